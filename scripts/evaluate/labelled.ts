import { readFileSync } from "node:fs";
import { join } from "node:path";
import { taxonomy } from "../../src/data/taxonomy.js";
import { findPapers } from "../../src/query/findPapers.js";

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

/** The curated papers with the words of the listings. */
export function curatedTexts(shared: string): readonly Labelled[] {
  const texts = new Map<string, { title: string; text: string }>();
  const months = "(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*";
  const paragraphs = (text: string): readonly string[] => text.split("\n").map((each) => each.trim()).filter((each) => each !== "");
  const daily = readFileSync(join(shared, "seeds/daily-papers-dynamic-quantization.txt"), "utf8");
  let [start, position] = [0, 0];
  for (const match of daily.matchAll(new RegExp(`^\\s*• \\d+ authors?\\n·\\n${months} \\d{1,2}.*$`, "gm"))) {
    const [title = "", text = ""] = paragraphs(daily.slice(start, match.index)).slice(-2);
    texts.set(`daily-papers-dynamic-quantization ${++position}`, { title, text });
    start = match.index + match[0].length;
  }
  const page = readFileSync(join(shared, "seeds/author-page.txt"), "utf8");
  const heads = [...page.matchAll(new RegExp(`^[\\d.]*[A-Z]{2}${months} \\d{1,2}(?:, \\d{4})?(?:Code)?$`, "gm"))];
  heads.forEach((head, i) => {
    const [title = "", , ...text] = paragraphs(page.slice(head.index + head[0].length, heads[i + 1]?.index));
    texts.set(`author-page ${i + 1}`, { title, text: text.join(" ") });
  });
  return findPapers(taxonomy, {}, { sort: "id" }).flatMap((paper) => {
    const source = paper.sources?.find((each) => each.kind === "listing");
    const found = source?.kind === "listing" ? texts.get(`${source.id} ${source.position}`) : undefined;
    if (!found || paper.tier !== "curated") return [];
    const kinds = paper.methods.flatMap(({ kind, role }) => (kind === "adjacent" ? [] : [{ kind, role }]));
    return [{ ...found, kinds, outOfScope: kinds.length === 0, concepts: paper.concepts }];
  });
}
