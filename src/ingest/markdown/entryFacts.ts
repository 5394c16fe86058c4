import { arxivIdIn } from "../facts/arxivId.js";
import { codeLink } from "../facts/codeLink.js";
import { doiOf } from "../facts/doi.js";
import type { EntryFacts } from "../facts/makeItems.js";
import { monthOfArxivId } from "../../model/monthOfArxivId.js";
import { readAuthors } from "../facts/readAuthors.js";
import { readDate } from "../facts/readDate.js";
import { type MarkdownLink, linksOf } from "./links.js";
import { venueIn } from "./venueIn.js";

/** Labels that name what is linked to rather than the paper. */
const GENERIC = /^(?:(?:the |official )?(?:papers?|pdf|arxiv|openreview|code|github|git|repo(?:sitory)?|link|url|html|web(?:site|page)?|project(?: ?page)?|home ?page|page|blog|video|slides?|poster|demo|bib(?:tex)?|doi|abs(?:tract)?|model(?:s| zoo)?|data(?:set)?s?|weights|hugging ?face|hf|torch|pytorch|tensorflow|jax|publication|supp(?:lement(?:ary)?)?|proceedings?|acm|ieee|springer|here|star|unofficial code|third[- ]party code)|arxiv[:.]? ?\d{4}\.\d{4,5}(?:v\d)?|\d{4}\.\d{4,5})$/i;

