/** `2403.12544`, `2403.12544v2`, `cs/0112017`, `math.GT/0309136v1`, with the month in range. */
const ID = String.raw`(\d\d(?:0[1-9]|1[0-2])\.\d{4,5}|[a-z][a-z-]{1,20}(?:\.[A-Z]{2})?\/\d\d(?:0[1-9]|1[0-2])\d{3})(?:v\d{1,3})?`;
const WHOLE = new RegExp(`^(?:arxiv:\\s?)?${ID}(?:\\s?\\[[\\w.-]+\\])?$`, "i");
/** After a sign that it is one: `arXiv:`, `arxiv.org/abs/`, `CoRR abs/`, the DOI of arXiv. */
const NAMED = new RegExp(String.raw`(?:arxiv\.org\/(?:abs|pdf|html|format|e-print)\/|arxiv:\s?|corr,? abs\/|10\.48550\/arxiv\.)${ID}(?![\d])`, "i");

/**
 * The arXiv id that a text as a whole is, without its version.
 *
 * @param text - What stands in a field for such ids.
 * @returns The id, or `undefined`.
 */
export function arxivId(text: string): string | undefined {
  return text.length > 60 ? undefined : tidied(WHOLE.exec(text.trim())?.[1]);
}

/**
 * The first arXiv id that a text names as one: in a link, in a DOI, in `arXiv preprint arXiv:2403.12544`.
 *
 * @param text - A link, a journal's name, a remark.
 * @returns The id, or `undefined`.
 */
export function arxivIdIn(text: string): string | undefined {
  return tidied(NAMED.exec(text.slice(0, 2000))?.[1]);
}

/** Archives are in small letters (`math.GT` keeps its class). */
function tidied(id: string | undefined): string | undefined {
  return id?.replace(/^[^./]+/, (archive) => archive.toLowerCase());
}
