import { readFileSync, writeFileSync } from "node:fs";

/**
 * Replaces what stands between `<!-- name -->` and `<!-- /name -->` in a document.
 *
 * @returns Whether the document has these marks; one without them is left as it is.
 */
export function writeBetween(path: string, name: string, text: string): boolean {
  const document = readFileSync(path, "utf8");
  const [open, close] = [`<!-- ${name} -->`, `<!-- /${name} -->`];
  const [start, end] = [document.indexOf(open), document.indexOf(close)];
  if (start < 0 || end < start) return false;
  writeFileSync(path, `${document.slice(0, start + open.length)}\n\n${text}\n\n${document.slice(end)}`);
  return true;
}
