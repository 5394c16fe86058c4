/** MiniSearch with the labels of a paper as words; years and widths by its filter. */
import MiniSearch from "minisearch";
import type { Engine, Found } from "../engine.js";
import type { PlainPapers } from "../plainPapers.js";
import { PAGE, type FindQuestion } from "../questions.js";

interface Row {
  readonly id: number;
  readonly year: number;
  readonly bits: number;
}

/** Builds the index in memory. */
export function buildMinisearch({ papers, records }: PlainPapers): Engine {
  const index = new MiniSearch<Row & { labels: string }>({ fields: ["labels"], storeFields: ["year", "bits"], tokenize: (text) => text.split(" "), processTerm: (term) => term });
  papers.forEach(({ concepts, year, bits }, id) => index.add({ id, year, bits, labels: concepts.join(" ") }));
  const search = ({ concepts, firstYear, lastYear, mostBits }: FindQuestion): readonly number[] =>
    index
      .search(concepts.join(" "), {
        combineWith: "AND",
        filter: (result) => {
          const { year, bits } = result as unknown as Row;
          return year >= firstYear && year <= lastYear && bits <= mostBits;
        },
      })
      .map(({ id }) => id as number);
  return {
    find: (question): Found => {
      const found = [...search(question)].sort((a, b) => a - b);
      return { total: found.length, papers: found.slice(0, PAGE).map((number) => records.read(number)) };
    },
    count: (question) => search(question).length,
    remarks: ["related, matrix, path: it finds words"],
  };
}
