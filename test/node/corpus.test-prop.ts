import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, describe, expect, it } from "vitest";
import { countPapers, findPapers, lineage, matrix, pathBetween, relatedWork, timeline } from "../../src/query/index.js";
import { buildCorpus, closeCorpus, openCorpus } from "../../src/node/index.js";
import { storeOf, type Taxonomy } from "../../src/taxonomy/taxonomy.js";
import { allPapers } from "../query/paperOracle.js";
import { randomQuery } from "../query/randomQuery.js";
import { randomTaxonomy, tierLists } from "../query/randomTaxonomy.js";

const directory = mkdtempSync(join(tmpdir(), "corpus-laws-"));
afterAll(() => rmSync(directory, { recursive: true }));

/** The same papers as a corpus, in an order of its own; asks it and closes it. */
async function withCorpus(taxonomy: Taxonomy, ask: (corpus: Taxonomy) => void): Promise<void> {
  const path = join(directory, "one.qtx");
  const lines = allPapers(taxonomy).map((paper) => `${JSON.stringify(paper)}\n`);
  await buildCorpus(lines.reverse(), path, { concepts: taxonomy });
  const corpus = openCorpus(path);
  try {
    ask(corpus);
  } finally {
    closeCorpus(corpus);
  }
}

const asked = randomTaxonomy.chain((taxonomy) => fc.record({ taxonomy: fc.constant(taxonomy), query: randomQuery(taxonomy, ["rot", "müller"]), tiers: tierLists }));

describe("a corpus", () => {
  it("answers as the taxonomy does that it was built of", async () => {
    await fc.assert(
      fc.asyncProperty(asked, async ({ taxonomy, query, tiers }) => {
        await withCorpus(taxonomy, (corpus) => {
          const ids = storeOf(taxonomy).ids("paper");
          const [one, other] = [ids[0]!, ids.at(-1)!];
          const answersOf = (of: Taxonomy) => [
            findPapers(of, query, { tiers }),
            countPapers(of, query, { tiers }),
            matrix(of, { rows: "method", columns: "model", query, tiers }),
            timeline(of, { tiers }),
            relatedWork(of, one, { tiers }),
            pathBetween(of, one, other, { tiers }),
            lineage(of, other),
          ];
          expect(answersOf(corpus)).toEqual(answersOf(taxonomy));
        });
      }),
      { numRuns: 60 },
    );
  });

  it("has the index of that taxonomy", async () => {
    await fc.assert(
      fc.asyncProperty(randomTaxonomy, async (taxonomy) => {
        await withCorpus(taxonomy, (corpus) => expect(storeOf(corpus).compiled).toEqual(storeOf(taxonomy).compiled));
      }),
      { numRuns: 60 },
    );
  });
});
