import { rmSync } from "node:fs";
import Database from "better-sqlite3";
import type { PlainPaper, PlainPapers } from "../plainPapers.js";

/** A database that was built, closed and opened again. */
export interface OpenDatabase {
  readonly openTime: number;
  readonly prepare: Database.Database["prepare"];
  readonly exec: (sql: string) => void;
}

/** Makes a file anew and opens it with room for all of it in memory. */
export async function createDatabase(path: string, fill: (database: Database.Database) => void): Promise<OpenDatabase> {
  rmSync(path, { force: true });
  const made = new Database(path);
  made.pragma("journal_mode = OFF");
  made.pragma("synchronous = OFF");
  made.exec("CREATE TABLE paper (n INTEGER PRIMARY KEY, year INTEGER NOT NULL, bits INTEGER NOT NULL)");
  fill(made);
  made.exec("ANALYZE");
  made.close();
  const start = performance.now();
  const database = new Database(path, { readonly: true });
  database.pragma("cache_size = -4000000");
  database.pragma("mmap_size = 8000000000");
  database.pragma("temp_store = MEMORY");
  database.prepare("SELECT max(n) FROM paper").get();
  return { openTime: performance.now() - start, prepare: database.prepare.bind(database), exec: (sql) => void database.exec(sql) };
}

/** Adds every paper, and what else is made of it, in one transaction. Row 0 is none, so rows count from 1. */
export function addPapers(database: Database.Database, { papers }: PlainPapers, add: (n: number, paper: PlainPaper) => void): void {
  const insert = database.prepare("INSERT INTO paper VALUES (?, ?, ?)");
  database.transaction(() => {
    papers.forEach((paper, number) => {
      insert.run(number + 1, paper.year, paper.bits);
      add(number + 1, paper);
    });
  })();
}
