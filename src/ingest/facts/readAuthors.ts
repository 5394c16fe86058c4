/** The authors that a line names, and whether it names all of them. */
export interface NamedAuthors {
  readonly authors: readonly string[];
  readonly isWhole: boolean;
}

/**
 * Names from a line: `A B, C D et al. · affiliation`, `A B; C D`, `A B and C D`, `Last, First; Last, First`.
 *
 * Semicolons divide where there are any, then `and`, then commas. A lone `Last, First` is one name, and so are a name
 * and the initials behind it: `Last, F., Other, O.` is two.
 *
 * @internal
 */
export function readAuthors(line: string): NamedAuthors {
  const named = line.slice(0, MAX_LINE).split(" · ")[0]?.trim() ?? "";
  const whole = named.replace(/[,;]?(?: and)? *\b(?:et al\b\.?|and others|others)$/i, "");
  const authors = divide(whole)
    .map((name) => name.replace(/^(?:and|&) /, "").trim())
    .filter((name) => name !== "");
  return { authors, isWhole: whole === named && line.length <= MAX_LINE };
}

/** Names beyond it are cut: thousands of authors fit. */
const MAX_LINE = 200_000;

function divide(names: string): readonly string[] {
  if (names.includes(";")) return names.split(";");
  const parts = names.split(/ and | & /).flatMap((part) => divideAtCommas(part));
  return parts;
}

function divideAtCommas(part: string): readonly string[] {
  const names = part.split(",").map((name) => name.trim()).filter((name) => name !== "");
  // "Ma, Yuexiao": a comma between single words stands inside of a name.
  if (names.length === 2 && !names[0]?.includes(" ")) return [names.join(", ")];
  const whole: string[] = [];
  let isOpen = false;
  for (const name of names) {
    const isGiven: boolean = isOpen && INITIALS.test(name);
    if (isGiven) whole.push(`${whole.pop()}, ${name}`);
    else whole.push(name);
    isOpen = !isGiven;
  }
  return whole;
}

/** `Y.`, `W.-B.`, `J. R.`: nobody's whole name. */
const INITIALS = /^\p{Lu}\.(?:[ -]?\p{Lu}\.){0,4}$/u;
