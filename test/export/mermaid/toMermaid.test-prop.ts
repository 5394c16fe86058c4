import fc from "fast-check";
import { expect, it } from "vitest";
import { toMermaid } from "quantaxonomy/export/mermaid";
import { oneLine } from "../../../src/export/graph-facts/tidyCharacters.js";
import { nastyText } from "../graph-facts/randomGraph.js";
import { expectFlowchart, labelled } from "./flowchartLaws.js";

it("toMermaid() writes lines of its grammar alone, whatever the labels, and loses nothing but white space", () => {
  fc.assert(
    fc.property(nastyText, (label) => {
      const text = toMermaid(labelled(label));
      expectFlowchart(text);
      const [, shown = ""] = /^ {2}n0\["(.*)"\]$/m.exec(text) ?? [];
      const read = shown.replaceAll(/#(\d+);/g, (_, code) => String.fromCharCode(Number(code)));
      expect(read.trim()).toBe(label === "" ? "a" : oneLine(label));
    }),
  );
});
