import { availableParallelism } from "node:os";
import { answerBlock } from "../classify/answerBlock.js";
import { type Answerer, startWorkers } from "../classify/answerer.js";
import { draftWriter } from "../classify/draftWriter.js";
import { lineBlocks } from "../classify/lineBlocks.js";
import type { CliCommand, CliInput } from "../command.js";
import { QUERY_FLAGS } from "../flags/commonFlags.js";
import { inOrder } from "../inOrder.js";
import type { CliIo } from "../io.js";
import { openTaxonomy } from "../openTaxonomy.js";
import { PROGRESS_FLAG, progressOf } from "../progress.js";
import { UserError } from "../userError.js";

/** More threads than any machine that this runs on. */
const MAX_WORKERS = 1024;

export const classify: CliCommand = {
  name: "classify",
  summary: "place papers by title and abstract, with the words",
  details: [
    'Each line is an object with "title" and, where there is one, "abstract"; other keys pass through. Each answer stands in the order of its line and names it by "line". Blank lines are skipped. A line that is no such object is answered by {"line","error"} in its place, and the exit code is 1 after the last. Memory does not grow with the input.',
    "With --workers, threads share the lines; the answers and their order are the same.",
  ],
  args: [{ name: "file", says: "JSONL; standard input when left out or -", isOptional: true, words: "files" }],
  options: [
    { name: "workers", value: "n", says: "how many threads answer; all is one a core, 1 the default", words: ["all"] },
    { name: "draft", value: "dir", says: "write papers/<id>.yaml there for each paper as well, a draft to review", words: "files" },
    PROGRESS_FLAG,
    ...QUERY_FLAGS.filter(({ name }) => name !== "format" && name !== "corpus"),
  ],
  examples: [
    ["classify papers.jsonl", "an answer a line"],
    ["classify --overlay our-concepts -", "standard input, with one's own concepts"],
    ["classify --workers all papers.jsonl", "on all cores"],
    ["classify --draft our-papers papers.jsonl", "the answers, and drafts of records beside them"],
  ],
  jsonl: "an answer: line, title, basis, scope, outOfScope, methods, concepts, settings, guarded and more, and the keys that were given",
  run: async (input, io) => {
    const directory = input.one("draft");
    // First, so that nothing is answered and no thread started where the drafts have no place.
    const drafts = directory === undefined ? undefined : await draftWriter(directory, await openTaxonomy(input, io));
    const answerer = await answererOf(input, io, directory !== undefined);
    const progress = progressOf(input, io, "lines");
    let hasErrors = false;
    try {
      for await (const answered of inOrder(lineBlocks(io.readPieces(input.args[0] ?? "-")), answerer.answer, answerer.most)) {
        hasErrors ||= answered.hasErrors;
        if (answered.text !== "") io.writeOut(answered.text);
        for (const mistake of (await drafts?.(answered.drafts)) ?? []) {
          hasErrors = true;
          io.writeErr(`${mistake}\n`);
        }
        progress.add(answered.lineCount);
        await io.drained();
      }
    } finally {
      progress.end();
      await answerer.close();
    }
    return { exitCode: hasErrors ? 1 : 0 };
  },
};

async function answererOf(input: CliInput, io: CliIo, wantsDrafts: boolean): Promise<Answerer> {
  const count = workersOf(input.one("workers"));
  const overlays = input.many("overlay");
  if (count === 1) {
    const taxonomy = await openTaxonomy(input, io);
    return { most: 1, answer: async (block) => answerBlock(taxonomy, block, wantsDrafts), close: async () => undefined };
  }
  if (overlays.includes("-")) throw new UserError('Cannot use --workers with --overlay "-": every worker reads the overlay for itself, wanted a directory or a file');
  return startWorkers(count, { overlays, wantsDrafts }, io);
}

function workersOf(text: string | undefined): number {
  if (text === "all") return availableParallelism();
  const count = Number(text ?? "1");
  if (!/^\d{1,4}$/.test(text ?? "1") || count < 1 || count > MAX_WORKERS) throw new UserError(`Cannot read --workers "${text}": wanted all, or a whole number from 1 to ${MAX_WORKERS}`);
  return count;
}
