/** Right, wrong and missed answers about one thing. */
export class Tally {
  right = 0;
  wrong = 0;
  missed = 0;

  /** The share of answers that are right. */
  get precision(): number {
    return this.right / (this.right + this.wrong || 1);
  }

  /** The share of what is there that was answered. */
  get recall(): number {
    return this.right / (this.right + this.missed || 1);
  }

  get f1(): number {
    return (2 * this.right) / (2 * this.right + this.wrong + this.missed || 1);
  }

  /** Adds another tally. */
  add({ right, wrong, missed }: Tally): this {
    this.right += right;
    this.wrong += wrong;
    this.missed += missed;
    return this;
  }

  /** Compares two sets of answers as a whole. */
  compare(wanted: ReadonlySet<string>, said: ReadonlySet<string>): void {
    for (const id of wanted) this[said.has(id) ? "right" : "missed"]++;
    for (const id of said) if (!wanted.has(id)) this.wrong++;
  }
}

/** One tally a name. */
export class Tallies {
  readonly #byName: ReadonlyMap<string, Tally>;

  constructor(names: readonly string[]) {
    this.#byName = new Map(names.map((name) => [name, new Tally()]));
  }

  /** Compares two sets of answers name by name. */
  compare(wanted: ReadonlySet<string>, said: ReadonlySet<string>): void {
    for (const [name, tally] of this.#byName) {
      if (wanted.has(name)) tally[said.has(name) ? "right" : "missed"]++;
      else if (said.has(name)) tally.wrong++;
    }
  }

  of(name: string): Tally {
    return this.#byName.get(name)!;
  }

  /** The sum over some names, all when left out. */
  sum(names: readonly string[] = [...this.#byName.keys()]): Tally {
    return names.reduce((total, name) => total.add(this.of(name)), new Tally());
  }

  [Symbol.iterator](): IterableIterator<[string, Tally]> {
    return this.#byName.entries();
  }
}

/** A share as a number of percent. */
export const percent = (value: number): string => (value * 100).toFixed(1).padStart(6);

/** A line of the table. */
export function line(name: string, { right, wrong, missed, precision, recall, f1 }: Tally): string {
  return `${name.padEnd(26)}${percent(precision)}${percent(recall)}${percent(f1)}   ${right} right, ${wrong} wrong, ${missed} missed`;
}
