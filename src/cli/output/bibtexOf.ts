import type { Ids } from "../../model/ids.js";
import { TIERS, type Paper } from "../../model/paper.js";
import { findPapers } from "../../query/index.js";
import type { Taxonomy } from "../../taxonomy/index.js";

/** Papers as BibTeX, with {@link allCitationKeys}. */
export async function bibtexOf(papers: readonly Paper[], taxonomy: Taxonomy<Ids>): Promise<string> {
  const { toBibtex } = await import("../../export/bibtex/index.js");
  return toBibtex(papers, { keys: await allCitationKeys(taxonomy) });
}

/** Keys of the whole taxonomy, so that a paper is cited alike in whichever answer and format it stands. */
export async function allCitationKeys(taxonomy: Taxonomy<Ids>): Promise<ReadonlyMap<string, string>> {
  const { citationKeys } = await import("../../export/bibtex/index.js");
  return citationKeys(findPapers(taxonomy, {}, { tiers: TIERS, sort: "id" }));
}
