/**
 * Measures finding the taxonomy's phrases in abstracts, with spans, beside what else does it: a bare `charCodeAt` loop,
 * one regular expression factored by prefixes, and three Aho–Corasick packages. Medians of one run, as ratios.
 *
 * The texts are the labelled sets' descriptions, joined to about 1,600 characters each. The others are given the labels
 * in small letters on texts in small letters, lowered beforehand; they fold no plural, hyphen or accent, which ours does.
 */
import { readFileSync } from "node:fs";
import { AhoCorasick as Monyone } from "@monyone/aho-corasick";
import Classic from "ahocorasick";
import Fast from "modern-ahocorasick/fast";
import { trieToRegExp } from "trie-regex";
import { classify } from "../../src/classify/index.js";
import { CUES } from "../../src/classify/cues.js";
import { buildLexicon, lexiconOf } from "../../src/classify/lexicon.js";
import { fromLexiconText } from "../../src/classify/lexiconParts.js";
import { Scanner } from "../../src/classify/scanner.js";
import { taxonomy } from "../../src/data/taxonomy.js";
import { LEXICON_TEXT } from "../../src/generated/lexicon.js";
import { listConcepts } from "../../src/taxonomy/conceptLookups.js";

const TARGET_LENGTH = 1_600;
const [WARM, RUNS] = [15, 31];

const lines = readFileSync("test/classify/sets/dev-1.jsonl", "utf8").trim().split("\n");
const descriptions = lines.map((line) => (JSON.parse(line) as { readonly text: string }).text);
const texts: string[] = [];
for (const [i, text] of descriptions.entries()) {
  let joined = text;
  for (let next = i + 1; joined.length < TARGET_LENGTH; next++) joined += ` ${descriptions[next % descriptions.length]}`;
  texts.push(joined.slice(0, TARGET_LENGTH));
}
const lowered = texts.map((text) => text.toLowerCase());

const concepts = listConcepts(taxonomy);
const labels = concepts.flatMap(({ label, altLabels, hiddenLabels, ambiguousLabels }) => [label, ...altLabels, ...hiddenLabels, ...ambiguousLabels]);
const phrases = [...new Set([...labels, ...Object.values(CUES).flat()].map((label) => label.toLowerCase()))].filter((phrase) => phrase.length > 1);

const lexicon = buildLexicon(concepts);
const scanner = new Scanner(lexicon.vocabulary);
const found = new Int32Array(256);
const classic = new Classic(phrases);
const fast = new Fast(phrases);
const monyone = new Monyone(phrases);
const pattern = new RegExp(`(?<![a-z0-9])(?:${factored(phrases)})(?![a-z0-9])`, "g");
const spans = new Int32Array(4096);

const engines: Readonly<Record<string, () => number>> = {
  "a bare charCodeAt loop": () => {
    let sum = 0;
    for (const text of texts) for (let at = 0; at < text.length; at++) sum = (sum + text.charCodeAt(at)) | 0;
    return sum;
  },
  "ours: phrases with spans": () => {
    let hits = 0;
    for (const text of texts) {
      for (let at = 0; at < text.length; ) {
        at = scanner.scan(text, at, text.length, false);
        for (let word = 0; word < scanner.count; word++) {
          if (lexicon.matcher.begins[scanner.numbers[word]!] === 0) continue;
          const end = lexicon.matcher.match(scanner.numbers, scanner.count, word, found, 0);
          for (let i = 0; i < end; i += 2) {
            spans[hits & 4094] = scanner.from[word]!;
            spans[(hits & 4094) + 1] = scanner.to[found[i + 1]!]!;
            hits++;
          }
        }
      }
    }
    return hits;
  },
  "ours: whole classify": () => {
    let methods = 0;
    for (const abstract of texts) methods += classify(taxonomy, { title: "", abstract }).methods.length;
    return methods;
  },
  "one regular expression (trie-regex)": () => {
    let hits = 0;
    for (const text of lowered) for (const match of text.matchAll(pattern)) hits += match.index >= 0 ? 1 : 0;
    return hits;
  },
  "modern-ahocorasick (fast)": () => lowered.reduce((hits, text) => hits + fast.search(text).length, 0),
  "@monyone/aho-corasick": () => lowered.reduce((hits, text) => hits + monyone.matchInText(text).length, 0),
  ahocorasick: () => lowered.reduce((hits, text) => hits + classic.search(text).length, 0),
};

const medians = new Map<string, number>();
for (const [name, run] of Object.entries(engines)) {
  for (let i = 0; i < WARM; i++) run();
  const times: number[] = [];
  for (let i = 0; i < RUNS; i++) {
    const start = performance.now();
    run();
    times.push(performance.now() - start);
  }
  medians.set(name, times.sort((a, b) => a - b)[RUNS >> 1]!);
}
const loop = medians.get("a bare charCodeAt loop")!;
const ours = medians.get("ours: phrases with spans")!;
console.log(`${texts.length} texts of ${TARGET_LENGTH} characters, ${phrases.length} phrases; medians of ${RUNS}\n`);
console.log("| engine | × the loop | × our matcher | texts a second | hits |\n| --- | ---: | ---: | ---: | ---: |");
for (const [name, run] of Object.entries(engines)) {
  const time = medians.get(name)!;
  console.log(`| ${name} | ${(time / loop).toFixed(2)} | ${(time / ours).toFixed(2)} | ${Math.round((texts.length / time) * 1000)} | ${name.includes("loop") || name.includes("classify") ? "" : run()} |`);
}
console.log(`\nlinear growth: ${[1, 10, 100].map((times) => growth(times).toFixed(2)).join(", ")} ns a character for a text 1, 10 and 100 times as long`);

// Warm, and so the least that each takes; in a new process both take longer.
const opened = (): unknown => {
  const { concepts: own, ...parts } = fromLexiconText(LEXICON_TEXT);
  return lexiconOf(parts, own);
};
const [open, build] = [opened, () => buildLexicon(concepts)].map((make) => {
  const times = Array.from({ length: RUNS }, () => {
    const start = performance.now();
    make();
    return performance.now() - start;
  });
  return times.sort((a, b) => a - b)[RUNS >> 1]!;
});
console.log(`\nthe lexicon: ${open!.toFixed(2)} ms to open as it is shipped, ${build!.toFixed(2)} ms to build, ${(build! / open!).toFixed(1)} ×`);

/** Nanoseconds a character for a text that is some times as long. */
function growth(times: number): number {
  const abstract = texts.slice(0, 10).join(" ").repeat(times);
  const rounds = Math.ceil(200 / times);
  for (let i = 0; i < rounds; i++) classify(taxonomy, { title: "", abstract });
  const start = performance.now();
  for (let i = 0; i < rounds; i++) classify(taxonomy, { title: "", abstract });
  return ((performance.now() - start) * 1e6) / rounds / abstract.length;
}

/** The phrases as one pattern whose common beginnings are shared. */
function factored(all: readonly string[]): string {
  const root: Record<string, unknown> = {};
  for (const phrase of all) {
    let node = root;
    for (const letter of phrase) node = (node[letter] ??= {}) as Record<string, unknown>;
    node["$"] = 1;
  }
  return (trieToRegExp(root, "g", { isEndpoint: (value: unknown, key: string) => key === "$" && value === 1 } as never) as RegExp).source;
}
