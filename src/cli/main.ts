#!/usr/bin/env node
import { writeSync } from "node:fs";
import { nodeIo } from "./nodeIo.js";
import { run } from "./run.js";

/** What the shell reports after Ctrl-C: 128 and the number of SIGINT. */
const INTERRUPTED = 130;

process.once("SIGINT", () => process.exit(INTERRUPTED));
for (const stream of [process.stdout, process.stderr]) {
  // A reader that has seen enough closes the pipe; that is no mistake, and nobody is left to tell.
  stream.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code === "EPIPE") process.exit(0);
    if (stream === process.stdout) writeSync(process.stderr.fd, `Cannot write the answer: ${error.message}\n`);
    process.exit(1);
  });
}
// Setting the code instead of exiting lets everything that was written reach its reader.
process.exitCode = await run(process.argv.slice(2), nodeIo());
