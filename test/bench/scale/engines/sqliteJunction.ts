/** SQLite with one row a label, by concept and by paper: the schema of a textbook. */
import type { Database } from "better-sqlite3";
import type { Engine, Found, Related } from "../engine.js";
import { weightOf, type PlainPapers } from "../plainPapers.js";
import { NEAREST, PAGE, type FindQuestion } from "../questions.js";
import { addPapers, createDatabase, type OpenDatabase } from "./sqliteFile.js";

/** Joins the rows of some concepts, the rarest of which comes first: the planner does not know which that is. */
function hits(concepts: number): string {
  const others = Array.from({ length: concepts - 1 }, (_, i) => `CROSS JOIN label l${i + 1} ON l${i + 1}.concept = ? AND l${i + 1}.n = l0.n`);
  return `SELECT l0.n AS n FROM label l0 ${others.join(" ")} CROSS JOIN paper ON paper.n = l0.n
    WHERE l0.concept = ? AND paper.year BETWEEN ? AND ? AND paper.bits <= ?`;
}

/** Builds the database in a file. */
export async function buildSqliteJunction(plain: PlainPapers, path: string): Promise<Engine> {
  const { counts, records, vocabulary } = plain;
  return engineOf(await createDatabase(path, (made) => fill(made, plain)), { counts, records, vocabulary });
}

function fill(made: Database, plain: PlainPapers): void {
  made.exec("CREATE TABLE label (concept INTEGER, n INTEGER, PRIMARY KEY (concept, n)) WITHOUT ROWID");
  made.exec("CREATE TABLE rarity (concept INTEGER PRIMARY KEY, weight INTEGER NOT NULL)");
  const insert = made.prepare("INSERT INTO label VALUES (?, ?)");
  addPapers(made, plain, (n, { concepts }) => concepts.forEach((concept) => insert.run(concept, n)));
  made.exec("CREATE INDEX label_of_paper ON label (n, concept)");
  const rarity = made.prepare("INSERT INTO rarity VALUES (?, ?)");
  plain.counts.forEach((count, concept) => rarity.run(concept, weightOf(count, plain.papers.length)));
}

function engineOf(database: OpenDatabase, { counts, records, vocabulary }: Omit<PlainPapers, "papers">): Engine {
  database.exec("CREATE TEMP TABLE wanted_row (concept INTEGER PRIMARY KEY, line INTEGER); CREATE TEMP TABLE wanted_column (concept INTEGER PRIMARY KEY, line INTEGER)");
  const prepared = (sql: (concepts: number) => string) => new Map([3, 4].map((concepts) => [concepts, database.prepare(sql(concepts))]));
  const page = prepared((concepts) => `WITH hits AS MATERIALIZED (${hits(concepts)}) SELECT n, (SELECT count(*) FROM hits) AS total FROM hits ORDER BY n LIMIT ${PAGE}`);
  const count = prepared((concepts) => `SELECT count(*) AS total FROM (${hits(concepts)})`);
  const values = ({ concepts, firstYear, lastYear, mostBits }: FindQuestion): unknown[] => {
    const [rarest, ...others] = [...concepts].sort((a, b) => counts[a]! - counts[b]!);
    return [...others, rarest, firstYear, lastYear, mostBits];
  };
  const nearest = database.prepare(`SELECT other.n AS n, sum(rarity.weight) AS score
    FROM label mine CROSS JOIN rarity ON rarity.concept = mine.concept CROSS JOIN label other ON other.concept = mine.concept
    WHERE mine.n = ? AND other.n <> mine.n GROUP BY other.n ORDER BY score DESC, other.n LIMIT ${NEAREST}`);
  const inCommon = database.prepare("SELECT mine.concept FROM label mine JOIN label other ON other.n = ? AND other.concept = mine.concept WHERE mine.n = ? ORDER BY 1").pluck();
  const cells = database.prepare(`SELECT wanted_row.line AS row, wanted_column.line AS column, count(*) AS papers
    FROM label a JOIN wanted_row ON wanted_row.concept = a.concept JOIN label b ON b.n = a.n JOIN wanted_column ON wanted_column.concept = b.concept GROUP BY 1, 2`);
  const [wantRow, wantColumn] = ["row", "column"].map((name) => database.prepare(`INSERT INTO wanted_${name} VALUES (?, ?)`));
  return {
    openTime: database.openTime,
    find: (question): Found => {
      const rows = page.get(question.concepts.length)!.all(...values(question)) as { n: number; total: number }[];
      return { total: rows[0]?.total ?? 0, papers: rows.map(({ n }) => records.read(n - 1)) };
    },
    count: (question) => (count.get(question.concepts.length)!.get(...values(question)) as { total: number }).total,
    related: ({ number }): readonly Related[] =>
      (nearest.all(number + 1) as { n: number; score: number }[]).map(({ n, score }) => ({
        id: records.read(n - 1).id,
        score,
        reasons: (inCommon.all(n, number + 1) as number[]).map((concept) => vocabulary.ids[concept]!),
      })),
    matrix: ({ rows, columns }) => {
      database.exec("DELETE FROM wanted_row; DELETE FROM wanted_column");
      rows.forEach((concept, line) => wantRow!.run(concept, line));
      columns.forEach((concept, line) => wantColumn!.run(concept, line));
      const found = new Uint32Array(rows.length * columns.length);
      for (const { row, column, papers } of cells.all() as { row: number; column: number; papers: number }[]) found[row * columns.length + column] = papers;
      return found;
    },
    remarks: ["path: a recursive query visits the graph from one end and was not measured"],
  };
}
