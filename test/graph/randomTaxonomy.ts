import fc from "fast-check";
import { createTaxonomy } from "../../src/create/index.js";
import type { AuthoredPaper } from "../../src/model/paper.js";
import { RELATION_TYPES } from "../../src/model/relation.js";
import type { Taxonomy } from "../../src/taxonomy/taxonomy.js";
import { evidence } from "./smallRecords.js";

const scheme = { label: "A scheme", definition: "What is asked?", scopeNote: "What belongs here." };
const MOST = 8;

/** Numbers below a bound, each once. */
const someBelow = (bound: number) => (bound === 0 ? fc.constant([]) : fc.uniqueArray(fc.nat(bound - 1), { maxLength: 3 }));

/** Concepts with parents among those before them, so that there is no cycle. */
const parentsOfTasks = fc.integer({ min: 1, max: MOST }).chain((count) => fc.tuple(...Array.from({ length: count }, (_, number) => someBelow(number))));

const targets = fc.oneof(
  fc.record({ targetKind: fc.constant("paper" as const), target: fc.nat(MOST - 1).map((number) => `paper-${number}`) }),
  fc.record({ targetKind: fc.constant("model" as const), target: fc.constantFrom("one", "two") }),
  fc.record({ targetKind: fc.constant("name" as const), target: fc.string({ unit: "grapheme-ascii", minLength: 1, maxLength: 4 }).filter((name) => name.trim() === name) }),
);

const paper = fc.record({
  tier: fc.constantFrom("draft" as const, "listed" as const, "curated" as const, "stub" as const),
  year: fc.integer({ min: 2018, max: 2022 }),
  tasks: fc.uniqueArray(fc.nat(MOST - 1), { maxLength: 4 }),
  // One relation a target, and no `supersedes`, so that none implies another and no line of versions closes.
  relations: fc.uniqueArray(fc.tuple(fc.constantFrom(...RELATION_TYPES.slice(1)), targets), { maxLength: 4, selector: ([, { targetKind, target }]) => `${targetKind} ${target}` }),
});

/**
 * Small taxonomies of every shape that the checks let pass: concepts with several parents, papers of all tiers. The
 * first paper is a listed one, since asking for that tier alone where there is none is an error.
 */
export const randomTaxonomy: fc.Arbitrary<Taxonomy> = fc.tuple(parentsOfTasks, paper, fc.array(paper, { maxLength: MOST - 1 })).map(([parents, first, others]) => {
  const papers = [{ ...first, tier: "listed" as const }, ...others];
  const stubs = papers.flatMap(({ tier }, number) => (tier === "stub" ? [`paper-${number}`] : []));
  const tasks = parents.map((broader, number) => [`task-${number}`, { label: `task ${number}`, definition: "A task", broader: broader.map((parent) => `task-${parent}`) }] as const);
  const records = papers.map(({ tier, year, tasks: carried, relations }, number): [string, AuthoredPaper] => {
    const id = `paper-${number}`;
    const facts = { id, title: `Paper ${number}`, date: String(year) };
    if (tier === "stub") return [id, { ...facts, tier }];
    const reading = {
      ...facts,
      scope: "adjacent" as const,
      summary: "Does a task.",
      concepts: ["new-method", ...carried.filter((task) => task < parents.length).map((task) => `task-${task}`)].map((label) => ({ id: label, evidence })),
      relations: relations
        .map(([type, target]) => ({ type, ...target, evidence }))
        .filter(({ target, targetKind }) => targetKind !== "paper" || (target !== id && Number(target.slice("paper-".length)) < papers.length)),
    };
    return [id, tier === "curated" ? { ...reading, tier, checked: "2025-01-01" } : { ...reading, tier }];
  });
  return createTaxonomy({
    concepts: {
      task: { ...scheme, concepts: Object.fromEntries(tasks) },
      // Its examples name every stub, as the checks want.
      contribution: { ...scheme, concepts: { "new-method": { label: "new method", definition: "A new method", broader: [], examples: stubs } } },
      model: { ...scheme, concepts: { llm: { label: "llm", definition: "A model", broader: [] } } },
    },
    models: { one: { name: "One", aliases: [], family: "llm" }, two: { name: "Two", aliases: [], family: "llm", partOf: "one" } },
    papers: Object.fromEntries(records),
  });
});
