import type { TaxonomyRecords } from "../create/taxonomyRecords.js";
import { storeOf, type Taxonomy } from "../taxonomy/taxonomy.js";

/** Lays the listed tier over a taxonomy, without works that this has read: an overlay may hold some under ids of its own. */
export async function layListed(taxonomy: Taxonomy): Promise<Taxonomy> {
  const [{ overlay }, { listed }] = await Promise.all([import("../create/index.js"), import("../data/listed/index.js")]);
  const store = storeOf(taxonomy);
  const known = new Set<string>();
  store.index.papers.forEach((id, number) => {
    const { tier, title, arxiv } = store.read("paper", number);
    if (tier !== "stub") for (const key of keysOf(id, title, arxiv)) known.add(key);
  });
  const all: TaxonomyRecords = listed;
  const papers = Object.entries(all.papers ?? {}).filter(([id, { title, arxiv }]) => keysOf(id, title, arxiv).every((key) => !known.has(key)));
  const redirects = Object.entries(all.redirects ?? {}).filter(([id]) => store.numberOf("paper", id) === undefined);
  return overlay(taxonomy, { papers: Object.fromEntries(papers), redirects: Object.fromEntries(redirects) });
}

function keysOf(id: string, title: string, arxiv: string | undefined): readonly string[] {
  return [`id ${id}`, `title ${title.normalize("NFKD").toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, "")}`, ...(arxiv === undefined ? [] : [`arxiv ${arxiv}`])];
}
