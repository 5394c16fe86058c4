/** Writes the file or directory that it is given without end, and says when it has begun: for tests that stop it. */
import { writeFileWhole } from "../../src/cli/writeFileWhole.js";
import { writeFilesWhole } from "../../src/cli/writeFilesWhole.js";

const [path = "", kind] = process.argv.slice(2);

// As the command does.
process.on("SIGINT", () => process.exit(130));

function* pieces(): Generator<string> {
  for (let n = 0; ; n++) {
    if (n === 2) process.stdout.write("begun\n");
    yield "new ".repeat(1000);
  }
}

function* files(): Generator<{ readonly file: string; readonly text: string }> {
  for (const text of pieces()) yield { file: "papers.csv", text };
}

await (kind === "directory" ? writeFilesWhole(path, files(), () => undefined) : writeFileWhole(path, pieces()));
