import { overlay } from "../../src/create/index.js";
import { listed, type ListedRecord } from "../../src/data/listed/index.js";
import { taxonomy, type Taxonomy } from "../../src/index.js";

/** A generator of numbers from 0 to below 1 that gives the same ones every time (mulberry32). */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/**
 * The shipped papers, the listed tier, and as many made-up papers as are missing: each with the labels of one listed paper
 * and a title of the words of two. The same count gives the same papers.
 */
export function manyPapers(count: number): Taxonomy {
  const withListed = overlay(taxonomy, listed);
  const random = seeded(count);
  const originals: readonly ListedRecord[] = Object.values(listed.papers);
  const any = (): ListedRecord => originals[Math.floor(random() * originals.length)]!;
  const half = (title: string, from: number): readonly string[] => {
    const words = title.split(" ");
    return words.slice(Math.floor(words.length * from), Math.ceil(words.length * (from + 0.5)));
  };
  const papers: Record<string, ListedRecord> = {};
  for (let i = withListed.paperCount; i < count; i++) {
    const [model, other] = [any(), any()];
    const { name: _name, arxiv: _arxiv, doi: _doi, code: _code, url: _url, ...rest } = model as ListedRecord & { readonly url?: string };
    const title = [...half(model.title, 0), ...half(other.title, 0.5), `(${i})`].join(" ");
    papers[`generated-${i}`] = { ...rest, title, date: `${2015 + Math.floor(random() * 11)}-${String(1 + Math.floor(random() * 12)).padStart(2, "0")}` };
  }
  return overlay(withListed, { papers });
}
