import { isCollection, isMap, isScalar, LineCounter, parseDocument, type Document, type Node, type ParsedNode } from "yaml";
import type { FileLocation, Finding } from "../create/finding.js";

type Path = readonly (string | number)[];

/** A YAML text as a value, with the place of every path in it; or what makes it unreadable. */
export type YamlFile =
  | { readonly success: true; readonly value: unknown; readonly locate: (path: Path) => FileLocation }
  | { readonly success: false; readonly findings: readonly Finding[] };

/** Reads YAML 1.2 text. Keys stand once; what is wrong is told with line and column. */
export function readYaml(text: string, file: string, root: Path): YamlFile {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, uniqueKeys: true });
  if (document.errors.length > 0) {
    return {
      success: false,
      findings: document.errors.map(({ message, pos, code }) => {
        const { line, col } = lines.linePos(pos[0]);
        return { code: "unreadable", message: `the YAML cannot be read: ${message.charAt(0).toLowerCase()}${message.slice(1)}`, path: root, mend: mendOf(code), file, line, column: col };
      }),
    };
  }
  try {
    const value: unknown = document.toJS({ maxAliasCount: 100 });
    return { success: true, value, locate: (path) => ({ file, ...locateIn(document, lines, path) }) };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return { success: false, findings: [{ code: "unreadable", message: `the YAML cannot be read: ${message}`, path: root, mend: "write the values out instead of aliases", file }] };
  }
}

function mendOf(code: string): string {
  switch (code) {
    case "TAB_AS_INDENT":
      return "indent with spaces";
    case "DUPLICATE_KEY":
      return "keep one of the two keys";
    case "MULTIPLE_DOCS":
      return "keep one document a file: take the line --- and what follows out";
    case "RESOURCE_EXHAUSTION":
      return "write fewer levels of lists and mappings";
    default:
      return "quote texts that hold `: ` or ` #`, and indent with spaces";
  }
}

/** The key or item that a path names, else the innermost one on the way that exists. */
function locateIn(document: Document.Parsed, lines: LineCounter, path: Path): { line: number; column: number } {
  let node: unknown = document.contents;
  let offset = (node as ParsedNode | null)?.range?.[0] ?? 0;
  for (const part of path) {
    if (!isCollection(node)) break;
    const pair = isMap(node) ? node.items.find(({ key }) => (isScalar(key) ? String(key.value) : "") === String(part)) : undefined;
    const next: unknown = pair ? pair.value : node.get(part, true);
    const anchor = (pair?.key ?? next) as Node | undefined;
    if (!anchor?.range) break;
    offset = anchor.range[0];
    node = next;
  }
  const { line, col } = lines.linePos(offset);
  return { line, column: col };
}
