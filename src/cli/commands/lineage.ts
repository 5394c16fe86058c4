import { lineage as lineageOf, type LineageLink } from "../../query/index.js";
import type { CliCommand } from "../command.js";
import { QUERY_FLAGS } from "../flags/commonFlags.js";
import { openTaxonomy } from "../openTaxonomy.js";
import { bibtexOf } from "../output/bibtexOf.js";
import { paperArgument, papersOf, resolvePaper } from "../paperIds.js";

export const lineage: CliCommand = {
  name: "lineage",
  summary: "tell where a paper comes from and what came of it",
  details: ["Descent is extending and superseding. Who claims to beat whom is told after it, and is no descent."],
  args: [paperArgument("id")],
  options: QUERY_FLAGS,
  examples: [
    ["lineage mc-moe", "what extends or supersedes it, and what it is measured against"],
    ["lineage seedance-2-0 --format json", "ancestors, descendants and rivalries in one object"],
  ],
  jsonl: 'a link: direction ("ancestor" or "descendant"), id, title, year, depth, from, type, to, evidence; then a rivalry: direction ("rivalry"), winner, loser, evidence',
  run: async (input, io) => {
    const taxonomy = await openTaxonomy(input, io, input.args);
    const found = lineageOf(taxonomy, resolvePaper(input.args[0] ?? "", taxonomy));
    const { id, ancestors, descendants, rivalries } = found;
    const links = [...ancestors.map((link) => ({ direction: "ancestor", ...link })), ...descendants.map((link) => ({ direction: "descendant", ...link }))];
    const row = ({ direction, depth, from, type, to, year, title }: LineageLink & { direction: string }): readonly string[] => [direction, String(depth), from, type, to, String(year), title];
    return {
      output: {
        value: found,
        elements: [...links, ...rivalries.map((rivalry) => ({ direction: "rivalry", ...rivalry }))],
        grid: () => ({
          head: ["DIRECTION", "DEPTH", "FROM", "TYPE", "TO", "YEAR", "TITLE"],
          rows: [...links.map(row), ...rivalries.map(({ winner, loser, evidence }) => ["rivalry", "", winner, "outperforms", loser, "", evidence.map(({ text }) => `"${text}"`).join("; ")])],
          elastic: [6],
          numeric: [1],
        }),
        cite: () => bibtexOf(papersOf([id, ...links.map((link) => link.id)], taxonomy), taxonomy),
      },
      remarks: links.length === 0 ? [`No paper is known to descend from "${id}", nor it from any`] : [],
    };
  },
};
