import { describe, expect, test } from "vitest";
import { escapeLatex } from "../../../src/export/facts/escapeLatex.js";

describe("escapeLatex()", () => {
  test.each([
    ["&", String.raw`\&`],
    ["%", String.raw`\%`],
    ["$", String.raw`\$`],
    ["#", String.raw`\#`],
    ["_", String.raw`\_`],
    ["{", String.raw`{\textbraceleft}`],
    ["}", String.raw`{\textbraceright}`],
    ["~", String.raw`{\textasciitilde}`],
    ["^", String.raw`{\textasciicircum}`],
    ["\\", String.raw`{\textbackslash}`],
    ["`", String.raw`{\textasciigrave}`],
    ["<", String.raw`{\textless}`],
    [">", String.raw`{\textgreater}`],
    ["|", String.raw`{\textbar}`],
  ])("writes %s as %s", (character, escaped) => {
    expect(escapeLatex(`a${character}b`)).toBe(`a${escaped}b`);
  });

  test("takes what looks like LaTeX for text", () => {
    expect(escapeLatex(String.raw`$\alpha$`)).toBe(String.raw`\${\textbackslash}alpha\$`);
  });

  test("keeps two hyphens from becoming a dash", () => {
    expect(escapeLatex("a -- b --- c")).toBe("a -{}- b -{}-{}- c");
  });

  test("leaves letters of other scripts in UTF-8", () => {
    expect(escapeLatex("Küchler 马 D²iT")).toBe("Küchler 马 D²iT");
  });

  test("composes combining marks", () => {
    expect(escapeLatex("e\u0301")).toBe("\u00E9");
  });

  test("makes white space and control characters one space", () => {
    expect(escapeLatex(" a\r\n\tb\u0000c\u00A0d ")).toBe("a b c d");
  });

  test("replaces half a surrogate pair", () => {
    expect(escapeLatex("a\uD83Db")).toBe("a\uFFFDb");
  });
});
