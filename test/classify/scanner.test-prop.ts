import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Matcher, trieOf } from "../../src/classify/matcher.js";
import { normalise } from "../../src/classify/normalise.js";
import { Scanner } from "../../src/classify/scanner.js";
import { Vocabulary } from "../../src/classify/vocabulary.js";
import { Words } from "../../src/classify/words.js";

const piece = fc.constantFrom("quantization", "Quantisation", "caches", "4-bit", "1.58", "W4A8", "naïve", "$W_4$", "\\times", "(PTQ)", "models,", "low–bit", "ﬁne", "Modelling", "a", "e.g.", "²", "“post”", "{x}", "量化", "é", ";", "--", "S");
const sentence = fc.array(piece, { minLength: 1, maxLength: 30 }).map((pieces) => pieces.join(" "));

/** Words with their places as the slow way finds them. */
function slowly(text: string): readonly (readonly [word: string, from: number, to: number])[] {
  const words = new Words();
  normalise(text, 0, text.length, words);
  return Array.from({ length: words.count }, (_, i) => [words.word(i), words.from[i]!, words.to[i]!] as const);
}

describe("Scanner", () => {
  it("finds the words and places that normalising the whole sentence finds", () => {
    fc.assert(
      fc.property(sentence, (text) => {
        const expected = slowly(text);
        const vocabulary = new Vocabulary();
        for (const [word] of expected) vocabulary.add(word);
        const scanner = new Scanner(vocabulary);
        scanner.scan(text, 0, text.length, true);
        const found = Array.from({ length: scanner.count }, (_, i) => [scanner.numbers[i], scanner.from[i], scanner.to[i]]);
        expect(found).toEqual(expected.map(([word, from, to]) => [vocabulary.numberOf(word), from, to]));
      }),
    );
  });

  it("gives every code unit to exactly one sentence", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 400 }), (text) => {
        const scanner = new Scanner(new Vocabulary());
        let [at, rounds] = [0, 0];
        while (at < text.length && rounds++ < 1000) {
          const next = scanner.scan(text, at, text.length, false);
          expect(next).toBeGreaterThan(at);
          at = next;
        }
        expect(at).toBe(text.length);
      }),
    );
  });

  it("joins a word that is broken at the end of a line when a phrase has it", () => {
    const vocabulary = new Vocabulary();
    const number = vocabulary.add("quantization");
    const scanner = new Scanner(vocabulary);
    const text = "the quanti-\nzation of";
    scanner.scan(text, 0, text.length, true);
    expect([...scanner.numbers.slice(0, scanner.count)]).toContain(number);
  });
});

describe("Vocabulary", () => {
  it("finds each of more words than a slot has room for at first, by their spellings", () => {
    // Letters alone, each word with an end that no fold touches.
    const words = Array.from({ length: 40_000 }, (_, i) => `${[...i.toString(26)].map((digit) => String.fromCharCode(97 + parseInt(digit, 26))).join("")}wok`);
    const vocabulary = new Vocabulary(words);
    const scanner = new Scanner(vocabulary);
    const found: number[] = [];
    const text = words.join(" ");
    for (let at = 0; at < text.length; ) {
      at = scanner.scan(text, at, text.length, true);
      found.push(...scanner.numbers.subarray(0, scanner.count));
    }
    // A word that is cut where a sentence is too long is none.
    expect(found.filter((number) => number > 0).length).toBeGreaterThan(words.length - text.length / 4_096);
    const whole = found.filter((number) => number > 0);
    expect(whole).toEqual([...whole].sort((a, b) => a - b));
  });
});

describe("Matcher", () => {
  it("finds what comparing every phrase at every word finds", () => {
    const words = fc.array(fc.integer({ min: 1, max: 24 }), { minLength: 1, maxLength: 3 });
    fc.assert(
      fc.property(fc.uniqueArray(words, { minLength: 1, maxLength: 90, selector: (phrase) => phrase.join(" ") }), fc.array(fc.integer({ min: 0, max: 24 }), { maxLength: 20 }), (phrases, text) => {
        const matcher = new Matcher(trieOf(phrases), 25);
        const numbers = Int32Array.from(text);
        const met = new Int32Array(64);
        for (let first = 0; first < text.length; first++) {
          const end = matcher.match(numbers, text.length, first, met, 0);
          const found = Array.from({ length: end / 2 }, (_, i) => [met[2 * i], met[2 * i + 1]]);
          const expected = phrases
            .map((phrase, number) => [number, first + phrase.length - 1] as const)
            .filter(([number, last]) => last < text.length && phrases[number]!.every((word, i) => text[first + i] === word))
            .sort((a, b) => a[1] - b[1]);
          expect(found).toEqual(expected.map((each) => [...each]));
        }
      }),
    );
  });
});
