import { once } from "node:events";
import { createReadStream } from "node:fs";
import { Worker } from "node:worker_threads";
import type { CliIo } from "./io.js";

/** The streams of this process, and how to leave them. */
export interface NodeIo extends CliIo {
  /** Calls back when all that was written has left; nothing more is written then. */
  readonly stop: (done: () => void) => void;
  /** Gives up standard input, which would keep the process alive as long as its writer is. */
  readonly close: () => void;
}

/** Bytes that are read from a file at once. */
const PIECE = 1 << 18;

/** Width of a table that goes to no terminal, unless `COLUMNS` says otherwise. */
const DEFAULT_WIDTH = 80;

/** To the start of the line, and nothing behind it. */
const CLEAR_LINE = "\r\u001b[K";

/**
 * The streams of this process. Output is written as it comes and flushed by the end of the process, which nothing hastens.
 *
 * @param workerEntry - The file that worker threads run.
 */
export function nodeIo(workerEntry: URL): NodeIo {
  const { stdout, stderr, env } = process;
  const isTerminal = stdout.isTTY === true;
  const isPlain = (env["NO_COLOR"] ?? "") !== "" || env["TERM"] === "dumb";
  let [isStopped, isInOpen, hasStatus] = [false, false, false];
  const input = (): typeof process.stdin => {
    isInOpen = true;
    return process.stdin;
  };
  const write = (content: string | Uint8Array): void => {
    if (!isStopped) stdout.write(content);
  };
  const showStatus = (line: string): void => {
    if (isStopped || (line === "" && !hasStatus)) return;
    hasStatus = line !== "";
    stderr.write(`${CLEAR_LINE}${line}`);
  };
  return {
    writeOut: write,
    writeBytes: write,
    writeErr: (text) => {
      showStatus("");
      if (!isStopped) stderr.write(text);
    },
    showStatus,
    readIn: async () => {
      const chunks: Buffer[] = [];
      for await (const chunk of input()) chunks.push(chunk as Buffer);
      return Buffer.concat(chunks).toString("utf8").replace(/^\uFEFF/, "");
    },
    readPieces: (source) => (source === "-" ? input() : createReadStream(source, { highWaterMark: PIECE })),
    drained: async () => {
      if (stdout.writableNeedDrain) await once(stdout, "drain");
    },
    startWorker: (workerData) => new Worker(workerEntry, { workerData }),
    isTerminal,
    isErrTerminal: stderr.isTTY === true,
    hasColour: isTerminal && !isPlain,
    width: stdout.columns || Number(env["COLUMNS"]) || DEFAULT_WIDTH,
    now: () => performance.now(),
    today: () => new Date().toISOString().slice(0, 10),
    stop: (done) => {
      showStatus("");
      isStopped = true;
      stdout.write("", () => done());
    },
    close: () => {
      if (isInOpen) process.stdin.destroy();
    },
  };
}
