import { describe, expect, test } from "vitest";
import { renderAuthors } from "../../../src/export/bibtex/renderAuthors.js";

describe("renderAuthors()", () => {
  test.each([
    ["Yuexiao Ma", "Ma, Yuexiao"],
    ["Yong-Jae Lee", "Lee, Yong-Jae"],
    ["Moayed Haji-Ali", "Haji-Ali, Moayed"],
    ["Conan O'Brien", "O'Brien, Conan"],
    ["Nicolas Küchler", "Küchler, Nicolas"],
    ["Laurens van der Maaten", "van der Maaten, Laurens"],
    ["Shalini De Mello", "De Mello, Shalini"],
    ["John Smith Jr.", "Smith, Jr., John"],
    ["Garcia de Marquez, Gabriel", "{Garcia de Marquez}, Gabriel"],
    ["Team Seedance", "{Team Seedance}"],
    ["Smith & Sons", String.raw`{Smith \& Sons}`],
    ["Black and Decker", "{Black and Decker}"],
    ["Smith,and", "{Smith,and}"],
    ["others", "{others}"],
    ["张三", "{张三}"],
    ["Ada {By_ron", String.raw`{{\textbraceleft}By\_ron}, Ada`],
  ])("writes %s as %s", (author, written) => {
    expect(renderAuthors({ authors: [author] })).toBe(written);
  });

  test("joins names in their order", () => {
    expect(renderAuthors({ authors: ["B C", "A B"] })).toBe("C, B and B, A");
  });

  test("ends a cut list with others", () => {
    expect(renderAuthors({ authors: ["A B"], authorCount: 2 })).toBe("B, A and others");
    expect(renderAuthors({ authors: ["A B"], etAl: true })).toBe("B, A and others");
  });

  test("passes over an empty name", () => {
    expect(renderAuthors({ authors: [" ", "A B"] })).toBe("B, A");
  });

  test("is undefined when no author is known", () => {
    expect(renderAuthors({ authors: [], authorCount: 3 })).toBeUndefined();
  });
});
