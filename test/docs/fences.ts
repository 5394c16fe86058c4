import { readdirSync, readFileSync } from "node:fs";
import { join, sep } from "node:path";
import { fileURLToPath } from "node:url";

/** The root of the project. */
export const ROOT = fileURLToPath(new URL("../../", import.meta.url));

/** A fenced block of a docstring or a guide. */
export interface Fence {
  /** The file, from the root of the project. */
  readonly file: string;
  /** The line of the opening fence, from 1. */
  readonly line: number;
  /** What the `@example` tag above it says; absent in guides, and where the tag has no title. */
  readonly title?: string;
  /** The block without its fences, and without the stars of a docstring. */
  readonly code: string;
}

/** The guides: the README and everything written under `docs/`; what `npm run docs` makes there is no guide. */
export const GUIDES: readonly string[] = ["README.md", ...filesUnder("docs", ".md").filter((file) => !file.startsWith("docs/site"))];

/** The text of a file of the project. */
export function readProjectFile(file: string): string {
  return readFileSync(join(ROOT, file), "utf8");
}

/** Files of a folder at any depth, from the root of the project. */
export function filesUnder(folder: string, ending: string): readonly string[] {
  return readdirSync(join(ROOT, folder), { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(ending))
    .map((name) => `${folder}/${name.split(sep).join("/")}`)
    .sort();
}

/** The fences of a language in a guide. */
export function fencesOfGuide(file: string, language: string): readonly Fence[] {
  return fencesIn(file, readProjectFile(file).split("\n"), language);
}

/** The fences of a language in the docstrings of a source file; code outside of docstrings counts as empty lines. */
export function fencesOfSource(file: string, language: string): readonly Fence[] {
  let inside = false;
  const lines = readProjectFile(file)
    .split("\n")
    .map((line) => {
      if (/^\s*\/\*\*/.test(line)) inside = true;
      const text = inside ? line.replace(/^\s*(?:\/\*\*|\*(?!\/)) ?/, "") : "";
      if (line.includes("*/")) inside = false;
      return text;
    });
  return fencesIn(file, lines, language);
}

function fencesIn(file: string, lines: readonly string[], language: string): readonly Fence[] {
  const fences: Fence[] = [];
  let title: string | undefined;
  let open: { readonly mark: string; readonly start: number; readonly wanted: boolean } | undefined;
  for (const [i, line] of lines.entries()) {
    const mark = /^(`{3,})/.exec(line)?.[1];
    if (open !== undefined) {
      if (mark !== open.mark || line.trim() !== mark) continue;
      if (open.wanted) fences.push({ file, line: open.start + 1, ...(title ? { title } : {}), code: lines.slice(open.start + 1, i).join("\n") });
      open = undefined;
      title = undefined;
    } else if (mark !== undefined) open = { mark, start: i, wanted: line.slice(mark.length).trim() === language };
    else title = /^@example(?:\s+(.*\S))?\s*$/.exec(line)?.[1] ?? (/^@\w/.test(line) ? undefined : title);
  }
  if (open !== undefined) throw new SyntaxError(`Cannot read ${file}: the fence of line ${open.start + 1} is not closed`);
  return fences;
}
