import type { Engine } from "./engine.js";
import type { PlainPapers } from "./plainPapers.js";

/** Something to measure beside the library. */
export interface EngineKind {
  /** What a table calls it. */
  readonly label: string;
  /** The most papers that it is asked to hold unless it is named. */
  readonly mostPapers: number;
  /** Builds it; its package is loaded here, so that one that is not installed harms no other. */
  readonly build: (plain: PlainPapers, path: string) => Promise<Engine>;
}

/** The engines by the name that `--engines` takes; the library itself is `ours`. */
export const ENGINES: Readonly<Record<string, EngineKind>> = {
  reference: { label: "typed arrays", mostPapers: Infinity, build: async (plain) => (await import("./engines/reference.js")).buildReference(plain) },
  scan: { label: "array scan", mostPapers: Infinity, build: async (plain) => (await import("./engines/scan.js")).buildScan(plain) },
  graphology: { label: "graphology", mostPapers: 200_000, build: async (plain) => (await import("./engines/graphology.js")).buildGraphology(plain) },
  "sqlite-fts5": { label: "SQLite FTS5", mostPapers: Infinity, build: async (plain, path) => (await import("./engines/sqliteFts.js")).buildSqliteFts(plain, path) },
  "sqlite-junction": { label: "SQLite, junction table", mostPapers: Infinity, build: async (plain, path) => (await import("./engines/sqliteJunction.js")).buildSqliteJunction(plain, path) },
  duckdb: { label: "DuckDB", mostPapers: Infinity, build: async (plain, path) => (await import("./engines/duckdb.js")).buildDuckdb(plain, path) },
  minisearch: { label: "MiniSearch", mostPapers: Infinity, build: async (plain) => (await import("./engines/minisearch.js")).buildMinisearch(plain) },
  orama: { label: "Orama", mostPapers: Infinity, build: async (plain) => (await import("./engines/orama.js")).buildOrama(plain) },
  roaring: { label: "roaring bitmaps", mostPapers: Infinity, build: async (plain) => (await import("./engines/roaring.js")).buildRoaring(plain) },
};

/** What a table calls an engine. */
export function labelOf(engine: string): string {
  return engine === "ours" ? "quantaxonomy" : (ENGINES[engine]?.label ?? engine);
}
