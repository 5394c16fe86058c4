import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fromCslJson } from "../../../src/ingest/csl-json/index.js";
import { cleanLine } from "../../../src/ingest/facts/cleanText.js";
import { onlyRecord, outline, positions } from "../items.js";

const one = (item: object) => onlyRecord(fromCslJson(JSON.stringify({ title: "T", ...item })));

describe("fromCslJson()", () => {
  it.each([
    [{ "date-parts": [[2024, 3, 19]] }, "2024-03-19"],
    [{ "date-parts": [["2024", "3"]] }, "2024-03"],
    [{ "date-parts": [2024, 3] }, "2024-03"],
    [{ "date-parts": [[2024, 2, 30]] }, "2024-02"],
    [{ "date-parts": [[2024, 13]] }, "2024"],
    [{ raw: "2024-03-19" }, "2024-03-19"],
    [{ literal: "in press" }, undefined],
    [{ "date-parts": [[null]] }, undefined],
    [[null], undefined],
    ["2024", undefined],
  ])("reads the date %j", (issued, date) => {
    expect(one({ issued }).date).toBe(date);
  });

  it("reads names in parts, in one piece and as text", () => {
    const author = [{ given: "Laurens", family: "Maaten", "non-dropping-particle": "van der" }, { literal: "Team X" }, "Ada Byron", { family: "张", given: "三" }, null, 7, { family: {} }];
    expect(one({ author }).authors).toEqual(["Laurens van der Maaten", "Team X", "Ada Byron", "张三"]);
  });

  it("takes markup out and leaves comparisons", () => {
    const record = one({ title: '<span class="nocase">GPTQ</span> &amp; 2<sup>4</sup>, a < b > <unk>', abstract: "<jats:title>Abstract</jats:title><jats:p>We &lt;quantize&gt;.</jats:p>" });
    expect(record.title).toBe("GPTQ & 24, a < b > <unk>");
    expect(record.abstract).toBe("Abstract We <quantize>.");
  });

  it("reads what doi.org gives for a preprint", () => {
    const record = one({ type: "article", DOI: "10.48550/ARXIV.2403.12544", URL: "https://arxiv.org/abs/2403.12544", publisher: "arXiv", "container-title": [], issued: { "date-parts": [[2024]] } });
    expect(record).toEqual({ title: "T", authors: [], date: "2024", arxiv: "2403.12544", url: "https://arxiv.org/abs/2403.12544", source: { format: "csl-json", position: 1 } });
  });

  it("reads the title of any item, as one line", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }).filter((title) => /[\p{L}\p{N}]/u.test(title) && !/[<&]/.test(title)), (title) => {
        expect(one({ title }).title).toBe(cleanLine(title));
      }),
    );
  });

  it("answers any JSON with items in their places", () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.jsonValue(), fc.record({ title: fc.jsonValue(), author: fc.jsonValue(), issued: fc.jsonValue(), DOI: fc.jsonValue() }))), (items) => {
        expect(positions(fromCslJson(JSON.stringify(items)))).toEqual(items.map((_, i) => i + 1));
      }),
    );
  });

  it("makes nothing of keys such as __proto__", () => {
    expect(outline(fromCslJson('[{"__proto__":{"title":"inherited"}},{"title":"A","author":{"__proto__":[1]},"constructor":1}]'))).toEqual(["problem", "A"]);
  });
});
