import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import type { CodeHighlighter } from "./createHighlighter.js";
import type { Guide } from "./guide.js";
import { renderMarkdown } from "./renderMarkdown.js";

/** The order in which a newcomer reads; a guide that is not named here comes after these, by name. */
const READING_ORDER = ["analysis", "explorer", "charts", "model", "labelling", "command", "exports", "ingest", "classify", "parallel", "scale", "adding-a-paper", "versions", "design"];

/** Guides that stand in the root of the project. */
const AT_ROOT = ["CHANGELOG.md"];

/** The guides of the project: every text in `docs/`, in reading order, and what changed. */
export async function readGuides(root: string, highlight: CodeHighlighter): Promise<readonly Guide[]> {
  const rankOf = (name: string): number => (READING_ORDER.includes(name) ? READING_ORDER.indexOf(name) : READING_ORDER.length);
  const names = (await readdir(join(root, "docs"))).filter((file) => file.endsWith(".md")).map((file) => file.slice(0, -".md".length));
  const sorted = names.sort((a, b) => rankOf(a) - rankOf(b) || (a < b ? -1 : 1));
  return Promise.all([...sorted.map((name) => `docs/${name}.md`), ...AT_ROOT].map((file) => readGuide(root, file, highlight)));
}

/** One text of the project as a guide. */
export async function readGuide(root: string, file: string, highlight: CodeHighlighter): Promise<Guide> {
  const markdown = await readFile(join(root, file), "utf8");
  const name = file.slice(file.lastIndexOf("/") + 1, -".md".length).toLowerCase();
  return { name, file, markdown, ...renderMarkdown(markdown, file, highlight) };
}
