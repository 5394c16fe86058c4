import type { CliIo } from "../io.js";
import { UserError } from "../userError.js";
import { lineWriter } from "./lineWriter.js";
import { type Format, FORMATS, type Grid, type Output } from "./output.js";

/** Prints what was found in the format asked for: a table on a terminal and JSONL in a pipe unless said otherwise. */
export async function printOutput(output: Output, asked: string | undefined, command: string, io: CliIo): Promise<void> {
  const format = (asked as Format | undefined) ?? (io.isTerminal ? "table" : "jsonl");
  const sheet = (): Grid => output.sheet?.() ?? [output.grid()].flat()[0]!;
  switch (format) {
    case "json":
      io.writeOut(`${JSON.stringify(output.value ?? null, null, 2)}\n`);
      return;
    case "jsonl":
      await writeLines(output.elements, io);
      return;
    case "table": {
      const { renderTable } = await import("./renderTable.js");
      const tables = [output.grid()].flat().filter(({ rows }) => rows.length > 0);
      io.writeOut(tables.map((grid) => renderTable(grid, io)).join("\n"));
      return;
    }
    case "csv": {
      const { renderCsv } = await import("./renderCsv.js");
      io.writeOut(renderCsv(sheet()));
      return;
    }
    case "markdown": {
      const { renderMarkdown } = await import("./renderMarkdown.js");
      io.writeOut(renderMarkdown(sheet()));
      return;
    }
    case "bibtex": {
      if (!output.cite) throw new UserError(`Cannot print "${command}" as bibtex: it lists no papers, wanted one of ${FORMATS.filter((each) => each !== "bibtex").join(", ")}`);
      io.writeOut(await output.cite());
      return;
    }
    default:
      format satisfies never;
  }
}

async function writeLines(elements: readonly unknown[], io: CliIo): Promise<void> {
  const writer = lineWriter(io);
  for (const element of elements) await writer.write(element);
  writer.flush();
}
