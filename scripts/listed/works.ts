import { distance } from "fastest-levenshtein";
import { normaliseTitle } from "../../src/ingest/titleIndex.js";

/** What a work is known by. */
export interface WorkFacts {
  readonly title: string;
  readonly arxiv?: string;
  readonly doi?: string;
  readonly aliases?: readonly string[];
}

/** Titles of the same length and numbers that differ by this much are one, misspelt. */
const MOST_EDITS = 2;
const FEWEST_LETTERS = 30;
const LETTERS_OF_KEY = 10;

/** Finds works by arXiv id, DOI, title or alias; titles are compared by their letters and digits, and may be misspelt. */
export class Works<T> {
  readonly #byName = new Map<string, T>();
  readonly #byEnds = new Map<string, { readonly title: string; readonly work: T }[]>();

  /** Adds a work; what is known already stays with the work that came first. */
  add(facts: WorkFacts, work: T): void {
    for (const name of namesOf(facts)) if (!this.#byName.has(name)) this.#byName.set(name, work);
    const title = lettersOf(facts.title);
    for (const key of endsOf(title)) this.#byEnds.set(key, [...(this.#byEnds.get(key) ?? []), { title, work }]);
  }

  /** The work that the facts are of, or `undefined`. */
  find(facts: WorkFacts): T | undefined {
    for (const name of namesOf(facts)) {
      const found = this.#byName.get(name);
      if (found !== undefined) return found;
    }
    const title = lettersOf(facts.title);
    if (title.length < FEWEST_LETTERS) return undefined;
    for (const key of endsOf(title)) {
      for (const other of this.#byEnds.get(key) ?? []) {
        if (numbersOf(other.title) === numbersOf(title) && distance(other.title, title) <= MOST_EDITS) return other.work;
      }
    }
    return undefined;
  }
}

function namesOf({ title, arxiv, doi, aliases = [] }: WorkFacts): readonly string[] {
  const titles = [title, ...aliases].map(normaliseTitle).filter((text) => text !== "").map((text) => `title ${text.replaceAll(" ", "")}`);
  return [...(arxiv === undefined ? [] : [`arxiv ${arxiv}`]), ...(doi === undefined ? [] : [`doi ${doi.toLowerCase()}`]), ...titles];
}

/** What a few mistakes leave as it is at one end at least. */
function endsOf(letters: string): readonly string[] {
  return [`^${letters.slice(0, LETTERS_OF_KEY)}`, `${letters.slice(-LETTERS_OF_KEY)}$`];
}

function lettersOf(title: string): string {
  return normaliseTitle(title).replaceAll(" ", "");
}

function numbersOf(letters: string): string {
  return (letters.match(/\d+/g) ?? []).join(" ");
}
