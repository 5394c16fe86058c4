/** Orama with labels as an enumeration, years and widths as numbers, sorted by number: the newest is 0. */
import { create, insert, search, type Results } from "@orama/orama";
import type { Engine, Found } from "../engine.js";
import type { PlainPapers } from "../plainPapers.js";
import { PAGE, type FindQuestion } from "../questions.js";

/** Builds the index in memory. */
export async function buildOrama({ papers, records }: PlainPapers): Promise<Engine> {
  const index = create({ schema: { labels: "enum[]", year: "number", bits: "number", number: "number" } as const, sort: { unsortableProperties: ["year", "bits"] } });
  for (const [number, { concepts, year, bits }] of papers.entries()) await insert(index, { labels: [...concepts], year, bits, number });
  const ask = async ({ concepts, firstYear, lastYear, mostBits }: FindQuestion, limit: number): Promise<Results<{ number: number }>> =>
    (await search(index, {
      term: "",
      where: { labels: { containsAll: [...concepts] }, year: { between: [firstYear, lastYear] }, bits: { lte: mostBits } },
      limit,
      ...(limit > 0 ? { sortBy: { property: "number", order: "ASC" } } : { preflight: true }),
    } as never)) as unknown as Results<{ number: number }>;
  return {
    find: async (question): Promise<Found> => {
      const { count, hits } = await ask(question, PAGE);
      return { total: count, papers: hits.map(({ document }) => records.read(document.number)) };
    },
    count: async (question) => (await ask(question, 0)).count,
    remarks: ["related, matrix, path: it finds documents"],
  };
}
