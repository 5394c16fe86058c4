import { runInNewContext } from "node:vm";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { renderExplorerData, type ExplorerData } from "../../../src/export/explorer/index.js";

/** Texts with all that might end a string, a script or a line too early. */
const text = fc.oneof(fc.string({ unit: "binary" }), fc.constantFrom("</script><script>alert(1)</script>", "<!--<script>", "\u2028\u2029", '"\\', "量化 😀", "\ud83d"));
const records = fc.record({ paper: fc.array(text), concept: fc.array(text), scheme: fc.array(text), model: fc.array(text), system: fc.array(text), benchmark: fc.array(text), metric: fc.array(text) });
const data: fc.Arbitrary<ExplorerData> = fc.record({
  texts: fc.record({ index: text, records }),
  layout: fc.dictionary(text.map((id) => `paper:${id}`), fc.tuple(fc.integer(), fc.integer())),
  title: text,
});

describe("renderExplorerData()", () => {
  it("writes a script that sets the data again", () => {
    fc.assert(
      fc.property(data, (given) => {
        const page: { quantaxonomyData?: unknown } = {};
        runInNewContext(renderExplorerData(given), page);
        // Through JSON, since the objects of another context have other prototypes.
        expect(JSON.parse(JSON.stringify(page.quantaxonomyData))).toEqual(JSON.parse(JSON.stringify(given)));
      }),
    );
  });

  it("writes ASCII on one line that ends no element", () => {
    fc.assert(
      fc.property(data, (given) => {
        const script = renderExplorerData(given);
        expect(script).toMatch(/^[\u0020-\u007e]*\n$/);
        expect(script).not.toContain("<");
      }),
    );
  });
});
