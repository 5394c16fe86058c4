import { taxonomy as shipped } from "../../data/taxonomy.js";
import { diffTaxonomies, type Taxonomy } from "../../taxonomy/index.js";
import { checkGiven } from "../checkGiven.js";
import type { CliArgument, CliCommand } from "../command.js";
import { FORMAT_FLAG } from "../flags/commonFlags.js";
import type { CliIo } from "../io.js";
import { faulty } from "../openTaxonomy.js";
import { readRecords } from "../readRecords.js";
import { UserError } from "../userError.js";

/** The word for the data that come with the command. */
const SHIPPED = "shipped";

const argument = (name: string, which: string): CliArgument => ({ name, says: `the ${which} one: a data.json file, a directory of YAML, "-" or the word shipped`, words: "files" });

export const diff: CliCommand = {
  name: "diff",
  summary: "tell what changed between two taxonomies",
  details: ["The verdict is the least version step that the change allows: major when an id stops resolving, minor for additions, patch for corrections. A directory without concepts/ is laid over the shipped data first."],
  args: [argument("a", "older"), argument("b", "newer")],
  options: [FORMAT_FLAG],
  examples: [
    ["diff shipped taxonomy", "what a working copy changes"],
    ["diff old/data.json new/data.json --format json", "changes and verdict of two releases"],
  ],
  jsonl: "a change: kind, id, change, keys; the verdict is a remark, and in json",
  run: async (input, io) => {
    const [a = "", b = ""] = input.args;
    if (a === "-" && b === "-") throw new UserError("Cannot compare standard input with itself: wanted - once");
    const value = diffTaxonomies(await open(a, io), await open(b, io));
    const { verdict, changes } = value;
    return {
      output: {
        value,
        elements: changes,
        grid: () => ({ head: ["KIND", "ID", "CHANGE", "KEYS"], rows: changes.map(({ kind, id, change, keys }) => [kind, id, change, keys.join(", ")]), elastic: [3] }),
        sheet: () => ({ head: ["kind", "id", "change", "keys"], rows: changes.map(({ kind, id, change, keys }) => [kind, id, change, keys.join("; ")]) }),
      },
      remarks: [`Verdict: ${verdict}, ${changes.length} ${changes.length === 1 ? "record differs" : "records differ"}`],
    };
  },
};

async function open(source: string, io: CliIo): Promise<Taxonomy> {
  if (source === SHIPPED) return shipped;
  const given = await readRecords(source, io);
  const isPublished = given.standsAlone && given.locate === undefined;
  if (isPublished) {
    // A published file was checked by the rules of its day; one that came later does not keep it from being compared.
    const { openPublished } = await import("../../create/openPublished.js");
    const opened = openPublished(given.records);
    if (opened.success) return opened.taxonomy;
    throw await faulty(`compare "${source}"`, source, opened.findings);
  }
  const result = await checkGiven(given, shipped);
  if (result.success) return result.taxonomy;
  throw await faulty(`compare "${source}"`, source, result.findings);
}
