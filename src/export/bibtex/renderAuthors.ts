import type { PaperFacts } from "../../model/paper.js";
import { authorName, type AuthorName } from "../facts/authorName.js";
import { escapeLatex } from "../facts/escapeLatex.js";

/** Words joined by single spaces and hyphens, which every reader of names divides alike. */
const PLAIN = /^\p{L}[\p{L}\p{M}.]*(?:['’][\p{L}\p{M}.]+)*(?:[ -]\p{L}[\p{L}\p{M}.]*(?:['’][\p{L}\p{M}.]+)*)*$/u;
/** A word with a small letter inside a family name is a particle to BibTeX. */
const CAPITAL_WORDS = /^\p{Lu}[^ -]*(?:[ -]\p{Lu}[^ -]*)*$/u;

/**
 * The authors as BibTeX writes a list of names, or `undefined` when none is known. Ends in `others` when the list is
 * known to be cut.
 */
export function renderAuthors(paper: Pick<PaperFacts, "authors" | "authorCount" | "etAl">): string | undefined {
  const names = paper.authors.filter((author) => author.trim() !== "").map((author) => renderName(authorName(author)));
  if (names.length === 0) return undefined;
  const cut = paper.etAl === true || (paper.authorCount ?? 0) > paper.authors.length;
  return [...names, ...(cut ? ["others"] : [])].join(" and ");
}

function renderName(name: AuthorName): string {
  if (name.kind === "whole") return `{${escapeLatex(name.name)}}`;
  const oneWord = !/[ -]/.test(name.family);
  const family = renderPart(name.family, oneWord || CAPITAL_WORDS.test(name.family));
  const last = name.particle === undefined ? family : `${name.particle} ${family}`;
  const given = name.given === undefined ? [] : [renderPart(name.given, true)];
  return [last, ...(name.suffix === undefined ? [] : [name.suffix]), ...given].join(", ");
}

function renderPart(part: string, divisible: boolean): string {
  return divisible && PLAIN.test(part) ? part : `{${escapeLatex(part)}}`;
}
