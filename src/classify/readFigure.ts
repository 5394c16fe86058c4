import type { ResultForm } from "../model/result.js";
import type { Figure } from "./figures.js";
import { shapeOf } from "./marks.js";
import type { MetricEntry, MetricIndex, MetricNames } from "./metricIndex.js";

/** A figure that a metric was found for. */
export interface ReadFigure {
  readonly metric: string;
  readonly form: ResultForm;
  readonly value: number;
  readonly to?: number;
  /** Where the words start and end. */
  readonly start: number;
  readonly end: number;
}

const [SPACE, OPEN, CLOSE, PLUS, COMMA, HYPHEN, SLASH, COLON, SEMICOLON, EQUALS, AT] = Array.from(" ()+,-/:;=@", (sign) => sign.charCodeAt(0)) as [number, number, number, number, number, number, number, number, number, number, number];

interface Word {
  readonly word: string;
  readonly written: string;
  readonly start: number;
  readonly end: number;
}

const [REACH_BEFORE, REACH_AFTER] = [90, 60];
const MAX_WORDS = 12;

const SPEED = /^(?:speed-?ups?|speeds?|faster|quicker|accelerat\w*|acceleration)$/;
const SIZE = /^(?:compress\w*|smaller|size|storage|footprint)$/;
const COMPUTE = /^(?:flops|bitops|bops|macs|computations?|compute)$/;
const LESS = /^(?:less|lower|fewer|reduced|smaller|reductions?|decreases?|savings?|cut|saved?)$/;
const REDUCES = /^(?:reduc\w+|decreas\w+|lower(?:s|ed|ing)|cut(?:s|ting)?|sav(?:e|es|ed|ing|ings)|shrink\w*|compress\w*|slash\w*)$/;
const RAISES = /^(?:improv\w+|increas\w+|rais\w+|boost\w*|gain\w*|enhanc\w+|better)$/;
const DROPS = /^(?:drops?|loss(?:es)?|degradations?|decreases?|decline|declines|lower)$/;
const GAINS = /^(?:gains?|improvements?|increases?|boosts?|higher|better)$/;
const FILLERS = new Set("the a an its our of in on by to top-1 top-5 average mean peak total overall end-to-end inference training gpu model score scores usage consumption footprint cost costs only absolute relative higher lower better".split(" "));
const LINKS = new Set("of to by at is from reaches reaching = : achieves achieving attains score".split(" "));
/** Words between a link and its figure: "of only 0.4%". */
const SMALL_WORDS = new Set("only just merely a an approximately".split(" "));

/** Finds the metric that a figure stands together with, by plain patterns alone. */
export function readFigure(text: string, sentence: number, sentenceEnd: number, figure: Figure, metrics: MetricIndex): ReadFigure | undefined {
  // A bare number is a figure only right beside its metric.
  const [back, ahead] = figure.unit === "none" ? [REACH_BEFORE / 2, REACH_AFTER / 2] : [REACH_BEFORE, REACH_AFTER];
  const before = trimmed(wordsOf(text, Math.max(sentence, figure.hedgeStart - back), figure.hedgeStart).slice(-MAX_WORDS));
  const after = wordsOf(text, figure.end, Math.min(sentenceEnd, figure.end + ahead), true);
  const last = before.at(-1)?.word ?? "";
  // The figure of the baseline: "from 15.4% to 11.8%", "lower than 5.68", "vs 18.02".
  const isRanging = figure.to !== undefined && /^(?:rang\w+|vary\w*|varies)$/.test(before.at(-2)?.word ?? "");
  if (/^(?:from|than|vs|versus|over)$/.test(last) && figure.bound === undefined && !isRanging) return undefined;
  switch (figure.unit) {
    case "factor":
      return factor(figure, before, after, metrics);
    case "percent":
      return share(figure, before, after, metrics) ?? level(text, figure, before, after, metrics, true);
    default:
      return level(text, figure, before, after, metrics, false) ?? bareFactor(figure, before, metrics);
  }
}

