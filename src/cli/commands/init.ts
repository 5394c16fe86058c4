import { access, rename, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { taxonomy as shipped } from "../../data/taxonomy.js";
import { DATE_STRING_PATTERN } from "../../model/dateString.js";
import type { Paper } from "../../model/paper.js";
import { makeDirectory } from "../../node/makeDirectory.js";
import { lookupPaper } from "../../taxonomy/index.js";
import type { CliCommand } from "../command.js";
import { UserError } from "../userError.js";
import { usualDirectory } from "./validate.js";

const ID = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
const MAX_ID_LENGTH = 80;

export const init: CliCommand = {
  name: "init",
  summary: "start the record of a paper",
  details: [
    "Writes papers/<id>.yaml, a draft that validate accepts, with what to fill in. Nothing is ever overwritten. The id is the short name in kebab-case, else first author, year and a word of the title; facts of a shipped stub of that id are taken over.",
  ],
  args: [{ name: "id", says: "the paper's id" }],
  options: [
    { name: "dir", value: "dir", says: "where the records are; taxonomy/ unless said otherwise, or the current directory where that is not there", words: "files" },
    { name: "title", value: "text", says: "the title" },
    { name: "date", value: "date", says: "first publication, as 2024-03-19, 2024-03 or 2024" },
  ],
  examples: [
    ["init our-quantizer", "start papers/our-quantizer.yaml"],
    ['init lin-2024-rounding --title "Rounding, again" --date 2024-03 --dir our-papers', "start it with facts, elsewhere"],
  ],
  run: async (input, io) => {
    const id = input.args[0] ?? "";
    if (!ID.test(id) || id.length > MAX_ID_LENGTH) throw new UserError(`Cannot start a record "${id.slice(0, 60)}": wanted an id in kebab-case, lower-case letters, digits and single hyphens, at most ${MAX_ID_LENGTH}`);
    const known = lookupPaper(shipped, id);
    if (known && known.tier !== "stub") throw new UserError(`Cannot start a record "${id}": the shipped taxonomy has a ${known.tier} paper of this id; quantaxonomy paper ${id} shows it`);
    const date = input.one("date") ?? known?.date ?? io.today().slice(0, 4);
    if (!DATE_STRING_PATTERN.test(date)) throw new UserError(`Cannot read --date "${date}": wanted 2024-03-19, 2024-03 or 2024`);
    const directory = join(input.one("dir") ?? (await usualDirectory()), "papers");
    const file = join(directory, `${id}.yaml`);
    if (await isThere(file)) throw new UserError(`Cannot start a record "${id}": "${file}" is there already`);
    await makeDirectory(directory);
    await writeWhole(file, renderDraft(id, input.one("title")?.trim() || known?.title || `Title of ${id}`, date, known));
    return { text: `${file}\n`, remarks: [`Fill it in, then run quantaxonomy validate ${dirname(directory)}`] };
  },
};

async function isThere(file: string): Promise<boolean> {
  return access(file).then(() => true, () => false);
}

/** Writes beside the target and renames, so that a reader never meets half a file. */
async function writeWhole(file: string, text: string): Promise<void> {
  const temporary = `${file}.${process.pid}.tmp`;
  try {
    await writeFile(temporary, text, { flag: "wx" });
    await rename(temporary, file);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
}

/** The draft as YAML; texts are written as JSON strings, which YAML reads alike. */
function renderDraft(id: string, title: string, date: string, stub: Paper | undefined): string {
  const fact = (key: "name" | "arxiv" | "doi" | "venue" | "code", example: string): string => (stub?.[key] === undefined ? `# ${key}: ${example}` : `${key}: ${JSON.stringify(stub[key])}`);
  const authors = stub?.authors ?? [];
  return `# ${id}: read the paper, replace what follows, and take out what does not apply.
tier: draft # curated once a person has read it; add checked: <date> then
title: ${JSON.stringify(title)}
${fact("name", "ShortName")}
${stub && stub.aliases.length > 0 ? `aliases: ${JSON.stringify(stub.aliases)}` : "# aliases: []"}
${authors.length > 0 ? `authors: ${JSON.stringify(authors)}` : '# authors: ["First Author", "Second Author"]'}
date: ${JSON.stringify(date)} # first publication, preprint or not
${fact("arxiv", '"2401.00001"')}
${fact("doi", "10.1000/182")}
${fact("venue", "ICLR 2024")}
${fact("code", "https://github.com/owner/repository")}
${stub && stub.sources.length > 0 ? `sources: ${JSON.stringify(stub.sources)}` : "# sources:\n#   - { kind: page, url: \"https://arxiv.org/abs/2401.00001\", facts: [title, authors, date] }"}
scope: out # in, adjacent or out; a core method below makes it in
summary: "What it does, in your own words."
concepts:
  # Exactly one contribution, then model, task and hardware. Evidence is at most 12 words of title or abstract.
  - { id: method, evidence: [] }
  # - { id: llm, evidence: [{ source: abstract, text: "words that say so" }] }
# methods:
#   - kind: ptq # ptq, qat, mixed-precision, vector-quantization, caching, quantized-finetuning, low-precision-training
#     role: core # core or component
#     evidence: [{ source: abstract, text: "words that say so" }]
#     concepts:
#       - { id: ptq-rounding, evidence: [{ source: abstract, text: "words that say so" }] }
#     settings:
#       - text: W4A8
#         status: best
#         quantizers:
#           - { target: weights, bits: 4 }
#           - { target: activations, bits: 8 }
#         evidence: [{ source: abstract, text: "words that say so" }]
# relations:
#   - { type: extends, target: gptq, targetKind: paper, evidence: [{ source: abstract, text: "words that say so" }] }
# results:
#   - { metric: perplexity, form: absolute, value: 5.5, model: llama-2-7b, benchmark: c4, setting: W4A8, evidence: [{ source: abstract, text: "words that say so" }] }
`;
}
