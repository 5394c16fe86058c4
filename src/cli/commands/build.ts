import { extname } from "node:path";
import { taxonomy as shipped } from "../../data/taxonomy.js";
import type { Taxonomy } from "../../taxonomy/index.js";
import type { CliCommand } from "../command.js";
import type { CliIo } from "../io.js";
import { faulty } from "../openTaxonomy.js";
import { PROGRESS_FLAG, progressOf } from "../progress.js";
import { oneLine, reasonOf, UserError } from "../userError.js";

export const build: CliCommand = {
  name: "build",
  summary: "build a corpus of papers by the thousand or million, in one file",
  details: [
    "Papers are read once, in any order, and none is kept in memory. The file is written beside its place and moved there when it is whole; what stood there before stays until then.",
    "Concepts, models, systems, benchmarks and metrics are those of the shipped data, or of a directory or file with --concepts. A relation to a paper that is not in the corpus becomes one to its name.",
    "Published papers, as quantaxonomy papers --format jsonl prints them, are looked at quickly; papers as people write them are checked against their schema. The first line that holds no paper ends it.",
  ],
  args: [{ name: "records", says: "JSON lines, one paper each; - is standard input", words: "files" }],
  options: [
    { name: "out", value: "file", says: "where the corpus is to stand; the name of the records with .qtx unless said otherwise", words: "files" },
    { name: "concepts", value: "dir", says: "a directory of YAML, or a file in the form of data.json, whose concepts the papers name; alone when it holds concepts, else over the shipped data", words: "files" },
    PROGRESS_FLAG,
  ],
  examples: [
    ["build papers.jsonl --out papers.qtx", "a corpus of one's own papers"],
    ["build - --out all.qtx --progress < papers.jsonl", "from standard input, and how far it is"],
    ["papers --corpus papers.qtx --method ptq --limit 20", "ask it"],
  ],
  run: async (input, io) => {
    const [records = "-"] = input.args;
    const out = input.one("out") ?? usualName(records);
    const concepts = await conceptsOf(input.one("concepts"), io);
    const { buildCorpus } = await import("../../node/buildCorpus.js");
    const progress = progressOf(input, io, "papers");
    let told = 0;
    const onProgress = (papers: number): void => {
      progress.add(papers - told);
      told = papers;
    };
    try {
      const { papers, relationsOutside } = await buildCorpus(io.readPieces(records), out, { concepts, onProgress });
      const outside = relationsOutside === 0 ? "" : `; ${count(relationsOutside, "relation")} to papers that it does not hold ${relationsOutside === 1 ? "is one" : "are ones"} to names`;
      return { remarks: [oneLine(`${count(papers, "paper")} in "${out}"${outside}`)] };
    } catch (error) {
      const reason = reasonOf(error);
      // What could not be read has its own path, and says so.
      if (reason === undefined || isOfInput(error, records)) throw error;
      throw new UserError(oneLine(`Cannot write "${out}": ${reason}`), { cause: error });
    } finally {
      progress.end();
    }
  },
};

/** The name of the records with another ending. */
function usualName(records: string): string {
  if (records === "-") throw new UserError("Cannot build a corpus: where it is to stand is not said, wanted --out file.qtx");
  return `${records.slice(0, records.length - extname(records).length)}.qtx`;
}

async function conceptsOf(source: string | undefined, io: CliIo): Promise<Taxonomy> {
  if (source === undefined) return shipped;
  const [{ readRecords }, { checkGiven }] = await Promise.all([import("../readRecords.js"), import("../checkGiven.js")]);
  const result = await checkGiven(await readRecords(source, io), shipped);
  if (!result.success) throw await faulty(`take the concepts of "${source}"`, source, result.findings);
  return result.taxonomy;
}


function isOfInput(error: unknown, records: string): boolean {
  return error instanceof Error && "path" in error && error.path === records;
}

function count(number: number, noun: string): string {
  return `${number.toLocaleString("en")} ${noun}${number === 1 ? "" : "s"}`;
}
