import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { AuthoredListedPaper } from "../../src/model/paper.js";
import type { ListedFiles, ListedMove } from "./buildListed.js";

const PAPERS = "papers.jsonl";
const MOVES = "moved.jsonl";

/** Reads `papers.jsonl` and `moved.jsonl` of a directory; what is not there is empty. */
export function readListed(directory: string): ListedFiles {
  return { papers: readLines<AuthoredListedPaper>(join(directory, PAPERS)), moves: readLines<ListedMove>(join(directory, MOVES)) };
}

/** Writes both, each whole or not at all. */
export function writeListed(directory: string, { papers, moves }: ListedFiles): void {
  mkdirSync(directory, { recursive: true });
  writeLines(join(directory, PAPERS), papers);
  if (moves.length > 0 || existsSync(join(directory, MOVES))) writeLines(join(directory, MOVES), moves);
}

function readLines<T>(path: string): readonly T[] {
  if (!existsSync(path)) return [];
  return readFileSync(path, "utf8").split("\n").filter((line) => line !== "").map((line) => JSON.parse(line) as T);
}

function writeLines(path: string, records: readonly object[]): void {
  writeFileSync(`${path}.tmp`, records.map((record) => `${JSON.stringify(record)}\n`).join(""));
  renameSync(`${path}.tmp`, path);
}
