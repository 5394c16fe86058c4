import fc from "fast-check";
import { expect, it } from "vitest";
import { NODE_KINDS, toGraph } from "../../src/graph/index.js";
import { TIERS } from "../../src/model/paper.js";
import { expectSameAsIndex } from "./graphLaws.js";
import { randomTaxonomy } from "./randomTaxonomy.js";

it("toGraph() holds the same facts as the index, whatever the tiers", () => {
  fc.assert(fc.property(randomTaxonomy, fc.subarray([...TIERS]), (taxonomy, tiers) => expectSameAsIndex(taxonomy, tiers)));
});

it("toGraph() makes the subgraph of the whole graph when kinds are left out", () => {
  fc.assert(
    fc.property(randomTaxonomy, fc.subarray([...NODE_KINDS]), (taxonomy, kinds) => {
      const whole = toGraph(taxonomy);
      const part = toGraph(taxonomy, { kinds });
      // Repositories and names are there for the papers that point to them.
      const stays = (node: string): boolean => {
        const { kind } = whole.getNodeAttributes(node);
        return kinds.includes(kind) && (kinds.includes("paper") || (kind !== "code" && kind !== "name"));
      };
      expect(part.nodes()).toEqual(whole.filterNodes(stays));
      expect(part.edges()).toEqual(whole.filterEdges((_edge, _attributes, source, target) => stays(source) && stays(target)));
    }),
  );
});
