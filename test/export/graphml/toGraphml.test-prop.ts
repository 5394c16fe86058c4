import fc from "fast-check";
import { XMLValidator } from "fast-xml-parser";
import { MultiGraph } from "graphology";
import { parse } from "graphology-graphml";
import { expect, it } from "vitest";
import { toGraphml } from "quantaxonomy/export/graphml";
import { tidyCharacters } from "../../../src/export/graph-facts/tidyCharacters.js";
import { uniqueNames } from "../../../src/export/graph-facts/uniqueNames.js";
import { plainGraph, randomGraph, renamed } from "../graph-facts/randomGraph.js";

/** What GraphML makes of a value: lists and objects are JSON text, a mixture is text. */
function written(name: string, value: unknown): unknown {
  if (typeof value === "object") return tidyCharacters(JSON.stringify(value));
  return typeof value === "string" || name === "mixed" ? tidyCharacters(String(value)) : value;
}

it("toGraphml() is valid XML that another reader reads back to the same graph", () => {
  fc.assert(
    fc.property(randomGraph, (graph) => {
      // A column that has nothing but numbers in this graph is one of numbers.
      const mixed = [...graph.mapNodes((_, { mixed }) => typeof mixed)];
      if (new Set(mixed.filter((type) => type !== "undefined")).size === 1 && !mixed.includes("string")) graph.updateEachNodeAttributes((_, { mixed: _mixed, ...others }) => others);
      const xml = toGraphml(graph);
      expect(XMLValidator.validate(xml)).toBe(true);
      const read = parse(MultiGraph, xml) as MultiGraph;
      const wanted = renamed(graph, uniqueNames(tidyCharacters), uniqueNames(tidyCharacters));
      expect(plainGraph(read)).toEqual(plainGraph(wanted, (attributes) => Object.fromEntries(Object.entries(attributes).map(([name, value]) => [name, written(name, value)]))));
      expect(read.getAttributes()).toEqual({ version: tidyCharacters(String(graph.getAttribute("version"))), tiers: '["curated","stub"]' });
    }),
  );
});
