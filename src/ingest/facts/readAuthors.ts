/** The authors that a line names, and whether it names all of them. */
export interface NamedAuthors {
  readonly authors: readonly string[];
  readonly isWhole: boolean;
}

/**
 * Names from a line: `A B, C D et al. · affiliation`, `A B; C D`, `A B and C D`, `Last, First; Last, First`.
 *
 * Semicolons divide where there are any, then `and`, then commas; a lone `Last, First` is one name.
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
  return names.length === 2 && !names[0]?.includes(" ") ? [names.join(", ")] : names;
}
