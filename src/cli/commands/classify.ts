import { classify as place } from "../../classify/index.js";
import type { Taxonomy } from "../../taxonomy/index.js";
import type { CliCommand } from "../command.js";
import { eachLine } from "../eachLine.js";
import { QUERY_FLAGS } from "../flags/commonFlags.js";
import { openTaxonomy } from "../openTaxonomy.js";

/** Answers are written together until there are this many characters. */
const BATCH = 1 << 16;

export const classify: CliCommand = {
  name: "classify",
  summary: "place papers by title and abstract, with the words",
  details: [
    'Each line is an object with "title" and, where there is one, "abstract"; other keys pass through. Each answer stands in the order of its line and names it by "line". Blank lines are skipped. A line that is no such object is answered by {"line","error"} in its place, and the exit code is 1 after the last. Memory does not grow with the input.',
  ],
  args: [{ name: "file", says: "JSONL; standard input when left out or -", isOptional: true, words: "files" }],
  options: QUERY_FLAGS.filter(({ name }) => name !== "format"),
  examples: [
    ["classify papers.jsonl", "an answer a line"],
    ["classify --overlay our-concepts -", "standard input, with one's own concepts"],
  ],
  jsonl: "an answer: line, title, basis, scope, outOfScope, methods, concepts, settings, guarded, and the keys that were given",
  run: async (input, io) => {
    const taxonomy = await openTaxonomy(input, io);
    const source = input.args[0] ?? "-";
    let [line, isBad, waiting] = [0, false, ""];
    for await (const text of eachLine(io.readPieces(source))) {
      line++;
      if (text !== undefined && text.trim() === "") continue;
      const answer = answerOf(taxonomy, text, line);
      isBad ||= "error" in answer && !("title" in answer);
      waiting += `${JSON.stringify(answer)}\n`;
      if (waiting.length < BATCH) continue;
      io.writeOut(waiting);
      waiting = "";
      await io.drained();
    }
    return { text: waiting, exitCode: isBad ? 1 : 0 };
  },
};

function answerOf(taxonomy: Taxonomy, text: string | undefined, line: number): Readonly<Record<string, unknown>> {
  if (text === undefined) return { line, error: "Cannot read the line: it is too long" };
  let given: unknown;
  try {
    given = JSON.parse(line === 1 ? text.replace(/^\uFEFF/, "") : text);
  } catch (error) {
    return { line, error: `Cannot read the line as JSON: ${oneLine((error as Error).message)}` };
  }
  if (typeof given !== "object" || given === null || Array.isArray(given)) return { line, error: 'Cannot classify the line: it is no object, wanted {"title","abstract"?}' };
  const { title, abstract } = given as { readonly title?: unknown; readonly abstract?: unknown };
  if (typeof title !== "string") return { line, error: 'Cannot classify the line: "title" is no text' };
  if (abstract !== undefined && abstract !== null && typeof abstract !== "string") return { line, error: 'Cannot classify the line: "abstract" is no text' };
  const answer = place(taxonomy, { title, ...(typeof abstract === "string" ? { abstract } : {}) });
  // JSON may hold a key `__proto__`, which must not become the prototype; keys of the answer win.
  const { abstract: _abstract, line: _line, ...kept } = Object.fromEntries(Object.entries(given).filter(([key]) => key !== "__proto__"));
  return { line, ...kept, ...answer };
}

function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, " ").slice(0, 200);
}
