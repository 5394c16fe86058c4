import fc from "fast-check";
import { XMLValidator } from "fast-xml-parser";
import { MultiGraph } from "graphology";
import { parse } from "graphology-gexf";
import { expect, it } from "vitest";
import { toGexf } from "quantaxonomy/export/gexf";
import { tidyCharacters } from "../../../src/export/graph-facts/tidyCharacters.js";
import { uniqueNames } from "../../../src/export/graph-facts/uniqueNames.js";
import { plainGraph, randomGraph, renamed } from "../graph-facts/randomGraph.js";

const COLOURS: Readonly<Record<string, string>> = { "rgb(1,2,3)": "rgb(1,2,3)" };

/** What GEXF makes of a value: lists of texts stay lists, other objects are JSON text, a mixture is text. */
function written(name: string, value: unknown): unknown {
  if (name === "methods" && Array.isArray(value)) return value.map((item) => tidyCharacters(String(item)));
  if (name === "color") return COLOURS[String(value)] ?? value;
  if (typeof value === "object") return tidyCharacters(JSON.stringify(value));
  return typeof value === "string" || name === "mixed" ? tidyCharacters(String(value)) : value;
}

it("toGexf() is valid XML that another reader reads back to the same graph", () => {
  fc.assert(
    fc.property(randomGraph, (graph) => {
      graph.updateEachNodeAttributes((_, { mixed, label, ...others }) => ({ ...others, ...(mixed === undefined ? {} : { mixed: `text ${String(mixed)}` }), ...(label === "" || label === undefined ? {} : { label }) }));
      const xml = toGexf(graph);
      expect(XMLValidator.validate(xml)).toBe(true);
      const read = parse(MultiGraph, xml) as MultiGraph;
      const wanted = renamed(graph, uniqueNames(tidyCharacters), uniqueNames(tidyCharacters));
      const sorted = (attributes: Readonly<Record<string, unknown>>): object => Object.fromEntries(Object.entries(attributes).map(([name, value]) => [name, written(name, value)]));
      expect(plainGraph(read)).toEqual(plainGraph(wanted, sorted));
    }),
  );
});
