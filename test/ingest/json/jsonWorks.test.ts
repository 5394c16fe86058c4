import { describe, expect, it } from "vitest";
import { fromOpenAlex } from "../../../src/ingest/openalex/index.js";
import { fromSemanticScholar } from "../../../src/ingest/semantic-scholar/index.js";
import { fromText } from "../../../src/ingest/index.js";
import { onlyRecord, outline, positions } from "../items.js";

const DUMP = '{"title":"A"}\n\n{"title":\n[1]\nnull\n{"title":"B"}\n';

describe("a dump with a work a line", () => {
  it("gives each work or a problem in its place, with its line", () => {
    const items = fromOpenAlex(DUMP);
    expect([outline(items), positions(items), items.map((item) => (item.kind === "record" ? item.record.source.line : item.line))]).toEqual([["A", "problem", "problem", "problem", "B"], [1, 2, 3, 4, 5], [1, 3, 4, 5, 6]]);
  });

  it("is one although its first line is broken", () => {
    expect(outline(fromOpenAlex('{"title":"A\n{"title":"B"}\n'))).toEqual(["problem", "B"]);
  });

  it.each([
    ["one work over several lines", '{"title":\n"A"}', ["A"]],
    ["a work that holds an object on its second line", '{"ids":\n{"doi":null},\n"title":"A"}', ["A"]],
    ["a list over several lines", '[\n{"title":"A"},\n{"title":"B"}\n]', ["A", "B"]],
    ["an answer over several lines", '{"results":[\n{"title":"A"},\n{"title":"B"}\n]}', ["A", "B"]],
    ["an answer on one line", '{"results":[{"title":"A"},{"title":"B"}]}\n', ["A", "B"]],
  ])("is not %s", (_, text, titles) => {
    expect(outline(fromOpenAlex(text))).toEqual(titles);
  });

  it("may write the keys of Semantic Scholar in small letters", async () => {
    const dump = '{"corpusid":1,"externalids":{"ArXiv":"2403.12544","DOI":"10.1000/X"},"title":"A","publicationdate":"2024-03-19"}\n{"corpusid":2,"title":"B"}\n';
    expect(onlyRecord(fromSemanticScholar(dump).slice(0, 1))).toMatchObject({ arxiv: "2403.12544", doi: "10.1000/x", date: "2024-03-19" });
    expect(outline(await fromText(dump))).toEqual(["A", "B"]);
  });
});
