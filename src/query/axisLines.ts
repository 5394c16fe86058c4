import { SCHEMES } from "../model/scheme.js";
import { visitPapers, type PaperSet } from "../taxonomy/paperSet.js";
import type { SchemeLabels } from "../taxonomy/labelColumns.js";
import type { Store } from "../taxonomy/store.js";
import type { AxisPapers } from "./axis.js";

/** The labels of one scheme that lead to lines: which, and where the reading stands. */
interface Reading {
  readonly columns: SchemeLabels;
  /** Where the lines of each concept end in `lines`. */
  readonly lineEnds: Uint32Array;
  readonly lines: Uint32Array;
  paper: number;
  start: number;
}

/** Papers further on than this are looked up; nearer ones are reached by adding up what lies between. */
const FAR = 32;

/**
 * The rows or columns that papers stand in, read off the columns of the index paper by paper. Papers must be asked in
 * ascending order, as sets visit them.
 */
export class AxisLines {
  /** The lines of the paper that was asked last, each once. */
  readonly found: Uint32Array;
  readonly #readings: readonly Reading[];
  /** The paper that was last in each line, plus one. */
  readonly #lastPaper: Uint32Array;
  /** The line of a paper, plus one, for lines that are no concepts: 0 for none. */
  readonly #factOf: Uint32Array | undefined;

  constructor(store: Store, lines: readonly AxisPapers[]) {
    this.found = new Uint32Array(lines.length);
    this.#lastPaper = new Uint32Array(lines.length);
    const isOfConcepts = lines.every(({ concept }) => concept !== undefined);
    this.#readings = isOfConcepts ? readingsOf(store, lines) : [];
    this.#factOf = isOfConcepts ? undefined : factsOf(store.paperCount, lines.map(({ papers }) => papers));
  }

  /** Finds the lines of a paper and says how many there are. */
  linesOf(paper: number): number {
    if (this.#factOf !== undefined) {
      const line = this.#factOf[paper]!;
      if (line === 0) return 0;
      this.found[0] = line - 1;
      return 1;
    }
    let length = 0;
    for (const reading of this.#readings) {
      const { columns, lineEnds, lines } = reading;
      const { labels, counts } = columns;
      let start = reading.start;
      if (paper < reading.paper || paper - reading.paper > FAR) start = columns.startOf(paper);
      else for (let before = reading.paper; before < paper; before++) start += counts[before]!;
      reading.paper = paper;
      reading.start = start;
      for (let i = start, end = start + counts[paper]!; i < end; i++) {
        const label = labels[i]!;
        for (let at = label === 0 ? 0 : lineEnds[label - 1]!; at < lineEnds[label]!; at++) {
          const line = lines[at]!;
          if (this.#lastPaper[line] === paper + 1) continue;
          this.#lastPaper[line] = paper + 1;
          this.found[length++] = line;
        }
      }
    }
    return length;
  }
}

/** For every scheme that has a line: the lines of each of its concepts, ancestors' among them. */
function readingsOf(store: Store, lines: readonly AxisPapers[]): readonly Reading[] {
  const linesOf = store.index.concepts.map((): number[] => []);
  lines.forEach(({ concept }, line) => {
    for (const narrow of store.withNarrower(concept!)) linesOf[narrow]!.push(line);
  });
  return SCHEMES.flatMap((scheme, position) => {
    const concepts = new Set(store.conceptsOf(scheme));
    const own = linesOf.map((each, concept) => (concepts.has(concept) ? each : []));
    if (own.every(({ length }) => length === 0)) return [];
    const lineEnds = Uint32Array.from(own, ({ length }) => length);
    for (let concept = 1; concept < lineEnds.length; concept++) lineEnds[concept]! += lineEnds[concept - 1]!;
    return [{ columns: store.labels.schemes[position]!, lineEnds, lines: Uint32Array.from(own.flat()), paper: 0, start: store.paperCount === 0 ? 0 : store.labels.schemes[position]!.startOf(0) }];
  });
}

/** A paper has one year, one scope and one tier. */
function factsOf(paperCount: number, sets: readonly PaperSet[]): Uint32Array {
  const factOf = new Uint32Array(paperCount);
  sets.forEach((set, line) => {
    visitPapers(set, 0, paperCount, (paper) => {
      factOf[paper] = line + 1;
    });
  });
  return factOf;
}
