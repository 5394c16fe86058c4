import { completePaper } from "../create/completePaper.js";
import type { AuthoredPaper, Paper } from "../model/paper.js";
import type { Scheme } from "../model/scheme.js";
import { authoredPaper } from "../schema/paper.js";
import type { Store } from "../taxonomy/store.js";
import { nearestId } from "../taxonomy/unknownIdError.js";
import { isCompletePaper } from "./isCompletePaper.js";

/** A paper of a line, and whether the line is its published form already. */
export interface PaperLine {
  readonly paper: Paper;
  readonly isPublished: boolean;
}

/**
 * Reads papers of JSON lines over the concepts of a store. A published paper, as `papers --format jsonl` writes it, is
 * taken as it is; what people write is checked against its schema and completed.
 *
 * @returns A function of a line; it throws a RangeError that says what is wrong with it.
 */
export function paperLineReader(store: Store): (line: string) => PaperLine {
  const schemes = new Map(store.index.concepts.map((id, concept): [string, Scheme] => [id, store.schemeOf(concept)]));
  const schemeOf = (id: string): Scheme | undefined => schemes.get(id);
  return (line) => {
    let value: unknown;
    try {
      value = JSON.parse(line);
    } catch (error) {
      throw new RangeError(`is no JSON: ${(error as SyntaxError).message}`);
    }
    const published = isCompletePaper(value, schemeOf) ? value : undefined;
    const paper = published ?? completed(value, schemeOf, store);
    checkKnown(paper, store);
    return { paper, isPublished: published !== undefined };
  };
}

/** A paper as people write it, checked and completed. */
function completed(value: unknown, schemeOf: (id: string) => Scheme | undefined, store: Store): Paper {
  const parsed = authoredPaper.safeParse(value);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw new RangeError(`holds no paper: ${issue?.path.length ? `${issue.path.join(".")}: ` : ""}${issue?.message ?? "unknown"}`);
  }
  const paper: AuthoredPaper = parsed.data;
  const ofFacets = (paper.methods ?? []).flatMap((facet): readonly string[] => (facet.kind === "adjacent" ? [facet.concept] : (facet.concepts ?? []).map(({ id }) => id)));
  for (const id of [...(paper.concepts ?? []).map((label) => label.id), ...ofFacets]) if (schemeOf(id) === undefined) throw unknown(store, "concept", id);
  return completePaper(paper, schemeOf);
}

/** What figures and settings name must be there, as queries look it up; a relation to what is not there is one to a name. */
function checkKnown(paper: Paper, store: Store): void {
  for (const { kind } of paper.methods) if (kind !== "adjacent" && store.numberOf("concept", kind) === undefined) throw unknown(store, "concept", kind);
  for (const { quantizers } of paper.settings) {
    for (const { target, format, granularity } of quantizers) for (const id of [target, format, granularity]) if (id !== undefined && store.numberOf("concept", id) === undefined) throw unknown(store, "concept", id);
  }
  for (const { metric, model, benchmark } of paper.results) {
    for (const [kind, id] of [["metric", metric], ["model", model], ["benchmark", benchmark]] as const) if (id !== undefined && store.numberOf(kind, id) === undefined) throw unknown(store, kind, id);
  }
}

function unknown(store: Store, kind: "concept" | "metric" | "model" | "benchmark", id: string): RangeError {
  const nearest = nearestId(id, store.ids(kind));
  return new RangeError(`names the ${kind} "${id.slice(0, 60)}", which is not there${nearest === undefined ? "" : `, nearest is "${nearest}"`}`);
}