const MARKS = /[*_`~]{1,3}/g;

/** Text without marks, pictures, HTML and escapes. */
export function plain(text: string): string {
  return text
    .replaceAll(/!\[[^\]]{0,300}\](?:\([^()\s]{0,2000}\))?/g, " ")
    .replaceAll(/<[^<>]{0,300}>/g, " ")
    .replaceAll(/\\([!-/:-@[-`{-~])/g, "$1")
    .replaceAll(/(?<![\p{L}\p{N}])[*_`~]{1,3}|[*_`~]{1,3}(?![\p{L}\p{N}])|\*\*|`/gu, "")
    .replaceAll(/&amp;/g, "&")
    .trim();
}

/** Whether a label names what is linked to, as `paper` does. */
export function isGeneric(label: string): boolean {
  const name = plain(label).replaceAll(MARKS, "").replace(/^[[(\s]{1,4}/, "").replace(/[\])\s:]{1,4}$/, "").trim();
  return name === "" || !/[\p{L}]/u.test(name) && !/\d{5}/.test(name) || (name.length <= 40 && GENERIC.test(name.replaceAll(/^[^\p{L}\p{N}]{1,4}|[^\p{L}\p{N}]{1,4}$/gu, "")));
}

/**
 * What links tell: ids, code, and an address of the paper.
 *
 * @internal
 */
export function linkFacts(links: readonly MarkdownLink[]): EntryFacts {
  const code = links.map(({ url }) => codeLink(url)).find((url) => url !== undefined && !/huggingface\.co\/papers\//i.test(url));
  const papers = links.filter(({ url }) => codeLink(url) === undefined && !/img\.shields\.io/.test(url));
  const arxiv = papers.map(({ url }) => arxivIdIn(url)).find((id) => id !== undefined);
  const doi = papers.map(({ url }) => doiOf(url)).find((id) => id !== undefined);
  return { arxiv, doi, code, url: papers[0]?.url, date: arxiv === undefined ? undefined : monthOfArxivId(arxiv) };
}

/**
 * The facts of a bullet, or `undefined` when it holds no paper: no link outside, or no words and no address of a paper.
 *
 * @internal
 */
export function bulletFacts(text: string): EntryFacts | undefined {
  const links = linksOf(text);
  if (links.length === 0) return undefined;
  const named = links.find(({ label }) => !isGeneric(label) && venueIn(plain(label))?.isWhole !== true);
  const before = text.slice(0, (named ?? links[0]!).start);
  // What stands under the bullet tells of links alone.
  const words = stripTags(before).split("\n", 1)[0] ?? "";
  // "Title. [[paper](…)] [[code](…)]", "[tag] [Title](…)", and "Name: [Title](…)" where the name stands before.
  const title = named && (plain(words) === "" || plain(words).length < 40 || !links.some(({ label }) => isGeneric(label))) ? titleOf(named.label) : titleIn(words);
  // An address of a paper alone is a paper without its title, which is to be told; other links may be anything.
  if (title === "") return links.some(({ url }) => isPaper(url)) ? { title } : undefined;
  const rest = outside(text, links, title);
  const venue = venueIn(rest);
  const { arxiv, doi, code, url, date } = linkFacts(links);
  const names = /(?:^|[^*])\*([^*\n]{3,1000}?,[^*\n]{2,4000}?)\*(?:[^*]|$)/.exec(text.slice(0, 20_000))?.[1];
  return { title, arxiv, doi, code, url, venue: venue?.venue, date: dateIn(rest) ?? date ?? (venue?.year), authors: names === undefined || venueIn(names) || names.includes("](") ? [] : readAuthors(names).authors };
}

/** The title that a link stands on: `[[GPTQ]](…)` is GPTQ. */
function titleOf(label: string): string {
  const text = plain(label);
  return /^\[([^[\]]+)\]$/.exec(text)?.[1]?.trim() ?? text;
}

function isPaper(url: string): boolean {
  return arxivIdIn(url) !== undefined || /^https?:\/\/(?:www\.)?(?:huggingface\.co|hf\.co)\/papers\/\d/i.test(url);
}

/** The text without its links and its title, where tags and remarks are. */
function outside(text: string, links: readonly MarkdownLink[], title: string): string {
  let [rest, at] = ["", 0];
  for (const { start, end, label } of links) {
    if (start < at) continue;
    rest += `${text.slice(at, start)} ${label.length < 40 && plain(label) !== title ? `[${label}]` : ""} `;
    at = end;
  }
  return plain(rest + text.slice(at)).replace(title, " ");
}

/** A date with its month, in brackets or alone; a year by itself only in brackets or behind a dot or comma. */
function dateIn(text: string): string | undefined {
  const [, full] = /(?:^|[[(\s,|])(20\d\d[-/.](?:0?[1-9]|1[0-2])(?:[-/.]\d{1,2})?)(?=$|[\])\s,|.])/.exec(text) ?? [];
  return full === undefined ? undefined : readDate(full);
}

/** A text without the tags in brackets, bold or code marks at its start. */
function stripTags(text: string): string {
  let rest = text.trim();
  for (let i = 0; i < 8; i++) {
    const tag = /^(?:\[[^\]]{0,60}\](?!\()|\([^)]{0,40}\)|(?:\*\*|__)?`[^`]{1,40}`(?:\*\*|__)?|!\[[^\]]{0,100}\]\([^)]{0,500}\))\s*[:|,-]?\s*/.exec(rest)?.[0] ?? boldTag(rest);
    if (tag === undefined || tag === "") break;
    rest = rest.slice(tag.length);
  }
  return rest;
}

function boldTag(text: string): string | undefined {
  const found = /^(?:\*\*|__)([^*_]{1,60})(?:\*\*|__)\s*[:|,-]?\s*/.exec(text);
  return found && (venueIn(found[1] ?? "")?.isWhole === true || /^\[[^\]]*\]$/.test(found[1] ?? "")) ? found[0] : undefined;
}

/** The title in the words before the links: what is bold or quoted, else everything up to the authors or the venue. */
function titleIn(words: string): string {
  const marked = /^(?:\*\*|__)(.{3,500}?)(?:\*\*|__)/.exec(words)?.[1] ?? /^["“](.{3,500}?)[,.]?["”]/.exec(words)?.[1];
  if (marked !== undefined) return plain(marked);
  const text = plain(words.replace(/(?:^|[^*])\*[^*\n]{3,5000}?\*(?:[^*]|$)/, " ")).replace(/[[({<\s|]{1,8}$/, "").replace(/[\s.,:;|–—-]{1,8}$/, "");
  const venue = venueIn(text);
  const cut = venue === undefined || venue.start < 12 || !/[.,([]\s*$/.test(text.slice(0, venue.start)) ? text : text.slice(0, venue.start);
  return cut.replace(/[\s.,:;|([–—-]{1,8}$/, "").replace(/^[\s.,:;|–—-]{1,8}/, "");
}
