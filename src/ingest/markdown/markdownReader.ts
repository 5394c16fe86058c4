import type { LineReader, TextLine } from "../facts/lines.js";
import { type EntryFacts, makeItems } from "../facts/makeItems.js";
import type { IngestItem } from "../ingestItem.js";
import { bulletFacts, isGeneric, plain } from "./entryFacts.js";
import { linksOf } from "./links.js";
import { cellsOf, columnsOf, isRule, rowFacts, type TableColumns } from "./tableRows.js";

const BULLET = /^(\s{0,40})(?:[-*+]|\d{1,6}[.)])\s+(?:\[[ xX]\]\s+)?(\S.*)$/;
/** An entry goes on for so many characters; what follows is no part of it. */
const MAX_ENTRY = 20_000;

interface Bullet {
  readonly line: number;
  readonly indent: number;
  text: string;
}

/**
 * A reader of Markdown lists.
 *
 * @internal
 */
export function markdownReader(): LineReader {
  let position = 0;
  let bullet: Bullet | undefined;
  let fence: string | undefined;
  let columns: TableColumns | undefined;
  let before = "";

  const emit = (facts: EntryFacts | undefined, line: number): readonly IngestItem[] => (facts === undefined ? [] : makeItems(facts, { format: "markdown", position: ++position, line }));
  const flush = (): readonly IngestItem[] => {
    const done = bullet;
    bullet = undefined;
    return done ? emit(bulletFacts(done.text), done.line) : [];
  };
  const pushBullet = (text: string, indent: number, line: number): readonly IngestItem[] => {
    if (bullet && indent > bullet.indent && belongsAbove(text)) {
      if (bullet.text.length < MAX_ENTRY) bullet.text += `\n${text}`;
      return [];
    }
    const items = flush();
    bullet = { line, indent, text };
    return items;
  };
  const push = ({ text, number, tooLong }: TextLine): readonly IngestItem[] => {
    if (tooLong !== undefined || text.length > MAX_ENTRY * 5) {
      const items = flush();
      position++;
      return [...items, { kind: "problem", position, line: number, message: `Cannot read a line: it is ${tooLong ?? text.length} characters long`, mend: "put each paper on a line of its own" }];
    }
    const mark = /^\s{0,3}(```|~~~)/.exec(text)?.[1];
    if (mark !== undefined && (fence === undefined || fence === mark)) {
      fence = fence === undefined ? mark : undefined;
      return flush();
    }
    if (fence !== undefined) return [];
    const headings = before;
    before = text;
    if (isRule(text)) {
      columns = columnsOf(cellsOf(headings));
      return flush();
    }
    if (columns && text.includes("|")) return [...flush(), ...emit(rowFacts(text, columns), number)];
    columns = undefined;
    const [, indent, words] = BULLET.exec(text) ?? [];
    if (words !== undefined) return pushBullet(words, indent?.length ?? 0, number);
    // Lines under a bullet belong to it as long as they are indented, or no blank line stands between.
    if (bullet && text.trim() !== "" && (/^\s/.test(text) || headings.trim() !== "") && !/^\s*#/.test(text)) {
      if (bullet.text.length < MAX_ENTRY) bullet.text += ` ${text.trim()}`;
      return [];
    }
    return text.trim() === "" ? [] : flush();
  };
  return { push, end: flush };
}

/** Whether a bullet under another tells of the paper above: `Paper: https://…`, `[code](…)`, or a remark without links. */
function belongsAbove(text: string): boolean {
  const links = linksOf(text);
  if (!links.every(({ label }) => isGeneric(label))) return false;
  let rest = text;
  for (const { start, end } of [...links].reverse()) rest = rest.slice(0, start) + rest.slice(end);
  return links.length === 0 || isGeneric(plain(rest).replaceAll(/[^\p{L} ]/gu, " ").trim());
}
