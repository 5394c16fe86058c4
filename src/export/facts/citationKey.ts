import type { PaperFacts } from "../../model/paper.js";
import { authorName } from "./authorName.js";
import { keyPart } from "./keyPart.js";

/** Words that tell no title from another. */
const STOP_WORDS: ReadonlySet<string> = new Set(
  "a an and are as at be by can do does for from how in into is it its of on or over the their through to toward towards under up via we what when where which who why with without".split(
    " ",
  ),
);
/** Spaces, dashes, colons and slashes; a hyphen joins, so that `Q-BERT:` is one word. */
const WORD_BOUNDARY = /[\s\u2012-\u2015:/]+/u;

/**
 * The citation key of a paper by itself: family name of the first author, year of first publication, first
 * significant word of the title, as in `ma2024affinequant`.
 *
 * It depends on that paper's facts alone and does not change when a preprint is published. A paper without known
 * authors has its id as key. Small ASCII letters, digits and the hyphens of ids; other scripts are transliterated. Two
 * papers may have the same key; {@link citationKeys} tells them apart.
 *
 * @param paper - The paper, in any tier.
 * @returns The key, never empty.
 *
 * @example With and without authors
 * ```ts
 * import assert from "node:assert/strict";
 * import { getPaper, taxonomy } from "quantaxonomy";
 * import { citationKey } from "quantaxonomy/export/bibtex";
 *
 * const paper = getPaper(taxonomy, "affinequant");
 * assert.equal(citationKey(paper), "ma2024affinequant");
 * assert.equal(citationKey({ ...paper, authors: [] }), "affinequant");
 * ```
 *
 * @category Export
 */
export function citationKey(paper: Pick<PaperFacts, "id" | "title" | "authors" | "year">): string {
  const family = familyPart(paper.authors.find((author) => author.trim() !== ""));
  return family === "" ? idPart(paper.id) : `${family}${paper.year}${titlePart(paper.title)}`;
}

function familyPart(author: string | undefined): string {
  if (author === undefined) return "";
  const name = authorName(author);
  return keyPart(name.kind === "whole" ? name.name : `${name.particle ?? ""}${name.family}`);
}

/** A word that starts with a digit would run into the year, so it is taken only when there is no other. */
function titlePart(title: string): string {
  const words = title.split(WORD_BOUNDARY).map(keyPart).filter((word) => word !== "");
  const significant = words.filter((word) => !STOP_WORDS.has(word));
  return significant.find((word) => /^[a-z]/.test(word)) ?? significant[0] ?? words[0] ?? "";
}

function idPart(id: string): string {
  return id.split("-").map(keyPart).filter((part) => part !== "").join("-") || "paper";
}
