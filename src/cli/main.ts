#!/usr/bin/env node
import { writeSync } from "node:fs";
import { nodeIo } from "./nodeIo.js";
import { run } from "./run.js";

/** What the shell reports after Ctrl-C: 128 and the number of SIGINT. */
const INTERRUPTED = 130;

// The file of worker threads stands beside this one, in the package as in the sources.
const io = nodeIo(new URL(import.meta.url.endsWith(".ts") ? "./worker.ts" : "./worker.js", import.meta.url));
let isInterrupted = false;

process.on("SIGINT", () => {
  const leave = (): never => process.exit(INTERRUPTED);
  // What was written ends with a line, so it may leave before the process does; whoever asks again is not kept waiting.
  if (isInterrupted) leave();
  isInterrupted = true;
  io.stop(leave);
});
for (const stream of [process.stdout, process.stderr]) {
  // A reader that has seen enough closes the pipe; that is no mistake, and nobody is left to tell.
  stream.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code === "EPIPE") process.exit(isInterrupted ? INTERRUPTED : 0);
    if (stream === process.stdout) writeSync(process.stderr.fd, `Cannot write the answer: ${error.message}\n`);
    process.exit(1);
  });
}
// Setting the code instead of exiting lets everything that was written reach its reader.
process.exitCode = await run(process.argv.slice(2), io);
io.close();
