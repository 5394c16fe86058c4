import type { CliCommand } from "./command.js";

/** A command before it is loaded: what the list of commands says of it. */
export interface CommandEntry {
  readonly name: string;
  readonly summary: string;
  readonly group: string;
  readonly load: () => Promise<CliCommand>;
}

const FIND = "Find and show:";
const RELATE = "Relate:";
const SURVEY = "Survey:";
const PLACE = "Place new papers:";
const CURATE = "Curate:";
const OTHER = "Interchange:";

/** All commands. Each is loaded when it is called, so that none waits for what another needs. */
export const COMMANDS: readonly CommandEntry[] = [
  { name: "papers", group: FIND, summary: "find papers", load: async () => (await import("./commands/papers.js")).papers },
  { name: "paper", group: FIND, summary: "show a paper with its evidence", load: async () => (await import("./commands/paper.js")).paper },
  { name: "concepts", group: FIND, summary: "list the concepts of a scheme, or of all", load: async () => (await import("./commands/concepts.js")).concepts },
  { name: "concept", group: FIND, summary: "show a concept and where it stands", load: async () => (await import("./commands/concept.js")).concept },
  { name: "related", group: RELATE, summary: "rank what is near one paper or several, with the reasons", load: async () => (await import("./commands/related.js")).related },
  { name: "path", group: RELATE, summary: "explain how two papers hang together", load: async () => (await import("./commands/path.js")).path },
  { name: "lineage", group: RELATE, summary: "tell where a paper comes from and what came of it", load: async () => (await import("./commands/lineage.js")).lineage },
  { name: "matrix", group: SURVEY, summary: "lay papers out by two facets", load: async () => (await import("./commands/matrix.js")).matrix },
  { name: "gaps", group: SURVEY, summary: "list the empty cells where papers might be expected", load: async () => (await import("./commands/gaps.js")).gaps },
  { name: "timeline", group: SURVEY, summary: "count papers over time", load: async () => (await import("./commands/timeline.js")).timeline },
  { name: "compare", group: SURVEY, summary: "set papers side by side", load: async () => (await import("./commands/compare.js")).compare },
  { name: "results", group: SURVEY, summary: "set reported figures side by side", load: async () => (await import("./commands/results.js")).results },
  { name: "challenges", group: SURVEY, summary: "tell which methods attack which obstacle on which models", load: async () => (await import("./commands/challenges.js")).challenges },
  { name: "classify", group: PLACE, summary: "place papers by title and abstract, with the words", load: async () => (await import("./commands/classify.js")).classify },
  { name: "validate", group: CURATE, summary: "check records and say where each mistake stands", load: async () => (await import("./commands/validate.js")).validate },
  { name: "init", group: CURATE, summary: "start the record of a paper", load: async () => (await import("./commands/init.js")).init },
  { name: "diff", group: CURATE, summary: "tell what changed between two taxonomies", load: async () => (await import("./commands/diff.js")).diff },
  { name: "ingest", group: OTHER, summary: "read papers from what people have: pages, bibliographies, tables, lists", load: async () => (await import("./commands/ingest.js")).ingest },
  { name: "export", group: OTHER, summary: "write papers in another format", load: async () => (await import("./commands/export.js")).exportPapers },
  { name: "explore", group: OTHER, summary: "look at papers and concepts in a browser", load: async () => (await import("./commands/explore.js")).explore },
  { name: "chart", group: OTHER, summary: "draw a timeline, a matrix, a lineage or related work", load: async () => (await import("./commands/chart.js")).chart },
  { name: "build", group: OTHER, summary: "build a corpus of papers by the thousand or million, in one file", load: async () => (await import("./commands/build.js")).build },
  { name: "completion", group: OTHER, summary: "print the script that lets a shell complete commands and ids", load: async () => (await import("./commands/completion.js")).completion },
];
