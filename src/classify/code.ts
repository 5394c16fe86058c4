import type { ClassifiedCode, TextSpan } from "./classification.js";

const HOSTS = /(?:https?:\/\/|www\.)|(?<![\w.-])(?:github\.com|gitlab\.com|huggingface\.co|bitbucket\.org|codeberg\.org)\//gi;
/** An address goes on to the next space or bracket. */
const ADDRESS = /(?:https?:\/\/)?[\w.-]+\.[a-z]{2,}(?::\d{1,5})?(?:\/[^\s<>"'()[\]{}\\|^`，。；]*)?/iy;
/** Places where code lies, as they are and as projects name their pages. */
const REPOSITORY = /^(?:https?:\/\/)?(?:www\.)?(?:github\.com|gitlab\.[\w.]+|huggingface\.co|bitbucket\.org|codeberg\.org|gitee\.com|anonymous\.4open\.science)\/[^/\s]+/i;
const CODE_WORDS = /\b(?:codes?|codebase|implementation|repository|repo|source|models?|weights|checkpoints?|kernels?|released?|open[- ]sourced?)\b[^.]{0,80}$/i;
/** Words that say whose address it is not. */
const NOT_OWN = /\b(?:existing|official implementation of|their|baseline)\b[^.]{0,40}$/i;
const REACH = 120;
const MAX_ADDRESSES = 16;

/**
 * The address that an abstract gives for its code: behind "code is available at" and the like, else a repository at one
 * of the usual hosts. Stops and brackets that follow are no part of it.
 */
export function codeOf(abstract: string): ClassifiedCode | undefined {
  if (!abstract.includes("://") && !abstract.includes(".com/") && !abstract.includes(".co/") && !abstract.includes(".org/")) return undefined;
  let best: { readonly url: string; readonly span: TextSpan; readonly isSaid: boolean } | undefined;
  let tries = 0;
  for (const { index } of abstract.matchAll(HOSTS)) {
    if (tries++ >= MAX_ADDRESSES) break;
    ADDRESS.lastIndex = index;
    const text = ADDRESS.exec(abstract)?.[0].replace(/[.,;:!?*_~'’-]+$/, "");
    if (text === undefined || text.length > 300) continue;
    const before = abstract.slice(Math.max(0, index - REACH), index);
    const isSaid = CODE_WORDS.test(before);
    if ((!isSaid && !REPOSITORY.test(text)) || NOT_OWN.test(before)) continue;
    const found = { url: /^https?:/i.test(text) ? text : `https://${text}`, span: { source: "abstract" as const, start: index, end: index + text.length, text }, isSaid };
    if (!best || (found.isSaid && REPOSITORY.test(text) && !(best.isSaid && REPOSITORY.test(best.span.text)))) best = found;
  }
  return best && { url: best.url, evidence: [best.span] };
}
