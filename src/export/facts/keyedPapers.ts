import type { PaperFacts } from "../../model/paper.js";

/** Letters, digits and the signs that neither BibTeX nor Biber nor `\cite` gives a meaning. */
const KEY_PATTERN = /^[A-Za-z0-9][A-Za-z0-9:._+/-]*$/;

/**
 * Each paper once, in the order of the list, with its citation key, known to be readable and its own.
 *
 * @throws RangeError when a paper has no key, two have one, or a key is one that BibTeX cannot read.
 */
export function keyedPapers<P extends Pick<PaperFacts, "id">>(
  papers: readonly P[],
  keys: ReadonlyMap<string, string>,
): readonly { readonly key: string; readonly paper: P }[] {
  const written = new Set<string>();
  const owners = new Map<string, string>();
  return papers.flatMap((paper) => {
    if (written.has(paper.id)) return [];
    written.add(paper.id);
    return [{ key: checkedKey(paper.id, keys.get(paper.id), owners), paper }];
  });
}

/** BibTeX compares keys without regard to case. */
function checkedKey(id: string, key: string | undefined, owners: Map<string, string>): string {
  if (key === undefined) {
    throw new RangeError(`Cannot export the paper "${id}": \`keys\` has no key for it; pass citationKeys() of a list that holds it`);
  }
  if (!KEY_PATTERN.test(key)) {
    throw new RangeError(`Cannot export the paper "${id}": its key "${key}" is not readable, wanted ASCII letters, digits and any of ":._+/-"`);
  }
  const owner = owners.get(key.toLowerCase());
  if (owner !== undefined) {
    throw new RangeError(`Cannot export the paper "${id}": its key "${key}" is that of "${owner}", wanted a key of its own`);
  }
  owners.set(key.toLowerCase(), id);
  return key;
}
