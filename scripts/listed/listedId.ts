import anyAscii from "any-ascii";
import { titleName } from "../../src/classify/titleName.js";

const ID = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
const TITLE_WORDS = 4;
const LONGEST_NAME = 40;
const FILLERS = new Set("a an the on of for to in and or with by from via is are be as at into its it do does can how what when why towards toward beyond using new".split(" "));

/** The short name that a title puts before its colon, when it is written as a name: one word, or one with figures or inner capitals. */
export function shortName(title: string): string | undefined {
  const name = titleName(title)?.name.replaceAll(/\s+/g, " ");
  if (name === undefined || name.length > LONGEST_NAME) return undefined;
  return !name.includes(" ") || /\p{L}\p{Lu}|\p{N}/u.test(name) ? name : undefined;
}

/**
 * An id for a paper: its short name, else the first words of its title and the year; with the year, then a number, where
 * another has it already.
 */
export function listedId(title: string, year: string, isTaken: (id: string) => boolean): string {
  const name = kebab(shortName(title) ?? "");
  const words = kebab(title).split("-").filter((word) => word !== "" && !FILLERS.has(word)).slice(0, TITLE_WORDS);
  const dated = name === "" ? [...words, year].join("-") : `${name}-${year}`;
  if (name !== "" && ID.test(name) && !isTaken(name)) return name;
  let id = dated;
  for (let i = 2; isTaken(id); i++) id = `${dated}-${i}`;
  return id;
}

/** Lower-case letters, digits and single hyphens; what cannot be written so is left out. */
function kebab(text: string): string {
  const plain = anyAscii(text.normalize("NFKD").replaceAll(/\p{M}+|[$^{}'’\\]/gu, "")).replaceAll("#", "-sharp").replaceAll(/(?<=[\w+])\+/g, "-plus");
  return plain.toLowerCase().replaceAll(/[^a-z0-9]+/g, "-").replace(/^-+/, "").replace(/-+$/, "");
}
