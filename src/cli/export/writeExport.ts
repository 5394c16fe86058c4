import type { CliIo } from "../io.js";
import { UserError } from "../userError.js";
import { writeFileWhole } from "../writeFileWhole.js";
import { writeFilesWhole } from "../writeFilesWhole.js";
import type { ExportFormat } from "./exportFormats.js";
import type { Exported } from "./exportWriters.js";

/** Pieces are joined up to this many characters before they are written: a call a paper is slow. */
const CHUNK = 1 << 16;

/** Forms that fit where they shall go, known before anything is made. */
export function checkDestination(format: ExportFormat, out: string | undefined, io: Pick<CliIo, "isTerminal">): void {
  if (out !== undefined) return;
  if (format === "neo4j") throw new UserError("Cannot print neo4j: it is several files, wanted --out with a directory");
  if (format === "parquet" && io.isTerminal) throw new UserError("Cannot print parquet on a terminal: it is no text, wanted --out with a file, or a pipe");
}

/** Writes what was exported to a file or directory, whole or not at all; else to standard output as fast as it is read. */
export async function writeExport(exported: Exported, out: string | undefined, io: CliIo): Promise<void> {
  switch (exported.kind) {
    case "text":
      if (out !== undefined) return writeFileWhole(out, inChunks(exported.pieces));
      for (const chunk of inChunks(exported.pieces)) {
        io.writeOut(chunk);
        await io.drained();
      }
      return;
    case "bytes":
      if (out !== undefined) return writeFileWhole(out, exported.bytes);
      io.writeBytes(exported.bytes);
      return;
    case "files":
      return writeFilesWhole(out ?? "", exported.files, strangeBesideImport);
    default:
      exported satisfies never;
  }
}

/** What in a directory is of no import for Neo4j: tables are only where there is its script beside them. */
function strangeBesideImport(names: readonly string[]): string | undefined {
  const isOurs = (name: string): boolean => name === "import.cypher" || (name.endsWith(".csv") && names.includes("import.cypher"));
  return names.find((name) => !isOurs(name));
}

function* inChunks(pieces: Iterable<string>): Generator<string, void, undefined> {
  let chunk = "";
  for (const piece of pieces) {
    chunk += piece;
    if (chunk.length < CHUNK) continue;
    yield chunk;
    chunk = "";
  }
  if (chunk !== "") yield chunk;
}
