/** How long a kind of work takes. */
export interface Timing {
  /** Milliseconds, the median over questions of each one's median over rounds. */
  readonly median: number;
  readonly mean: number;
  /** The slowest question's median. */
  readonly worst: number;
  /** The very first question, which may make what the others stand on. */
  readonly first: number;
  /** How often the list was gone through, warming up aside. */
  readonly rounds: number;
  /** How many questions of the list were asked, where the budget was not enough for all of them once. */
  readonly asked: number;
}

/** Rounds that are not counted, where they cost little. */
const WARM = 3;

/** After so many budgets no further question is asked, be it the first time. */
const PATIENCE = 3;

/** Goes through questions while patience lasts. */
export function* whilePatient<Q>(questions: readonly Q[], budget: number): Generator<readonly [number, Q]> {
  const begin = performance.now();
  for (const [i, question] of questions.entries()) {
    if (performance.now() - begin > PATIENCE * budget) return;
    yield [i, question];
  }
}

/**
 * Times every question of a list on its own, in turn, as often as asked while the budget lasts. What takes longer than
 * the budget the first time is not asked again: its first answers are its time, those of the first questions if even that
 * takes too long.
 */
export async function measure<Q>(questions: readonly Q[], answer: (question: Q) => unknown, rounds: number, budget: number): Promise<Timing> {
  const times = questions.map((): number[] => []);
  const begin = performance.now();
  const goThrough = async (): Promise<void> => {
    for (const [i, question] of whilePatient(questions, budget)) {
      const start = performance.now();
      const answered = answer(question);
      if (answered instanceof Promise) await answered;
      times[i]!.push(performance.now() - start);
    }
  };
  await goThrough();
  const cold = times[0]![0]!;
  const first = performance.now() - begin;
  for (let warm = 1; warm < WARM && first * (WARM + 1) < budget; warm++) await goThrough();
  if (first * 2 < budget) for (const each of times) each.length = 0;
  let counted = first * 2 < budget ? 0 : 1;
  for (; counted < rounds && (counted === 0 || performance.now() - begin + first < budget); counted++) await goThrough();
  const medians = times.filter(({ length }) => length > 0).map(medianOf);
  return { median: medianOf(medians), mean: medians.reduce((sum, time) => sum + time, 0) / medians.length, worst: Math.max(...medians), first: cold, rounds: counted, asked: medians.length };
}

/** The middle of some numbers. */
export function medianOf(numbers: readonly number[]): number {
  return [...numbers].sort((a, b) => a - b)[numbers.length >> 1] ?? NaN;
}

/** What a process holds: objects and buffers after a collection, and everything that the system counts. */
export interface Memory {
  readonly held: number;
  readonly resident: number;
}

/** Collects what is no longer held and counts the rest. Needs `--expose-gc`. */
export function memory(): Memory {
  for (let i = 0; i < 3; i++) globalThis.gc?.();
  const { heapUsed, external, rss } = process.memoryUsage();
  return { held: heapUsed + external, resident: rss };
}
