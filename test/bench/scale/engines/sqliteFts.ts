/** SQLite with the labels of a paper as words of its full-text index, in the leanest form of it. */
import type { Database } from "better-sqlite3";
import type { Engine, Found } from "../engine.js";
import type { RecordFile } from "../papersFile.js";
import type { PlainPapers } from "../plainPapers.js";
import { PAGE, type FindQuestion } from "../questions.js";
import { addPapers, createDatabase, type OpenDatabase } from "./sqliteFile.js";

const HITS = `SELECT paper.n AS n FROM labels JOIN paper ON paper.n = labels.rowid
  WHERE labels MATCH ? AND paper.year BETWEEN ? AND ? AND paper.bits <= ?`;

/** Builds the database in a file. */
export async function buildSqliteFts(plain: PlainPapers, path: string): Promise<Engine> {
  return engineOf(await createDatabase(path, (made) => fill(made, plain)), plain.records);
}

function fill(made: Database, plain: PlainPapers): void {
  made.exec("CREATE VIRTUAL TABLE labels USING fts5(words, content='', columnsize=0, detail=none, tokenize='ascii')");
  const insert = made.prepare("INSERT INTO labels(rowid, words) VALUES (?, ?)");
  addPapers(made, plain, (n, { concepts }) => insert.run(n, concepts.map((concept) => `c${concept}`).join(" ")));
  made.exec("INSERT INTO labels(labels) VALUES ('optimize')");
}

function engineOf(database: OpenDatabase, records: RecordFile): Engine {
  const page = database.prepare(`WITH hits AS MATERIALIZED (${HITS}) SELECT n, (SELECT count(*) FROM hits) AS total FROM hits ORDER BY n LIMIT ${PAGE}`);
  const count = database.prepare(`SELECT count(*) FROM (${HITS})`).pluck();
  const values = ({ concepts, firstYear, lastYear, mostBits }: FindQuestion): unknown[] => [concepts.map((concept) => `c${concept}`).join(" AND "), firstYear, lastYear, mostBits];
  return {
    openTime: database.openTime,
    find: (question): Found => {
      const rows = page.all(...values(question)) as { n: number; total: number }[];
      return { total: rows[0]?.total ?? 0, papers: rows.map(({ n }) => records.read(n - 1)) };
    },
    count: (question) => count.get(...values(question)) as number,
    remarks: ["related, matrix, path: not what a full-text index is for; the junction table does the first two"],
  };
}
