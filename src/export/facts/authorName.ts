import { tidyText } from "./tidyText.js";

/**
 * An author as BibTeX sees one.
 *
 * - `person`: a name in parts.
 * - `whole`: a name that must not be divided: a group, a single name, or one in a script that puts the family first.
 */
export type AuthorName =
  | {
      readonly kind: "person";
      /** The family name without particle. */
      readonly family: string;
      /** `van der`, `de`: before the family name. */
      readonly particle?: string;
      /** Given names and initials. */
      readonly given?: string;
      /** `Jr.`, `III`. */
      readonly suffix?: string;
    }
  | {
      readonly kind: "whole";
      /** The name. */
      readonly name: string;
    };

/** Words that people do not bear and groups do; `AI` in capitals only, since `Ai` is a name. */
const GROUP_WORD =
  /(?:^|[\s-])(?:AI|(?:[Tt]eam|[Gg]roup|[Ll]abs?|[Ll]aboratory|[Ll]aboratories|[Cc]onsortium|[Cc]ollaboration|[Cc]ommittee|[Cc]ommunity|[Cc]ontributors|[Ff]oundation|[Ii]nstitute|[Uu]niversity|[Oo]rgani[sz]ation|[Pp]roject|[Rr]esearch|[Ii]nc\.?|[Ll]td\.?|[Cc]orporation))(?=$|[\s,-])/u;
/** Digits and joining words: `Group 42`, `Smith & Sons`, `Black and Decker`. A bare `and` would also divide the list of names. */
const GROUP_SIGN = /[\p{Nd}&]|(?:^|[ ,])and(?=$|[ ,])/iu;
const FAMILY_FIRST_SCRIPT = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;
const SUFFIX = /^(?:jr\.?|sr\.?|ii|iii|iv)$/i;

const PARTICLES: ReadonlySet<string> = new Set(
  "af al bin d' da dal de del della den der des di do dos du el ibn la le ten ter van vom von zu zum zur".split(" "),
);
/** Particles that belong to the family name even with a capital, as in `Shalini De Mello`; `Van` is a given name too. */
const CAPITAL_PARTICLES: ReadonlySet<string> = new Set("Da De Del Della Di Dos Von".split(" "));

/**
 * Divides a displayed name (`Keith G. Mills`, `Laurens van der Maaten`, `Ma, Yuexiao`) into BibTeX's parts.
 *
 * The family name is the last word, with the particles before it; a comma divides family and given name.
 */
export function authorName(text: string): AuthorName {
  const name = tidyText(text);
  const whole: AuthorName = { kind: "whole", name };
  if (GROUP_WORD.test(name) || GROUP_SIGN.test(name) || FAMILY_FIRST_SCRIPT.test(name)) return whole;
  const [first = "", second, ...more] = name.split(",").map((part) => part.trim());
  if (second === undefined) return byOrder(first.split(" ")) ?? whole;
  if (first === "" || second === "" || more.length > 0) return whole;
  if (SUFFIX.test(second)) return byOrder([...first.split(" "), second]) ?? whole;
  return { kind: "person", ...withParticle(first.split(" ")), given: second };
}

function byOrder(words: readonly string[]): AuthorName | undefined {
  const suffix = words.length > 2 && SUFFIX.test(words.at(-1) ?? "") ? words.at(-1) : undefined;
  const names = suffix === undefined ? words : words.slice(0, -1);
  if (names.length < 2) return undefined;
  const start = familyStart(names);
  // BibTeX has no place for a suffix without a given name.
  if (start === 0 && suffix !== undefined) return undefined;
  return {
    kind: "person",
    ...withParticle(names.slice(start)),
    ...(start > 0 ? { given: names.slice(0, start).join(" ") } : {}),
    ...(suffix === undefined ? {} : { suffix }),
  };
}

/** Where family name and particles begin: the last word, or an unbroken run of particles before it. */
function familyStart(words: readonly string[]): number {
  let start = words.length - 1;
  while (start > 0) {
    const word = words[start - 1] ?? "";
    // "Van der", "De la": a capital particle before another one. The first word of a name is a given name.
    const joins = PARTICLES.has(words[start] ?? "") && start < words.length - 1 && PARTICLES.has(word.toLowerCase());
    const capital = start > 1 && (CAPITAL_PARTICLES.has(word) || joins);
    if (!PARTICLES.has(word) && !capital) break;
    start--;
  }
  return start;
}

/** Parts the particles that end in a lower-case one from the family name; a capital one alone is part of the name. */
function withParticle(words: readonly string[]): { readonly family: string; readonly particle?: string } {
  let end = 0;
  for (let i = 0; i < words.length - 1 && PARTICLES.has((words[i] ?? "").toLowerCase()); i++) {
    if (PARTICLES.has(words[i] ?? "")) end = i + 1;
  }
  const family = words.slice(end).join(" ");
  return end > 0 ? { family, particle: words.slice(0, end).join(" ") } : { family };
}
