import { describe, expect, it } from "vitest";
import { escapeMarkdown } from "../../scripts/escapeMarkdown.js";

describe("escapeMarkdown()", () => {
  it("shows a text as it stands, whatever Markdown would make of it", () => {
    expect(escapeMarkdown("A *bold* [claim](x) <b> & `c` Q_1 | $x$")).toBe("A \\*bold\\* \\[claim\\](x) &lt;b\\> &amp; \\`c\\` Q\\_1 \\| \\$x\\$");
  });

  it("makes one line of a text", () => {
    expect(escapeMarkdown(" a\n  b ")).toBe("a b");
  });
});
