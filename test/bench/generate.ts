/**
 * Papers that nobody wrote, as many as wanted, for measuring: 12 to 20 concepts of the shipped taxonomy each, spread by
 * Zipf's law inside each scheme, more of them in late years, two to four quantizers, up to six relations with hubs.
 *
 * They are published records by the library's own way, from an authored form, and pass its checks. The same seed and
 * number give the same file; records come in an order that is not that of their dates.
 */
import { closeSync, openSync, renameSync, writeSync } from "node:fs";
import { listConcepts, taxonomy, type AuthoredPaper, type Concept, type Paper, type Scheme } from "quantaxonomy";
import { completePaper } from "../../src/create/completePaper.js";
import { CACHED_THINGS } from "../../src/model/facets/cachingFacet.js";
import { METHOD_KINDS, type MethodKind } from "../../src/model/methodKind.js";
import { randomOf, shuffled } from "./randomOf.js";
import { Zipf } from "./zipf.js";

/** Changes with everything below: files of another version are made anew. */
export const GENERATOR_VERSION = 1;

const [FIRST_DAY, LAST_DAY] = [Date.UTC(2014, 0, 1), Date.UTC(2026, 5, 30)];
const DAY = 86_400_000;
const LABELS = { least: 12, most: 20 } as const;
const MOST_RELATIONS = 6;
/** Every other relation names a landmark, the others a paper of the time before; this many papers back at most. */
const RECENT = 2_000;
const WORDS = 4_000;
const WIDTHS = new Zipf([4, 8, 3, 2, 6, 1, 16]);
const RELATIONS = new Zipf(["outperforms", "compares-with", "extends", "uses", "combines-with"] as const);
/** Labels that fill a facet up, the more frequent schemes first. */
const FACET_SCHEMES = new Zipf<Scheme>(["technique", "challenge", "method", "granularity", "data"]);
const CHUNK = 1 << 22;

type Random = () => number;

/**
 * Makes papers one by one.
 *
 * @param papers - How many.
 * @param seed - Another seed gives other papers.
 * @returns Published records in an order that is not that of their dates.
 */
export function* generatePapers(papers: number, seed = 1): Generator<Paper> {
  const make = paperMaker(papers, seed);
  const step = stepThrough(papers);
  for (let i = 0, number = papers >> 1; i < papers; i++, number = (number + step) % papers) yield make(number);
}

/** Writes papers as JSON lines, under a temporary name until the last is written. */
export function writeGenerated(path: string, papers: number, seed = 1): void {
  const temporary = `${path}.part`;
  const file = openSync(temporary, "w");
  let text = "";
  for (const paper of generatePapers(papers, seed)) {
    text += `${JSON.stringify(paper)}\n`;
    if (text.length < CHUNK) continue;
    writeSync(file, text);
    text = "";
  }
  writeSync(file, text);
  closeSync(file);
  renameSync(temporary, path);
}

/** A step that visits every number below another once. */
function stepThrough(papers: number): number {
  const divisor = (a: number, b: number): number => (b === 0 ? a : divisor(b, a % b));
  let step = Math.max(1, Math.floor(papers * 0.618));
  while (divisor(papers, step) > 1) step++;
  return step;
}

/** Makes the paper with a number; numbers are in the order of dates. */
function paperMaker(papers: number, seed: number): (number: number) => Paper {
  const concepts = listConcepts(taxonomy);
  const schemes = new Map(concepts.map(({ id, scheme }) => [id as string, scheme]));
  const random = randomOf(seed, -1);
  const spread = (some: readonly Concept[]): Zipf<string> => new Zipf(shuffled(some.map(({ id }) => id), random));
  const ofScheme = new Map([...new Set(schemes.values())].map((scheme) => [scheme, spread(concepts.filter((concept) => concept.scheme === scheme))]));
  const kinds = new Zipf<MethodKind>(METHOD_KINDS);
  const underKind = new Map(METHOD_KINDS.map((kind) => [kind, spread(underOf(concepts, kind))]));
  const words = new Zipf(Array.from({ length: WORDS }, (_, rank) => wordOf(randomOf(seed, -2 - rank))));
  const draw = (scheme: Scheme, at: Random): string => ofScheme.get(scheme)!.draw(at());
  const some = (least: number, most: number, at: Random): number => least + Math.floor(at() * (most - least + 1));
  const say = (count: number, at: Random): string => Array.from({ length: count }, () => words.draw(at())).join(" ");

  return (number) => {
    const at = randomOf(seed, number);
    const evidence = (): [{ source: "abstract"; text: string }] => [{ source: "abstract", text: say(4, at) }];
    const distinct = <T>(count: number, next: () => T): readonly T[] => [...new Set(Array.from({ length: count }, next))];
    const own = [
      draw("contribution", at),
      ...distinct(some(1, 3, at), () => draw("model", at)),
      ...distinct(some(1, 2, at), () => draw("task", at)),
      ...(at() < 0.5 ? [draw("hardware", at)] : []),
    ];
    const facets = distinct(some(1, 3, at), () => kinds.draw(at())).map((kind, i) => ({
      kind,
      role: i === 0 || at() < 0.3 ? ("core" as const) : ("component" as const),
      evidence: evidence(),
      concepts: [] as { id: string; evidence: ReturnType<typeof evidence> }[],
      settings: i === 0 ? settingsOf(at, evidence) : [],
      ...(kind === "caching" ? { cached: [CACHED_THINGS[Math.floor(at() * CACHED_THINGS.length)]!] } : {}),
    }));
    const labels = new Set([...own, ...facets.flatMap(({ kind, settings }) => [kind, ...settings.flatMap((setting) => setting.labels)])]);
    for (const wanted = some(LABELS.least, LABELS.most, at); labels.size < wanted; ) {
      const facet = facets[Math.floor(at() * facets.length)]!;
      const scheme = FACET_SCHEMES.draw(at());
      const id = scheme === "method" ? underKind.get(facet.kind)!.draw(at()) : draw(scheme, at);
      if (labels.has(id)) continue;
      labels.add(id);
      facet.concepts.push({ id, evidence: evidence() });
    }
    const id = idOf(number, seed);
    const authored: AuthoredPaper = {
      id,
      tier: "curated",
      title: `${id[0]!.toUpperCase()}${id.slice(1)}: ${say(some(6, 9, at), at)}`,
      authors: Array.from({ length: some(1, 5, at) }, () => `${capitalised(words.draw(at()))} ${capitalised(words.draw(at()))}`),
      date: dateOf(number, papers),
      scope: "in",
      summary: say(some(15, 25, at), at),
      concepts: own.map((concept) => ({ id: concept, evidence: evidence() })),
      methods: facets.map(({ settings, ...facet }) => ({ ...facet, settings: settings.map(({ labels: _, ...setting }) => setting) })),
      relations: distinct(number === 0 ? 0 : some(0, MOST_RELATIONS, at), () => earlier(number, at)).map((target) => ({ type: RELATIONS.draw(at()), target: idOf(target, seed), targetKind: "paper", evidence: evidence() })),
      sources: [{ kind: "index", id: "generated", facts: ["title", "authors", "date"] }],
      checked: dateOf(papers - 1, papers),
    };
    return completePaper(authored, (concept) => schemes.get(concept));
  };
}

