import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { taxonomy } from "../../src/data/taxonomy.js";
import { findPapers } from "../../src/query/findPapers.js";
import { readListings } from "../../test/helpers/listings.js";

const SETS = "test/classify/sets";

/** A text with the labels that a reader gave it. */
export interface Labelled {
  readonly title: string;
  readonly text: string;
  readonly kinds: readonly { readonly kind: string; readonly role: string }[];
  readonly outOfScope: boolean;
  /** Ids of concepts, where they were labelled too. */
  readonly concepts?: readonly { readonly id: string; readonly scheme: string }[];
}

/** Reads a labelled set, a text a line. */
export function readLabelled(file: string): readonly Labelled[] {
  return readFileSync(file, "utf8").split("\n").filter((each) => each.trim() !== "").map((each) => JSON.parse(each) as Labelled);
}

/** The curated papers with the words of the listings; none where the listings are not beside the project. */
export function curatedTexts(): readonly Labelled[] {
  const texts = new Map(readListings().map(({ listing, position, title, abstract }) => [`${listing} ${position}`, { title, text: abstract }]));
  return findPapers(taxonomy, {}, { sort: "id" }).flatMap((paper) => {
    const source = paper.sources?.find((each) => each.kind === "listing");
    const found = source?.kind === "listing" ? texts.get(`${source.id} ${source.position}`) : undefined;
    if (!found || paper.tier !== "curated") return [];
    const kinds = paper.methods.flatMap(({ kind, role }) => (kind === "adjacent" ? [] : [{ kind, role }]));
    return [{ ...found, kinds, outOfScope: kinds.length === 0, concepts: paper.concepts }];
  });
}

/** The files of the development set. */
export function labelledSets(): readonly string[] {
  return readdirSync(SETS).filter((file) => file.endsWith(".jsonl")).sort().map((file) => join(SETS, file));
}
