const DOI = /^(?:https?:\/\/(?:dx\.)?doi\.org\/|doi:\s?)?(10\.\d{4,9}\/\S+)$/i;
/** What arXiv itself registers: it says no more than the arXiv id, and is another than the published version's. */
const ARXIV_DOI = /^10\.48550\/arxiv\./i;

/**
 * The DOI in a field for DOIs, without resolver and in small letters, since DOIs are compared without regard to case.
 *
 * @param text - A DOI or its link.
 * @returns The DOI; `undefined` where there is none, and for the DOIs of arXiv, which name the preprint by its id.
 */
export function doiOf(text: string): string | undefined {
  if (text.length > 500) return undefined;
  const doi = DOI.exec(text.trim())?.[1]?.toLowerCase();
  return doi === undefined || ARXIV_DOI.test(doi) ? undefined : doi;
}