/** A paper before another: a landmark, the earlier the more often named, or one of the time just before. */
function earlier(number: number, at: Random): number {
  return at() < 0.5 ? Math.floor(number * at() ** 3) : number - 1 - Math.floor(Math.min(number, RECENT) * at() ** 2);
}

/** One setting of weights and activations, most often, and a second where there are quantizers left for it. */
function settingsOf(at: Random, evidence: () => readonly [{ readonly source: "abstract"; readonly text: string }]) {
  const format = at() < 0.7 ? { format: "int" } : at() < 0.5 ? { format: "fp" } : {};
  const quantizer = (target: string) => ({ target, bits: WIDTHS.draw(at()), ...format });
  const count = 2 + Math.floor(at() * 3);
  // Some papers leave the weights alone.
  const first = at() < 0.12 ? [quantizer("activations"), quantizer("kv-cache")] : [quantizer("weights"), quantizer("activations"), ...(count === 4 ? [quantizer("kv-cache")] : [])];
  const groups = count > first.length ? [first, [quantizer(first[0]!.target)]] : [first];
  return groups.map((quantizers, i) => ({
    text: `${quantizers.map(({ target, bits }) => `${SHORT[target]}${bits}`).join("")}${i === 0 ? "" : " alone"}`,
    status: i === 0 ? ("best" as const) : ("evaluated" as const),
    quantizers,
    evidence: evidence(),
    labels: [...quantizers.map(({ target }) => target), ...Object.values(format), ...jointly(quantizers)],
  }));
}

const SHORT: Readonly<Record<string, string>> = { weights: "W", activations: "A", "kv-cache": "KV" };

/** The label that weights and activations have together. */
function jointly(quantizers: readonly { readonly target: string; readonly bits: number }[]): readonly string[] {
  const bitsOf = (wanted: string): number => quantizers.find(({ target }) => target === wanted)?.bits ?? Infinity;
  if (bitsOf("weights") >= 16 || bitsOf("activations") === Infinity) return [];
  return [bitsOf("activations") < 16 ? "weight-activation" : "weight-only"];
}

/** Numbers are spread over the days so that as many papers appear up to a time as its cube says. */
function dateOf(number: number, papers: number): string {
  const time = Math.cbrt((number + 0.5) / papers);
  return new Date(FIRST_DAY + Math.floor((time * (LAST_DAY - FIRST_DAY)) / DAY) * DAY).toISOString().slice(0, 10);
}

function idOf(number: number, seed: number): string {
  return `${wordOf(randomOf(seed ^ 0x5bd1e995, number))}-${number.toString(36)}`;
}

function wordOf(at: Random): string {
  const syllable = (): string => `${"bcdfglmnprstvz"[Math.floor(at() * 14)]!}${"aeiou"[Math.floor(at() * 5)]!}`;
  return `${syllable()}${syllable()}${syllable()}${at() < 0.5 ? syllable() : "n"}`;
}

function capitalised(word: string): string {
  return `${word[0]!.toUpperCase()}${word.slice(1)}`;
}

/** The concepts below a method kind. */
function underOf(concepts: readonly Concept[], kind: string): readonly Concept[] {
  const under = new Set([kind]);
  for (let size = 0; size < under.size; ) {
    size = under.size;
    for (const { id, broader } of concepts) if (broader.some((parent) => under.has(parent))) under.add(id);
  }
  return concepts.filter(({ id }) => id !== kind && under.has(id));
}
