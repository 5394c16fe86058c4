import { storeOf, type Taxonomy } from "../taxonomy/taxonomy.js";

/** The longest id that the schema takes leaves room for a number. */
const LONGEST = 72;
const TITLE_WORDS = 4;
const FILLERS = new Set("a an the on of for to in and or with by from via is are be as at into its it do does can how what when why towards toward beyond using new".split(" "));

/** What an id is made of. */
export interface IdParts {
  readonly name?: string;
  readonly firstAuthor?: string;
  readonly year?: string;
  readonly title: string;
}

/**
 * An id for a paper: its short name, else first author, year and a word of the title, else words of the title; with a
 * number where the taxonomy, or what else is taken, has it already.
 */
export function draftId(taxonomy: Taxonomy, parts: IdParts, taken: ReadonlySet<string>): string {
  const store = storeOf(taxonomy);
  const isTaken = (id: string): boolean => taken.has(id) || store.numberOf("paper", id) !== undefined || store.numberOf("concept", id) !== undefined || store.redirect(id) !== undefined;
  const base = baseOf(parts);
  let id = base;
  for (let i = 2; isTaken(id); i++) id = `${base}-${i}`;
  return id;
}

function baseOf({ name, firstAuthor, year, title }: IdParts): string {
  const words = kebab(title).split("-").filter((word) => word !== "" && !FILLERS.has(word));
  const own = kebab(name ?? "");
  if (own !== "") return own;
  const author = kebab(familyName(firstAuthor ?? ""));
  const telling = words.find((word) => word.length > 3) ?? words[0];
  const byAuthor = author === "" ? [] : [author, year, telling].filter((part) => part !== undefined);
  return cut((byAuthor.length > 1 ? byAuthor : words.slice(0, TITLE_WORDS)).join("-")) || "untitled";
}

/** `Ma, Yuexiao` and `Yuexiao Ma` alike. */
function familyName(author: string): string {
  return author.includes(",") ? author.slice(0, author.indexOf(",")) : (author.trim().split(/\s+/).at(-1) ?? "");
}

/** Lower-case letters, digits and single hyphens; what cannot be written so is left out. */
function kebab(text: string): string {
  const plain = text.normalize("NFKD").replaceAll(/\p{M}+|[$^{}'’]/gu, "").replaceAll("#", "-sharp").replaceAll(/(?<=\w)\+/g, "-plus");
  return cut(plain.toLowerCase().replaceAll(/[^a-z0-9]+/g, "-"));
}

function cut(id: string): string {
  return id.slice(0, LONGEST).replace(/^-+/, "").replace(/-+$/, "");
}
