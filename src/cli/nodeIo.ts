import { once } from "node:events";
import { createReadStream } from "node:fs";
import type { CliIo } from "./io.js";

/** Bytes that are read from a file at once. */
const PIECE = 1 << 18;

/** Width of a table that goes to no terminal, unless `COLUMNS` says otherwise. */
const DEFAULT_WIDTH = 80;

/** The streams of this process. Output is written as it comes and flushed by the end of the process, which nothing hastens. */
export function nodeIo(): CliIo {
  const { stdin, stdout, stderr, env } = process;
  const isTerminal = stdout.isTTY === true;
  const isPlain = (env["NO_COLOR"] ?? "") !== "" || env["TERM"] === "dumb";
  return {
    writeOut: (text) => void stdout.write(text),
    writeErr: (text) => void stderr.write(text),
    readIn: async () => {
      const chunks: Buffer[] = [];
      for await (const chunk of stdin) chunks.push(chunk as Buffer);
      return Buffer.concat(chunks).toString("utf8").replace(/^\uFEFF/, "");
    },
    readPieces: (source) => (source === "-" ? stdin : createReadStream(source, { highWaterMark: PIECE })),
    drained: async () => {
      if (stdout.writableNeedDrain) await once(stdout, "drain");
    },
    isTerminal,
    hasColour: isTerminal && !isPlain,
    width: stdout.columns || Number(env["COLUMNS"]) || DEFAULT_WIDTH,
    today: () => new Date().toISOString().slice(0, 10),
  };
}
