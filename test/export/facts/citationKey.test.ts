import { describe, expect, test } from "vitest";
import { citationKey } from "../../../src/export/facts/citationKey.js";
import { paperFacts } from "../bibtex/bibtexHelpers.js";

describe("citationKey()", () => {
  test("is family name, year and first significant word", () => {
    expect(citationKey(paperFacts({ title: "On the Art of Rounding" }))).toBe("byron2024art");
  });

  test("joins a hyphenated word", () => {
    expect(citationKey(paperFacts({ title: "Q-Diffusion: Quantizing" }))).toBe("byron2024qdiffusion");
  });

  test("passes over a word that starts with a digit", () => {
    expect(citationKey(paperFacts({ title: "8-bit Optimizers" }))).toBe("byron2024optimizers");
  });

  test("takes a stop word when the title has no other", () => {
    expect(citationKey(paperFacts({ title: "Why?" }))).toBe("byron2024why");
  });

  test("drops the accents of a name", () => {
    expect(citationKey(paperFacts({ authors: ["Nicolas Ku\u0308chler"] }))).toMatch(/^kuchler2024/);
  });

  test("transliterates a Chinese name", () => {
    expect(citationKey(paperFacts({ authors: ["马跃"] }))).toBe("mayue2024some");
  });

  test("holds the particle of a name", () => {
    expect(citationKey(paperFacts({ authors: ["Laurens van der Maaten"] }))).toMatch(/^vandermaaten2024/);
  });

  test("is the id without known authors", () => {
    expect(citationKey(paperFacts({ id: "deep-compression", authors: [] }))).toBe("deep-compression");
  });

  test("is the id when nothing of the name can be written in ASCII", () => {
    expect(citationKey(paperFacts({ id: "odd", authors: ["{}"] }))).toBe("odd");
  });

  test("does not change when the paper is published", () => {
    const preprint = paperFacts({ date: "2023-11", year: 2023 });
    const published = { ...preprint, venue: "ICLR 2024" };
    expect(citationKey(published)).toBe(citationKey(preprint));
  });
});
