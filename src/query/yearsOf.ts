import type { Store } from "../taxonomy/store.js";

/** A year and the papers that appeared in it, which follow one another. */
export interface YearSpan {
  readonly year: number;
  /** The first paper. */
  readonly start: number;
  /** The paper after the last. */
  readonly end: number;
}

/** The years that papers appeared in, ascending. */
export function yearsOf(store: Store): readonly YearSpan[] {
  return store.memo("years", () => {
    const { distinctDates, columns } = store.index;
    const years: YearSpan[] = [];
    distinctDates.forEach((date, i) => {
      const year = Number(date.slice(0, 4));
      const [before, end] = [years.at(-1), columns.dateEnds[i]!];
      if (before?.year === year) years[years.length - 1] = { ...before, end };
      else years.push({ year, start: before?.end ?? 0, end });
    });
    return years;
  });
}
