import type { PaperFacts } from "../../model/paper.js";
import { verbatim } from "./verbatim.js";

/** Where a paper can be read: the open copy on arXiv before the DOI, which has a field of its own in every format. */
export function paperUrl({ arxiv, doi }: Pick<PaperFacts, "arxiv" | "doi">): string | undefined {
  if (arxiv) return `https://arxiv.org/abs/${verbatim(arxiv)}`;
  return doi && `https://doi.org/${verbatim(doi).replaceAll(/[#?"<>^`|]/g, encodeURIComponent)}`;
}
