import type { PaperQuery, Scheme } from "quantaxonomy";
import { randomOf, shuffled } from "../randomOf.js";
import type { PlainPapers } from "./plainPapers.js";

/** Papers by concepts of different schemes, years and the width of weights. */
export interface FindQuestion {
  readonly concepts: readonly number[];
  readonly firstYear: number;
  readonly lastYear: number;
  readonly mostBits: number;
  /** The same as the library takes it. */
  readonly query: PaperQuery;
}

/** A paper by number and id. */
export interface PaperName {
  readonly number: number;
  readonly id: string;
}

/** The way between two papers. */
export interface PathQuestion {
  readonly from: PaperName;
  readonly to: PaperName;
}

/** Rows and columns, by number and id. */
export interface MatrixQuestion {
  readonly rows: readonly number[];
  readonly columns: readonly number[];
  readonly rowIds: readonly string[];
  readonly columnIds: readonly string[];
}

/** Everything that engines are asked. */
export interface Questions {
  readonly find: readonly FindQuestion[];
  readonly related: readonly PaperName[];
  readonly path: readonly PathQuestion[];
  readonly matrix: readonly MatrixQuestion[];
}

/** Changes with everything below: answers of another version are found anew. */
export const QUESTIONS_VERSION = 1;

/** How many papers a page shows. */
export const PAGE = 20;
/** How many related papers an answer has. */
export const NEAREST = 10;

const COUNTS = { find: 120, related: 40, path: 40, matrix: 5 } as const;
const MOST_BITS = 4;
const MATRIX = { rows: 400, columns: 120 } as const;

/** Questions by seed, of what the papers have: half of them of one paper's labels together, half of labels of several. */
export function questionsOf({ papers, vocabulary }: PlainPapers, seed: number): Questions {
  const at = randomOf(seed, -3);
  const any = (): number => Math.floor(at() * papers.length);
  const name = (number: number): PaperName => ({ number, id: papers[number]!.id });
  const find = Array.from({ length: COUNTS.find }, (_, i): FindQuestion => {
    const home = any();
    const chosen = new Map<Scheme, number>();
    for (const wanted = 3 + Math.floor(at() * 2); chosen.size < wanted; ) {
      const { concepts } = papers[i % 2 === 0 ? home : any()]!;
      const concept = concepts[Math.floor(at() * concepts.length)]!;
      chosen.set(vocabulary.schemes[concept]!, concept);
    }
    const year = papers[home]!.year;
    const [firstYear, lastYear] = [year - Math.floor(at() * 4), year + Math.floor(at() * 4)];
    const byScheme = Object.fromEntries([...chosen].map(([scheme, concept]) => [scheme, vocabulary.ids[concept]!]));
    const query = { ...byScheme, year: { min: firstYear, max: lastYear }, setting: { weights: { max: MOST_BITS } } } as PaperQuery;
    return { concepts: [...chosen.values()], firstYear, lastYear, mostBits: MOST_BITS, query };
  });
  const joined = papers.flatMap(({ names }, number) => (names.length > 0 ? [number] : []));
  const end = (): PaperName => name(joined[Math.floor(at() * joined.length)]!);
  const matrix = Array.from({ length: COUNTS.matrix }, (): MatrixQuestion => {
    const all = vocabulary.ids.map((_, concept) => concept);
    const [rows, columns] = [shuffled(all, at).slice(0, MATRIX.rows), shuffled(all, at).slice(0, MATRIX.columns)];
    const idsOf = (concepts: readonly number[]): readonly string[] => concepts.map((concept) => vocabulary.ids[concept]!);
    return { rows, columns, rowIds: idsOf(rows), columnIds: idsOf(columns) };
  });
  return {
    find,
    related: Array.from({ length: COUNTS.related }, () => name(any())),
    path: Array.from({ length: COUNTS.path }, () => ({ from: end(), to: end() })).filter(({ from, to }) => from.number !== to.number),
    matrix,
  };
}
