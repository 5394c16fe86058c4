import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fromArxivAtom } from "../../../src/ingest/arxiv-atom/index.js";
import { cleanLine } from "../../../src/ingest/facts/cleanText.js";
import { onlyRecord, outline, positions } from "../items.js";

/** The shape of the API's answer, with facts of our own. */
const ENTRY = `  <entry>
    <id>http://arxiv.org/abs/2403.12544v2</id>
    <updated>2024-03-20T10:00:00Z</updated>
    <published>2024-03-19T08:40:21Z</published>
    <title>Four Bits
  &amp; Fewer</title>
    <summary>  We use 2 &lt; 4 bits.
</summary>
    <author><name>Ada Byron</name><arxiv:affiliation xmlns:arxiv="http://arxiv.org/schemas/atom">Lab</arxiv:affiliation></author>
    <author><name>J&#252;rgen &#x5F20;</name></author>
    <arxiv:doi xmlns:arxiv="http://arxiv.org/schemas/atom">10.1109/X.2024</arxiv:doi>
    <link title="doi" href="http://dx.doi.org/10.1109/X.2024" rel="related"/>
    <arxiv:comment xmlns:arxiv="http://arxiv.org/schemas/atom">ICLR 2024. Code: https://github.com/a/b.</arxiv:comment>
    <arxiv:journal_ref xmlns:arxiv="http://arxiv.org/schemas/atom">ICLR 2024</arxiv:journal_ref>
    <link href="http://arxiv.org/abs/2403.12544v2" rel="alternate" type="text/html"/>
    <category term="cs.LG" scheme="http://arxiv.org/schemas/atom"/>
  </entry>`;
const feed = (...entries: readonly string[]) => `<?xml version="1.0" encoding="UTF-8"?>\n<feed xmlns="http://www.w3.org/2005/Atom">\n${entries.join("\n")}\n</feed>`;
const GOOD = "<entry><title>Good</title></entry>";

describe("fromArxivAtom()", () => {
  it("reads an entry", () => {
    expect(onlyRecord(fromArxivAtom(feed(ENTRY)))).toEqual({
      title: "Four Bits & Fewer",
      authors: ["Ada Byron", "Jürgen 张"],
      date: "2024-03-19",
      abstract: "We use 2 < 4 bits.",
      code: "https://github.com/a/b",
      arxiv: "2403.12544",
      doi: "10.1109/x.2024",
      venue: "ICLR 2024",
      url: "http://arxiv.org/abs/2403.12544v2",
      source: { format: "arxiv-atom", position: 1, line: 3 },
    });
  });

  it("finds nothing in a feed without entries", () => {
    expect(fromArxivAtom(feed())).toEqual([]);
  });

  it("passes on what arXiv says of a mistake", () => {
    const error = "<entry><id>http://arxiv.org/api/errors#incorrect_id_format</id><title>Error</title><summary>incorrect id format for x</summary></entry>";
    expect(fromArxivAtom(feed(error))).toMatchObject([{ kind: "problem", message: expect.stringContaining("incorrect id format for x") }]);
  });

  it("expands no entity of a document", () => {
    const text = `<!DOCTYPE x [<!ENTITY a "${"b".repeat(100)}"><!ENTITY c "&a;&a;">]>${feed("<entry><title>A &c; &a;</title></entry>")}`;
    expect(outline(fromArxivAtom(text))).toEqual(["A &c; &a;"]);
  });

  it("decodes once", () => {
    expect(outline(fromArxivAtom("<entry><title>&amp;lt; &#38;amp; &#xD800; &#9999999; &nope;</title></entry>"))).toEqual(["&lt; &amp; \uFFFD \uFFFD &nope;"]);
  });

  it("gives any title again, as one line", () => {
    const escape = (text: string): string => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
    fc.assert(
      fc.property(fc.string({ unit: "binary" }).filter((title) => /[\p{L}\p{N}]/u.test(title)), (title) => {
        expect(onlyRecord(fromArxivAtom(`<entry><title>${escape(title)}</title></entry>`)).title).toBe(cleanLine(title));
      }),
    );
  });

  it.each([
    ["a wrong end", "<entry><title>B</titl></entry>"],
    ["no end", "<entry><title>B</title>"],
    ["no title", "<entry><id>x</id></entry>"],
    ["deep elements", `<entry><title>B</title>${"<a>".repeat(100_000)}${"</a>".repeat(100_000)}</entry>`],
    ["a long text", `<entry><title>${"x".repeat(2_000_000)}</title></entry>`],
    ["a key of prototypes", "<entry><title>B</title><__proto__><a>1</a></__proto__></entry>"],
  ])("keeps the entries around one with %s", (_name, bad) => {
    expect(outline(fromArxivAtom(feed(GOOD, bad, GOOD)))).toEqual(["Good", "problem", "Good"]);
  });

  it("throws on no text and numbers what it finds", () => {
    const piece = fc.oneof(fc.constantFrom("<entry>", "</entry>", "<entry ", "<title>", "</title>", "<!--", "-->", "<![CDATA[", "]]>", "<author/>", '"', ">", "&#0;", GOOD), fc.string({ unit: "binary" }));
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const items = fromArxivAtom(pieces.join(""));
        expect(positions(items)).toEqual(items.map((_, i) => i + 1));
      }),
      { numRuns: 500 },
    );
  });

  it.each(["<entry>", "<entry><!--", "<entry ", "</entry>", "<entry><![CDATA["])("goes through a million of %s", (piece) => {
    expect(fromArxivAtom(piece.repeat(1_000_000)).length).toBeLessThanOrEqual(1_000_000);
  });

  it("says that a page of another site is none", () => {
    expect(outline(fromArxivAtom("<html><title>A page</title></html>"))).toEqual(["problem"]);
  });
});
