import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { createTaxonomy, type TaxonomyRecords } from "quantaxonomy/create";
import { generatePapers, writeGenerated } from "../generate.js";
import { shippedVocabulary } from "../shippedVocabulary.js";
import { checkEngine } from "./check.js";
import { checkOurs } from "./checkOurs.js";
import type { Engine } from "./engine.js";
import { engineOf } from "./engines/ours.js";
import { buildReference } from "./engines/reference.js";
import { buildScan } from "./engines/scan.js";
import { answersOf } from "./oracle.js";
import { readPlainPapers } from "./plainPapers.js";
import { questionsOf } from "./questions.js";
import { vocabularyOf } from "./vocabulary.js";
import { writeBetween } from "./writeBetween.js";

const PAPERS = 400;
const directory = mkdtempSync(join(tmpdir(), "quantaxonomy-bench-"));
const file = join(directory, "papers.jsonl");
writeGenerated(file, PAPERS);
const plain = readPlainPapers(file, vocabularyOf());
const questions = questionsOf(plain, 1);
const answers = answersOf(plain, questions);

afterAll(() => rmSync(directory, { recursive: true }));

describe("the plain scan", () => {
  it("has questions with answers of every kind", () => {
    expect(questions.find.length + questions.related.length + questions.path.length).toBeGreaterThan(150);
    expect(answers.find.some(({ total }) => total === 0)).toBe(true);
    expect(answers.find.some(({ total }) => total > 5)).toBe(true);
    expect(answers.path.some((steps) => steps > 2)).toBe(true);
    expect(answers.matrix[0]!.some((count) => count > 0)).toBe(true);
  });
});

describe("checkEngine()", () => {
  it.each(Object.entries({ reference: buildReference, scan: buildScan }))("finds the answers of the %s right", async (_, build) => {
    expect((await checkEngine(build(plain), questions, answers)).mistakes).toEqual([]);
  });

  it("tells an engine that leaves a paper out", async () => {
    const { find, count } = buildReference(plain);
    const wrong: Engine = { find: find!, count: (question) => Math.max(0, (count!(question) as number) - 1) };
    expect((await checkEngine(wrong, questions, answers)).mistakes[0]).toMatch(/^count \d+: \d+, wanted \d+$/);
  });
});

describe("checkOurs()", () => {
  const taxonomy = createTaxonomy({ ...shippedVocabulary(), papers: Object.fromEntries([...generatePapers(PAPERS)].map((paper) => [paper.id, paper])) } as TaxonomyRecords);

  it("finds the answers of the library right", async () => {
    const { mistakes, checked } = await checkOurs(taxonomy, engineOf(taxonomy), questions, answers, plain);
    expect(mistakes).toEqual([]);
    expect(checked).toBeGreaterThan(10_000);
  });

  it("tells answers that are not those of the records", async () => {
    const others = answers.matrix.map((counts) => counts.map((count) => count + 1));
    expect((await checkOurs(taxonomy, engineOf(taxonomy), questions, { ...answers, matrix: others }, plain)).mistakes).not.toEqual([]);
  });
});

describe("writeBetween()", () => {
  const document = join(directory, "document.md");

  it("replaces what stands between marks, and nothing else, however often", () => {
    writeFileSync(document, "before\n<!-- a -->\nold\n<!-- /a -->\nafter\n");
    expect([writeBetween(document, "a", "first"), writeBetween(document, "a", "new")]).toEqual([true, true]);
    expect(readFileSync(document, "utf8")).toBe("before\n<!-- a -->\n\nnew\n\n<!-- /a -->\nafter\n");
  });

  it("leaves a document without the marks as it is", () => {
    writeFileSync(document, "text\n");
    expect(writeBetween(document, "a", "new")).toBe(false);
    expect(readFileSync(document, "utf8")).toBe("text\n");
  });
});
