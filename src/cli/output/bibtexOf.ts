import type { Ids } from "../../model/ids.js";
import { TIERS, type Paper } from "../../model/paper.js";
import { findPapers } from "../../query/index.js";
import type { Taxonomy } from "../../taxonomy/index.js";

/** Papers as BibTeX. Keys are those of the whole taxonomy, so that a paper is cited alike in whichever answer it stands. */
export async function bibtexOf(papers: readonly Paper[], taxonomy: Taxonomy<Ids>): Promise<string> {
  const { citationKeys, toBibtex } = await import("../../export/bibtex/index.js");
  return toBibtex(papers, { keys: citationKeys(findPapers(taxonomy, {}, { tiers: TIERS, sort: "id" })) });
}
