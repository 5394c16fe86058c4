/** DuckDB in a file, labels sorted by concept so that whole blocks of others are passed over; it uses all cores. */
import { rmSync } from "node:fs";
import { DuckDBInstance } from "@duckdb/node-api";
import type { Engine, Found, Related } from "../engine.js";
import { weightOf, type PlainPapers } from "../plainPapers.js";
import { NEAREST, PAGE, type FindQuestion } from "../questions.js";

function hits(concepts: number): string {
  const each = Array.from({ length: concepts }, (_, i) => `AND n IN (SELECT n FROM label WHERE concept = $${i + 4})`);
  return `SELECT n FROM paper WHERE year BETWEEN $1 AND $2 AND bits <= $3 ${each.join(" ")}`;
}

/** Builds the database in a file. */
export async function buildDuckdb(plain: PlainPapers, path: string): Promise<Engine> {
  const { records, vocabulary } = plain;
  for (const file of [path, `${path}.wal`]) rmSync(file, { force: true });
  await fill(plain, path);
  const start = performance.now();
  const connection = await (await DuckDBInstance.create(path, { access_mode: "READ_ONLY" })).connect();
  await connection.runAndReadAll("SELECT max(n) FROM paper");
  const openTime = performance.now() - start;
  const prepare = async (sql: string) => {
    const statement = await connection.prepare(sql);
    return async (...values: readonly number[]): Promise<number[][]> => {
      values.forEach((value, i) => statement.bindInteger(i + 1, value));
      return (await statement.runAndReadAll()).getRows() as number[][];
    };
  };
  const prepared = async (sql: (concepts: number) => string) => new Map([[3, await prepare(sql(3))], [4, await prepare(sql(4))]]);
  const page = await prepared((concepts) => `WITH hits AS MATERIALIZED (${hits(concepts)}) SELECT n, (SELECT count(*)::INTEGER FROM hits) FROM hits ORDER BY n LIMIT ${PAGE}`);
  const count = await prepared((concepts) => `SELECT count(*)::INTEGER FROM (${hits(concepts)})`);
  const values = ({ concepts, firstYear, lastYear, mostBits }: FindQuestion): readonly number[] => [firstYear, lastYear, mostBits, ...concepts];
  const nearest = await prepare(`SELECT other.n, sum(rarity.weight)::INTEGER AS score FROM label mine JOIN rarity USING (concept) JOIN label other USING (concept)
    WHERE mine.n = $1 AND other.n <> $1 GROUP BY other.n ORDER BY score DESC, other.n LIMIT ${NEAREST}`);
  const inCommon = await prepare("SELECT concept FROM label WHERE n = $1 AND concept IN (SELECT concept FROM label WHERE n = $2) ORDER BY 1");
  return {
    openTime,
    find: async (question): Promise<Found> => {
      const rows = await page.get(question.concepts.length)!(...values(question));
      return { total: rows[0]?.[1] ?? 0, papers: rows.map(([n]) => records.read(n!)) };
    },
    count: async (question) => (await count.get(question.concepts.length)!(...values(question)))[0]![0]!,
    related: async ({ number }): Promise<readonly Related[]> => {
      const found: Related[] = [];
      for (const [n, score] of await nearest(number)) found.push({ id: records.read(n!).id, score: score!, reasons: (await inCommon(n!, number)).map(([concept]) => vocabulary.ids[concept!]!) });
      return found;
    },
    matrix: async ({ rows, columns }) => {
      const lines = (concepts: readonly number[]): string => concepts.map((concept, line) => `(${concept}, ${line})`).join(", ");
      const sql = `WITH down(concept, line) AS (VALUES ${lines(rows)}), across(concept, line) AS (VALUES ${lines(columns)})
        SELECT down.line, across.line, count(*)::INTEGER FROM label a JOIN down USING (concept) JOIN label b ON b.n = a.n JOIN across ON across.concept = b.concept GROUP BY 1, 2`;
      const found = new Uint32Array(rows.length * columns.length);
      for (const [row, column, papers] of (await connection.runAndReadAll(sql)).getRows() as number[][]) found[row! * columns.length + column!] = papers!;
      return found;
    },
    remarks: ["path: a recursive query visits the graph from one end and was not measured"],
  };
}

async function fill({ papers, counts }: PlainPapers, path: string): Promise<void> {
  const instance = await DuckDBInstance.create(path);
  const connection = await instance.connect();
  await connection.run("CREATE TABLE paper (n INTEGER, year INTEGER, bits INTEGER); CREATE TABLE unsorted (concept INTEGER, n INTEGER); CREATE TABLE rarity (concept INTEGER, weight INTEGER)");
  const append = async (table: string, rows: Iterable<readonly number[]>): Promise<void> => {
    const appender = await connection.createAppender(table);
    for (const row of rows) {
      for (const value of row) appender.appendInteger(value);
      appender.endRow();
    }
    appender.closeSync();
  };
  await append("paper", papers.map(({ year, bits }, n) => [n, year, bits]));
  await append("unsorted", (function* () {
    for (const [n, { concepts }] of papers.entries()) for (const concept of concepts) yield [concept, n];
  })());
  await append("rarity", counts.map((count, concept) => [concept, weightOf(count, papers.length)]));
  await connection.run("CREATE TABLE label AS SELECT * FROM unsorted ORDER BY concept, n; DROP TABLE unsorted; CHECKPOINT");
  connection.closeSync();
  instance.closeSync();
}
