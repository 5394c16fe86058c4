import { renderSetting } from "../../model/bits/renderSetting.js";
import type { Concept } from "../../model/concept.js";
import type { MethodFacet } from "../../model/facets/methodFacet.js";
import type { Ids } from "../../model/ids.js";
import type { MethodKind } from "../../model/methodKind.js";
import type { Paper } from "../../model/paper.js";
import type { Scheme } from "../../model/scheme.js";
import type { Setting } from "../../model/setting.js";
import { lookupConcept } from "../../taxonomy/conceptLookups.js";
import type { Taxonomy } from "../../taxonomy/taxonomy.js";
import { citation } from "./citation.js";
import { paperUrl } from "./paperUrl.js";
import type { TableColumn } from "./tableColumns.js";
import { tidyText } from "./tidyText.js";

/** A cell of a survey table before any format's escapes. */
export interface TableCell {
  /** What it says, in one line; empty where nothing is known. */
  readonly text: string;
  /** Where it leads. */
  readonly url?: string;
}

/** The kinds as survey tables name them. */
const KIND_NAMES: Readonly<Record<MethodKind, string>> = {
  ptq: "PTQ",
  qat: "QAT",
  "mixed-precision": "mixed precision",
  "vector-quantization": "vector quantization",
  caching: "caching",
  "quantized-finetuning": "quantized fine-tuning",
  "low-precision-training": "low-precision training",
};

/** The cell of a paper in a column. Concepts are named by the taxonomy's labels, or by their ids without one. */
export function tableCell(paper: Paper, column: TableColumn, taxonomy: Taxonomy<Ids> | undefined): TableCell {
  switch (column) {
    case "paper":
      return linked(paper.name ?? paper.title, paperUrl(paper));
    case "title":
      return linked(paper.title, paperUrl(paper));
    case "authors":
      return { text: firstAuthor(paper) };
    case "year":
      return { text: String(paper.year) };
    case "arxiv":
      return linked(paper.arxiv, paper.arxiv && paperUrl(paper));
    case "doi":
      return linked(paper.doi, paper.doi && paperUrl({ doi: paper.doi }));
    case "code":
      return linked(paper.code?.replace(/^https?:\/\/(?:www\.)?/, ""), paper.code);
    case "date":
    case "venue":
      return linked(paper[column], undefined);
    case "summary":
      return linked(paper.tier === "stub" ? undefined : paper.summary, undefined);
    case "kind":
      return joined(paper.methods.map((facet) => kindText(facet, taxonomy)));
    case "setting":
      return joined(paper.settings.map(settingText));
    default:
      return joined(labelsOf(paper, column, taxonomy));
  }
}

function linked(text: string | undefined, url: string | undefined): TableCell {
  const tidy = tidyText(text ?? "");
  return url === undefined || tidy === "" ? { text: tidy } : { text: tidy, url: tidyText(url) };
}

/** Each once: two settings may read alike in their shortest form. */
function joined(items: readonly string[]): TableCell {
  return { text: [...new Set(items.map(tidyText))].filter((item) => item !== "").join(", ") };
}

function firstAuthor(paper: Paper): string {
  const { authors, isCut } = citation(paper);
  const [first, second] = authors;
  if (first === undefined) return "";
  const name = first.kind === "whole" ? first.name : [first.particle, first.family].filter(Boolean).join(" ");
  return second === undefined && !isCut ? name : `${name} et al.`;
}

/** The shortest form, or the paper's own words where that would have to say `unknown`. */
function settingText({ text, quantizers }: Setting): string {
  const short = renderSetting(quantizers);
  return short === "" || short.includes("unknown") ? text : short;
}

function kindText(facet: MethodFacet, taxonomy: Taxonomy<Ids> | undefined): string {
  const name = facet.kind === "adjacent" ? conceptName(facet.concept, taxonomy) : KIND_NAMES[facet.kind];
  return facet.role === "core" ? name : `(${name})`;
}

/** Labels of a scheme; with a taxonomy, without those that a narrower one in the same cell implies. */
function labelsOf(paper: Paper, scheme: Scheme, taxonomy: Taxonomy<Ids> | undefined): readonly string[] {
  const ids = paper.concepts.filter((label) => label.scheme === scheme).map(({ id }) => id);
  const implied = taxonomy === undefined ? new Set<string>() : broaderOf(ids, taxonomy);
  return ids.filter((id) => !implied.has(id)).map((id) => conceptName(id, taxonomy));
}

function broaderOf(ids: readonly string[], taxonomy: Taxonomy<Ids>): ReadonlySet<string> {
  const found = new Set<string>();
  const queue = [...ids];
  for (let id = queue.pop(); id !== undefined; id = queue.pop()) {
    for (const parent of conceptOf(id, taxonomy)?.broader ?? []) {
      if (!found.has(parent)) queue.push(parent);
      found.add(parent);
    }
  }
  return found;
}

function conceptName(id: string, taxonomy: Taxonomy<Ids> | undefined): string {
  return (taxonomy && conceptOf(id, taxonomy)?.label) ?? id;
}

function conceptOf(id: string, taxonomy: Taxonomy<Ids>): Concept | undefined {
  return lookupConcept(taxonomy, id);
}
