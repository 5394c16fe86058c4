import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** What of DuckDB is used here. */
interface DuckDb {
  readonly DuckDBInstance: {
    readonly create: (path: string) => Promise<{
      readonly connect: () => Promise<{ readonly runAndReadAll: (sql: string) => Promise<{ readonly getRowObjectsJson: () => readonly Row[] }> }>;
    }>;
  };
}

/** A row as DuckDB gives it in JSON's terms: numbers, texts, lists and null. */
export type Row = Readonly<Record<string, unknown>>;

/** Whether the readers' own packages are there. */
export const HAS_DUCKDB = existsSync(new URL("./node_modules/@duckdb/node-api/package.json", import.meta.url));

/** Asks DuckDB about a file with these contents; in the question it is called `{file}`. */
export async function askDuckDb(contents: string | Uint8Array, sql: string): Promise<readonly Row[]> {
  const { DuckDBInstance } = (await import(new URL("./node_modules/@duckdb/node-api/lib/index.js", import.meta.url).href)) as DuckDb;
  const directory = mkdtempSync(join(tmpdir(), "quantaxonomy-duckdb-"));
  try {
    const file = join(directory, "papers");
    writeFileSync(file, contents);
    const connection = await (await DuckDBInstance.create(":memory:")).connect();
    return (await connection.runAndReadAll(sql.replaceAll("{file}", `'${file}'`))).getRowObjectsJson();
  } finally {
    rmSync(directory, { recursive: true });
  }
}
