import { METHOD_KINDS, type MethodKind } from "../model/methodKind.js";
import { SCHEMES } from "../model/scheme.js";
import type { NamedConcept } from "./lexicon.js";
import type { TrieColumns } from "./matcher.js";
import type { PhraseColumns } from "./phrases.js";

/** What a lexicon is made of, before its words have numbers in tables. */
export interface LexiconParts {
  /** All words in normal form; a word's number is one more than its place. */
  readonly words: readonly string[];
  /** The phrases' words, by their numbers. */
  readonly trie: TrieColumns;
  /** What the phrases mean. */
  readonly phrases: PhraseColumns;
}

/** The parts of the shipped lexicon, and what else is made of the concepts alone. */
export interface ShippedLexicon extends LexiconParts {
  /** The {@link signatureOf} of the concepts that it was made of. */
  readonly signature: string;
  readonly concepts: readonly NamedConcept[];
  /** The method kinds above each concept. */
  readonly kindOf: readonly (readonly MethodKind[] | undefined)[];
}

/** A column as it is shipped: a list of numbers, which is read without a look at each. */
type Shipped<T> = { readonly [K in keyof T]: T[K] extends Int32Array | Uint8Array ? readonly number[] : T[K] };

interface LexiconText {
  readonly signature: string;
  readonly words: string;
  readonly trie: Shipped<TrieColumns>;
  readonly phrases: Shipped<PhraseColumns>;
  readonly ids: string;
  readonly schemes: readonly number[];
  /** The bits of the kinds above each concept. */
  readonly kinds: readonly number[];
}

/** Writes the parts of a lexicon as text. */
export function toLexiconText({ signature, words, trie, phrases, concepts, kindOf }: ShippedLexicon): string {
  const text: LexiconText = {
    signature,
    words: words.join(" "),
    trie: shipped(trie),
    phrases: shipped(phrases),
    ids: concepts.map(({ id }) => id).join(" "),
    schemes: concepts.map(({ scheme }) => SCHEMES.indexOf(scheme)),
    kinds: kindOf.map((own) => METHOD_KINDS.reduce((bits, kind, i) => (own?.includes(kind) ? bits | (1 << i) : bits), 0)),
  };
  return JSON.stringify(text);
}

/** Reads the parts of a lexicon from their text. */
export function fromLexiconText(written: string): ShippedLexicon {
  const { signature, words, trie, phrases, ids, schemes, kinds } = JSON.parse(written) as LexiconText;
  const kindsOfBits = new Map<number, readonly MethodKind[] | undefined>([[0, undefined]]);
  for (const bits of new Set(kinds)) if (bits !== 0) kindsOfBits.set(bits, METHOD_KINDS.filter((_, i) => (bits & (1 << i)) !== 0));
  return {
    signature,
    words: words.split(" "),
    trie: { starts: new Int32Array(trie.starts), words: new Int32Array(trie.words), values: new Int32Array(trie.values) },
    phrases: {
      flags: new Uint8Array(phrases.flags),
      labelCounts: new Int32Array(phrases.labelCounts),
      cueCounts: new Int32Array(phrases.cueCounts),
      concepts: new Int32Array(phrases.concepts),
      strengths: new Int32Array(phrases.strengths),
      levels: phrases.levels,
      exact: phrases.exact,
      cues: new Uint8Array(phrases.cues),
    },
    concepts: ids.split(" ").map((id, concept): NamedConcept => ({ id, scheme: SCHEMES[schemes[concept]!]! })),
    kindOf: kinds.map((bits) => kindsOfBits.get(bits)),
  };
}

function shipped<T extends object>(columns: T): Shipped<T> {
  return Object.fromEntries(Object.entries(columns).map(([name, column]) => [name, ArrayBuffer.isView(column) ? Array.from(column as unknown as ArrayLike<number>) : column])) as Shipped<T>;
}