function factor(figure: Figure, before: readonly Word[], after: readonly Word[], metrics: MetricIndex): ReadFigure | undefined {
  const behind = after.slice(0, 5);
  const near = [...before.slice(-6), ...behind].map(({ word }) => word);
  const told = (metric: string, word: Word): ReadFigure | undefined => (metrics.has(metric) ? readAs(figure, metric, figure.to === undefined ? "ratio" : "range", figure.value, figure.to, [word]) : undefined);
  for (const [i, each] of behind.entries()) {
    const metric = factorMetric(each.word, behind[i + 1]?.word ?? "", near, behind[i - 1]?.word ?? "");
    if (metric !== undefined) return told(metric, each);
    if (/^(?:than|compared|over|on|and|with|for)$/.test(each.word)) break;
  }
  // "accelerates inference by 2x", "a speedup of 2x"; the link has to stand there, else the words speak of something else.
  if (!LINKS.has(before.at(-1)?.word ?? "") && !(figure.bound !== undefined && before.length > 0)) return undefined;
  for (let i = before.length - 1; i >= 0; i--) {
    const metric = factorMetric(before[i]!.word, before[i + 1]?.word ?? "", near, before[i - 1]?.word ?? "");
    if (metric !== undefined) return told(metric, before[i]!);
    if (/^(?:while|and|but|with)$/.test(before[i]!.word)) break;
  }
  return undefined;
}

function factorMetric(word: string, next: string, near: readonly string[], previous: string): string | undefined {
  if (SPEED.test(word)) {
    if (near.some((each) => /^(?:training|train|pretraining|pre-training|fine-tuning)$/.test(each))) return "training-speedup";
    if (near.some((each) => /^(?:search|searching)$/.test(each))) return "search-speedup";
    if (near.some((each) => /^encod/.test(each))) return "encoding-speedup";
    return near.some((each, i) => each === "quantization" && /^(?:speed|process|time|procedure)$/.test(near[i + 1] ?? "")) || (word === "faster" && next === "quantization") ? "quantization-speedup" : "speedup";
  }
  if (/^throughputs?$/.test(word)) return "throughput";
  if (word === "memory" && !/^(?:bandwidth|access|accesses|traffic)$/.test(next)) return "memory-reduction";
  if (SIZE.test(word)) return next === "memory" || previous === "memory" ? "memory-reduction" : "compression-ratio";
  return COMPUTE.test(word) ? "compute-reduction" : undefined;
}

/** "a speedup of 2.33": the sign of multiplication is often lost. */
function bareFactor(figure: Figure, before: readonly Word[], metrics: MetricIndex): ReadFigure | undefined {
  const [link, word] = [before.at(-1), before.at(-2)];
  if (figure.unit !== "none" || link?.word !== "of" || !word || !/^(?:speed-?ups?|acceleration)$/.test(word.word)) return undefined;
  const metric = factorMetric(word.word, "", before.map((each) => each.word), "")!;
  return metrics.has(metric) ? readAs(figure, metric, "ratio", figure.value, undefined, [word]) : undefined;
}

/** Shares that are saved: "reduces memory by 75%", "75% less memory", "75% memory reduction"; and "30% faster". */
function share(figure: Figure, before: readonly Word[], after: readonly Word[], metrics: MetricIndex): ReadFigure | undefined {
  const told = (entry: MetricEntry, words: readonly Word[]): ReadFigure => readAs(figure, entry.id, figure.to === undefined ? "ratio" : "range", figure.value, figure.to, words);
  const [first, second] = after;
  if (first && /^(?:faster|speed-?ups?)$/.test(first.word) && metrics.has("speedup") && figure.to === undefined) return readAs(figure, "speedup", "ratio", rounded(1 + figure.value / 100), undefined, [first]);
  const head = after.slice(0, 5);
  const ahead = phraseIn(head, metrics.saved);
  if (ahead) {
    const isFirst = head.slice(0, ahead.from).every(({ word }) => LESS.test(word) || FILLERS.has(word));
    const saves = head.slice(0, ahead.to + 2).some(({ word }) => LESS.test(word)) || REDUCES.test(before.at(-1)?.word ?? "");
    if (isFirst && saves && first) return told(ahead.entry, head.slice(0, Math.min(ahead.to + 1, head.length)));
  }
  const verb = before.findLastIndex(({ word }) => REDUCES.test(word) || /^reductions?$/.test(word));
  if (verb < 0) return undefined;
  const between = before.slice(verb);
  // The words of another figure stand between.
  if (between.some(({ word }) => /^\d/.test(word))) return undefined;
  const thing = phraseIn(between, metrics.saved);
  const linked = before.at(-1)?.word === "by" || before.at(-1)?.word === "of" || (figure.bound !== undefined && /^(?:by|of)$/.test(before.at(-1)?.word ?? ""));
  // "a reduction in memory of 75%", "memory reduction of 75%" and "reduces memory by 75%".
  if (linked && thing) return told(thing.entry, between);
  const noun = linked ? phraseIn(before.slice(Math.max(0, verb - 2), verb), metrics.saved) : undefined;
  if (noun && second === undefined) return told(noun.entry, before.slice(Math.max(0, verb - 2)));
  return noun ? told(noun.entry, before.slice(Math.max(0, verb - 2))) : undefined;
}

