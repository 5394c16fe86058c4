/**
 * Reads labelled texts as the classifier does and keeps what was met, for `npm run train`: run it after a change of cues,
 * rules or labels. Arguments are files of lines `{"title","text","kinds":[{"kind"}]}`; the labelled sets of the project and
 * the listings, where they lie beside it, are read too. Texts that are not at hand keep what was met in them last.
 */
import { existsSync } from "node:fs";
import { join } from "node:path";
import type { MethodKind } from "../src/model/methodKind.js";
import { curatedTexts, labelledSets, readLabelled } from "./evaluate/labelled.js";
import { describe } from "./train/describe.js";
import { readDescribed, writeDescribed, type DescribedText } from "./train/describedTexts.js";

const texts = [...curatedTexts(), ...[...process.argv.slice(2), ...labelledSets()].flatMap(readLabelled)];

const described = new Map<string, DescribedText>();
if (existsSync(join(import.meta.dirname, "train/described.json"))) for (const text of readDescribed()) described.set(text.title, text);
const kept = described.size;
for (const { title, text, kinds } of texts) described.set(title, { title, kinds: kinds.map(({ kind }) => kind), roles: kinds.map(({ role }) => role), ...describe(title, text, kinds.map(({ kind }) => kind as MethodKind)) });
writeDescribed([...described.values()]);
console.log(`${texts.length} texts read, ${described.size} described (${kept} before)`);
