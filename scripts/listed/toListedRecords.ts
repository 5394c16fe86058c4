import { checkAll } from "../../src/create/createTaxonomy.js";
import type { Finding } from "../../src/create/finding.js";
import { recordsOf } from "../../src/create/overlay.js";
import type { AuthoredListedPaper } from "../../src/model/paper.js";
import type { Redirect } from "../../src/model/redirect.js";
import { storeOf, type Taxonomy } from "../../src/taxonomy/taxonomy.js";
import type { ListedFiles } from "./buildListed.js";
import { withoutLabels } from "./listedRecord.js";
import { Works } from "./works.js";

/** A listed paper under its id. */
type ListedEntry = Omit<AuthoredListedPaper, "id">;

/** The records that `quantaxonomy/data/listed` ships, to be laid over the taxonomy they were compared with. */
export interface ListedRecords {
  readonly papers: { readonly [id: string]: ListedEntry };
  readonly redirects: { readonly [id: string]: Omit<Extract<Redirect, { readonly kind: "moved" }>, "id"> };
}

/** The records, and what had to be done to have them. */
export interface CheckedListed {
  readonly records: ListedRecords;
  /** Ids of papers left out, since the taxonomy has read the work by now. */
  readonly read: readonly string[];
  /** Ids of papers whose labels were taken away, since the concepts have changed under them. */
  readonly stale: readonly string[];
  /** What is wrong all the same. */
  readonly findings: readonly Finding[];
  readonly advice: readonly Finding[];
}

/**
 * Fits the files to the taxonomy as it stands now. A work that was read since is left out, and its id redirects where
 * the work has another; labels that no longer fit the concepts are taken away until the tier is labelled anew.
 */
export function toListedRecords({ papers, moves }: ListedFiles, taxonomy: Taxonomy): CheckedListed {
  const store = storeOf(taxonomy);
  const works = new Works<string>();
  const known = new Set<string>();
  store.index.papers.forEach((id, number) => {
    const paper = store.read("paper", number);
    if (paper.tier === "stub") return;
    works.add(paper, id);
    known.add(id);
  });
  const kept = new Map<string, ListedEntry>();
  const moved = new Map(moves.map(({ id, to }) => [id, to]));
  for (const { id, ...record } of papers) {
    const work = works.find(record);
    if (work === undefined && !known.has(id)) kept.set(id, record);
    else if (work !== undefined && !known.has(id)) moved.set(id, work);
  }
  const redirects = [...moved].flatMap(([id, to]) => {
    const target = store.resolve("paper", to);
    return target === undefined || store.numberOf("paper", id) !== undefined || store.redirect(id) !== undefined ? [] : [[id, { kind: "moved", to: store.paperId(target) }] as const];
  });
  const recordsNow = (): ListedRecords => ({ papers: Object.fromEntries(kept), redirects: Object.fromEntries(redirects) });
  const base = recordsOf(taxonomy);
  let checked = checkAll(recordsNow(), base, {});
  const stale = new Set(checked.success ? [] : checked.findings.flatMap(({ path: [part, id] }) => (part === "papers" && typeof id === "string" && kept.has(id) ? [id] : [])));
  if (stale.size > 0) {
    for (const id of stale) kept.set(id, withoutLabels(kept.get(id)!));
    checked = checkAll(recordsNow(), base, {});
  }
  return {
    records: recordsNow(),
    read: papers.map(({ id }) => id).filter((id) => !kept.has(id)),
    stale: [...stale].sort(),
    ...(checked.success ? { findings: [], advice: checked.advice } : { findings: checked.findings, advice: [] }),
  };
}