/** Levels and differences of metrics: "perplexity of 5.68", "58.6% accuracy", "less than 1% accuracy drop". */
function level(text: string, figure: Figure, before: readonly Word[], after: readonly Word[], metrics: MetricIndex, isPercent: boolean): ReadFigure | undefined {
  const fits = ({ unit }: MetricEntry): boolean => {
    if (isPercent) return unit === "%" || unit === "points";
    if (figure.unit === "points") return unit === "%" || unit === "points";
    if (figure.unit === "none") return unit === undefined || unit === "%" || unit === "points";
    return unit === figure.unit || (unit === "ms" && figure.unit === "s") || (unit === "per second" && figure.unit === "FPS");
  };
  const scale = (entry: MetricEntry): number => (entry.unit === "ms" && figure.unit === "s" ? 1000 : 1);
  const value = (entry: MetricEntry, sign = 1): number => rounded(figure.value * scale(entry) * sign);
  const upper = (entry: MetricEntry): number | undefined => (figure.to === undefined ? undefined : rounded(figure.to * scale(entry)));
  if (figure.unit === "FPS" && metrics.has("throughput")) return figure.to === undefined ? readAs(figure, "throughput", "absolute", figure.value, undefined, []) : undefined;
  const behind = after.slice(0, 5);
  const ahead = phraseIn(behind, metrics.levels);
  if (ahead && fits(ahead.entry) && behind.slice(0, ahead.from).every(({ word }) => FILLERS.has(word) || DROPS.test(word) || GAINS.test(word))) {
    const { entry } = ahead;
    const around = [...behind.slice(0, ahead.from), ...behind.slice(ahead.to, ahead.to + 2)];
    const words = behind.slice(0, ahead.to);
    const [drop, gain] = [around.find(({ word }) => DROPS.test(word)), around.find(({ word }) => GAINS.test(word))];
    if (drop) return readAs(figure, entry.id, figure.to === undefined ? "delta" : "range", value(entry, entry.isHigherBetter ? -1 : drop.word.startsWith("deg") || drop.word.startsWith("loss") ? 1 : -1), figure.to === undefined ? undefined : undefined, [...words, drop]);
    if (gain) return readAs(figure, entry.id, figure.to === undefined ? "delta" : "range", value(entry, entry.isHigherBetter || gain.word.startsWith("incr") || gain.word === "higher" ? 1 : -1), upper(entry), [...words, gain]);
    const [link, noun] = [before.at(-1)?.word, before.at(-2)?.word ?? ""];
    if (link === "of" && (DROPS.test(noun) || GAINS.test(noun))) return figure.to === undefined ? readAs(figure, entry.id, "delta", value(entry, DROPS.test(noun) === entry.isHigherBetter ? -1 : 1), undefined, [before.at(-2)!, ...words]) : undefined;
    // "7.7% mIoU (from 38.8% to 46.5%)" is what was gained.
    if (/^\s*\(from\b/.test(text.slice(words.at(-1)!.end, words.at(-1)!.end + 8))) return figure.to === undefined ? readAs(figure, entry.id, "delta", value(entry, entry.isHigherBetter ? 1 : -1), undefined, words) : undefined;
    const by = before.slice(-4).findLast(({ word }) => RAISES.test(word) || REDUCES.test(word) || /^(?:surpass\w*|outperform\w*)$/.test(word));
    if (before.at(-1)?.word === "by" && by) return figure.to === undefined ? readAs(figure, entry.id, "delta", value(entry, REDUCES.test(by.word) || !entry.isHigherBetter ? -1 : 1), undefined, [by, ...words]) : undefined;
    if (before.at(-1)?.word === "by" || before.at(-1)?.word === "+") return undefined;
    return figure.to === undefined ? readAs(figure, entry.id, "absolute", value(entry), undefined, words) : undefined;
  }
  const link = before.at(-1);
  if (!link || figure.to !== undefined) return undefined;
  const reach = before.slice(link.word === "by" ? -10 : -5, -1);
  const behindLink = LINKS.has(link.word) ? phraseIn(reach, metrics.levels, true) : phraseIn(before.slice(-3), metrics.levels, true);
  if (!behindLink || !fits(behindLink.entry)) return undefined;
  const { entry } = behindLink;
  const list = LINKS.has(link.word) ? reach : before.slice(-3);
  const rest = list.slice(behindLink.to);
  const words = list.slice(behindLink.from);
  const [next] = after;
  if (next && rest.length <= 1 && (DROPS.test(next.word) || GAINS.test(next.word))) return readAs(figure, entry.id, "delta", value(entry, DROPS.test(next.word) === entry.isHigherBetter ? -1 : 1), undefined, [...words, next]);
  if (!LINKS.has(link.word)) return rest.length === 0 && figure.unit !== "points" && !text.slice(link.end, figure.start).includes("(") ? readAs(figure, entry.id, "absolute", value(entry), undefined, words) : undefined;
  const [drop, gain] = [rest.find(({ word }) => DROPS.test(word)), rest.find(({ word }) => GAINS.test(word))];
  if (link.word === "of" && drop) return readAs(figure, entry.id, "delta", value(entry, entry.isHigherBetter ? -1 : 1), undefined, words);
  if (link.word === "of" && gain) return readAs(figure, entry.id, "delta", value(entry, entry.isHigherBetter ? 1 : -1), undefined, words);
  if (link.word === "by") {
    const verb = before.slice(0, -1).findLast(({ word }) => RAISES.test(word) || REDUCES.test(word));
    // A share of perplexity that is saved is no difference in its unit.
    if (!verb || (isPercent && entry.unit !== "%" && entry.unit !== "points")) return undefined;
    return readAs(figure, entry.id, "delta", value(entry, REDUCES.test(verb.word) || !entry.isHigherBetter ? -1 : 1), undefined, [verb, ...words]);
  }
  if (!rest.every(({ word }) => FILLERS.has(word) || LINKS.has(word))) return undefined;
  return readAs(figure, entry.id, "absolute", value(entry), undefined, words);
}

/** Without the small words right before the figure. */
function trimmed(words: readonly Word[]): readonly Word[] {
  let end = words.length;
  while (end > 0 && SMALL_WORDS.has(words[end - 1]!.word)) end--;
  return end === words.length ? words : words.slice(0, end);
}

/** The first, or last, longest phrase of some words that names a metric. */
function phraseIn(words: readonly Word[], { heads, entries }: MetricNames, isLast = false): { readonly entry: MetricEntry; readonly from: number; readonly to: number } | undefined {
  let best: { readonly entry: MetricEntry; readonly from: number; readonly to: number } | undefined;
  for (let from = 0; from < words.length; from++) {
    const longest = heads.get(words[from]!.word);
    if (longest === undefined) continue;
    let key = "";
    let found: typeof best;
    for (let to = from; to < words.length && to < from + longest; to++) {
      key = to === from ? words[to]!.word : `${key} ${words[to]!.word}`;
      const entry = entries.get(key);
      if (entry && (entry.exact === undefined || entry.exact === words[from]!.written)) found = { entry, from, to: to + 1 };
    }
    if (found && !isLast) return found;
    if (found && (!best || found.to > best.to)) best = found;
  }
  return best;
}

/** Words of the clause, and the signs = : + as words; a semicolon ends it, ahead a colon, comma or bracket too. */
function wordsOf(text: string, from: number, to: number, isAhead = false): readonly Word[] {
  let words: Word[] = [];
  let open = -1;
  for (let at = from; at <= to; at++) {
    const unit = at < to ? text.charCodeAt(at) : SPACE;
    if (shapeOf(unit) !== 0 || unit === AT || (open >= 0 && (unit === HYPHEN || unit === SLASH))) {
      if (open < 0) open = at;
      continue;
    }
    if (open >= 0) {
      const written = text.slice(open, at);
      words.push({ word: written.toLowerCase(), written, start: open, end: at });
      if (isAhead && words.length === MAX_WORDS) break;
      open = -1;
    }
    if (unit === SPACE) continue;
    if (isAhead && (unit === COMMA || unit === COLON || unit === SEMICOLON || unit === OPEN || unit === CLOSE)) break;
    if (unit === SEMICOLON) words = [];
    else if (unit === EQUALS || unit === COLON || unit === PLUS) words.push({ word: text.charAt(at), written: text.charAt(at), start: at, end: at + 1 });
  }
  return words;
}

function readAs(figure: Figure, metric: string, form: ResultForm, value: number, to: number | undefined, words: readonly Word[]): ReadFigure {
  const start = Math.min(figure.hedgeStart, ...words.map((word) => word.start));
  const end = Math.max(figure.end, ...words.map((word) => word.end));
  return { metric, form, value, ...(to === undefined ? {} : { to }), start, end };
}

function rounded(value: number): number {
  return Math.round(value * 1e6) / 1e6;
}
