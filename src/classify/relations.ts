import type { RelationType } from "../model/relation.js";
import type { ClassifiedMention, ClassifiedRelation, TextSource, TextSpan } from "./classification.js";
import type { NameHit } from "./findNames.js";
import type { Marks } from "./marks.js";
import { LOSES, PAIR_CUES, WINS, WORD_CUES, WORKED_ON, type RelationCue } from "./relationCues.js";
import type { SentenceRole } from "./reader.js";

/** The names that one text says, and how its sentences speak. */
export interface NamedText {
  readonly source: TextSource;
  readonly marks: Marks;
  readonly hits: readonly NameHit[];
  readonly roleOf: (sentence: number) => SentenceRole;
}

/** What the names of a text show. */
export interface NamedRecords {
  readonly relations: readonly ClassifiedRelation[];
  readonly mentions: readonly ClassifiedMention[];
}

/** How far before a name its verb may stand, in code units and in words. */
const [REACH_UNITS, REACH_WORDS] = [110, 9];
/** How many words the object of "compare … with" may have. */
const MAX_OBJECT = 5;
const MAX_EVIDENCE = 3;
/** A sentence that proposes or reports speaks of its own work; any other may speak of what others do. */
const OWN_ROLES: ReadonlySet<SentenceRole> = new Set(["title", "propose", "result"]);
const OWN_WORDS = /\b(?:we|our|ours|this|it)\b/i;
const PLAIN_FACTOR = 0.8;
const LEAST = 0.4;
/** What a name wants that is short enough to be a symbol. */
const SURE = 0.7;
/** What can be meant of each kind of target. */
const FITTING: Readonly<Record<NameHit["entry"]["kind"], ReadonlySet<RelationType>>> = {
  paper: new Set(["outperforms", "compares-with", "extends", "uses", "combines-with", "surveys"]),
  model: new Set(["applies-to", "outperforms", "compares-with"]),
  system: new Set(["uses", "compares-with", "combines-with"]),
  benchmark: new Set(),
};

interface Claim {
  readonly type: RelationType;
  readonly confidence: number;
  readonly start: number;
}

/** Proposes how the paper stands to what it names. `isOwn` tells records that are the paper itself; `isStudy` that it is a survey or study. */
export function relationsOf(texts: readonly NamedText[], isOwn: (hit: NameHit, source: TextSource) => boolean, isStudy: boolean): NamedRecords {
  const relations = new Map<string, { relation: Omit<ClassifiedRelation, "evidence">; evidence: TextSpan[] }>();
  const mentions = new Map<string, { mention: Omit<ClassifiedMention, "evidence">; evidence: TextSpan[] }>();
  for (const text of texts) {
    const { source, marks, hits } = text;
    for (const hit of hits) {
      if (isOwn(hit, source)) continue;
      const { kind, id, isWeak } = hit.entry;
      const claim = claimOf(text, hit, isStudy);
      const key = `${kind} ${id}`;
      const span = (start: number): TextSpan => ({ source, start, end: hit.end, text: marks.text.slice(start, hit.end) });
      if (claim === undefined) {
        if (isWeak) continue;
        const known = mentions.get(key) ?? { mention: { target: id, targetKind: kind }, evidence: [] };
        if (known.evidence.length < MAX_EVIDENCE) known.evidence.push(span(hit.start));
        mentions.set(key, known);
        continue;
      }
      const known = relations.get(key);
      if (!known) relations.set(key, { relation: { type: claim.type, target: id, targetKind: kind, confidence: claim.confidence }, evidence: [span(claim.start)] });
      else if (known.relation.type === claim.type) {
        if (known.evidence.length < MAX_EVIDENCE) known.evidence.push(span(claim.start));
      } else if (claim.confidence > known.relation.confidence) relations.set(key, { relation: { ...known.relation, type: claim.type, confidence: claim.confidence }, evidence: [span(claim.start)] });
    }
  }
  return {
    relations: [...relations.values()].map(({ relation, evidence }) => ({ ...relation, evidence })),
    mentions: [...mentions].filter(([key]) => !relations.has(key)).map(([, { mention, evidence }]) => ({ ...mention, evidence })),
  };
}

function claimOf(text: NamedText, hit: NameHit, isStudy: boolean): Claim | undefined {
  const { marks, source, roleOf } = text;
  const { kind } = hit.entry;
  if (kind === "benchmark") return undefined;
  const role = roleOf(hit.sentence);
  if (role === "future" || role === "prior") return undefined;
  const from = marks.starts[hit.sentence]!;
  const found = cueBefore(marks.text, Math.max(from, hit.start - REACH_UNITS), hit.start, from, kind);
  if (!found || found.type === "deny" || found.type === "stop") return undefined;
  let { type } = found;
  if (type === "surveys" && !isStudy) type = kind === "model" ? "applies-to" : "compares-with";
  if (kind === "model" && (type === "uses" || type === "extends" || type === "surveys")) type = "applies-to";
  if (!FITTING[kind].has(type)) return undefined;
  const speaksOfItself = source === "title" || OWN_ROLES.has(role) || OWN_WORDS.test(marks.text.slice(from, hit.start));
  if (!speaksOfItself && type !== "applies-to" && type !== "outperforms") return undefined;
  const confidence = Math.round(found.confidence * (speaksOfItself ? 1 : PLAIN_FACTOR) * 100) / 100;
  return confidence < (hit.entry.isWeak && kind === "model" ? SURE : LEAST) ? undefined : { type, confidence, start: found.start };
}

/** The nearest cue before a name, over the names and fillers of a list between. */
function cueBefore(text: string, start: number, end: number, sentence: number, kind: NameHit["entry"]["kind"]): (Omit<RelationCue, "type"> & { readonly type: RelationCue["type"]; readonly start: number }) | undefined {
  const words = wordsBetween(text, start, end);
  const least = Math.max(0, words.length - REACH_WORDS);
  for (let i = words.length - 1; i >= least; i--) {
    const { word, at, closes } = words[i]!;
    if (closes) return undefined;
    const before = words[i - 1]?.word ?? "";
    const pair = PAIR_CUES.get(word)?.get(before) ?? (word === "with" || word === "to" ? distantPair(words, i) : undefined);
    const isWon = (from: number): boolean => WINS.test(text.slice(Math.max(sentence, from - REACH_UNITS), at)) && !LOSES.test(text.slice(Math.max(sentence, from - 40), at));
    const told = (found: RelationCue, from: number, place: number) => (isDenied(words, place) ? { ...found, type: "deny" as const, start: from } : { ...found, start: from });
    if (pair) {
      const isLost = pair.type === "compares-with" && isWon(at);
      return told(isLost ? { type: "outperforms", confidence: 0.65 } : pair, words[i - 1]!.at, i - 1);
    }
    if (word === "than" || word === "over") {
      if (word === "over" && !isWon(at)) return kind === "model" ? { type: "applies-to", confidence: 0.5, start: at } : undefined;
      return told(isWon(at) ? { type: "outperforms", confidence: 0.75 } : { type: "compares-with", confidence: 0.6 }, words[i - 1]?.at ?? at, i);
    }
    const own = WORD_CUES.get(word);
    if (own) {
      const isVersus = (word === "vs" || word === "versus" || word === "against") && isWon(at);
      return told(isVersus ? { type: "outperforms", confidence: 0.65 } : own, at, i);
    }
    if (WORKED_ON.has(word)) {
      if (kind === "model") return told({ type: "applies-to", confidence: 0.6 }, at, i);
      if (kind === "system" && (word === "on" || word === "with" || word === "in")) return told({ type: "uses", confidence: 0.5 }, at, i);
      // "18.02 in OmniQuant" behind a "vs" is a comparison still.
      if (word === "in" && words.slice(Math.max(0, i - 3), i).some((each) => /^vs\.?$|^versus$/.test(each.word))) continue;
      return undefined;
    }
    if (word === "by" || word === "from" || word === "at" || word === "under") return undefined;
  }
  return undefined;
}

interface PlacedWord {
  readonly word: string;
  readonly at: number;
  /** Whether it is a sign that ends the clause. */
  readonly closes: boolean;
}

const CLOSING = new Set([58, 59]);
const BETWEEN = new Set(Array.from(" \t\n(),;:\"“”", (sign) => sign.charCodeAt(0)));

/** Words in small letters, with the colons and semicolons between them. */
function wordsBetween(text: string, start: number, end: number): readonly PlacedWord[] {
  const words: PlacedWord[] = [];
  let open = -1;
  for (let at = start; at <= end; at++) {
    const unit = at < end ? text.charCodeAt(at) : 32;
    if (!BETWEEN.has(unit)) {
      if (open < 0) open = at;
      continue;
    }
    if (open >= 0) words.push({ word: text.slice(open, at).toLowerCase(), at: open, closes: false });
    open = -1;
    if (CLOSING.has(unit)) words.push({ word: "", at, closes: true });
  }
  return words;
}

/** "compare our method with": the verb stands a few words before its preposition. */
function distantPair(words: readonly PlacedWord[], preposition: number): RelationCue | undefined {
  for (let i = preposition - 2; i >= Math.max(0, preposition - MAX_OBJECT); i--) {
    if (words[i]!.closes) return undefined;
    if (/^(?:compar|combin|integrat|coupl)/.test(words[i]!.word)) return PAIR_CUES.get("with")!.get(words[i]!.word);
  }
  return undefined;
}

const DENIALS = /^(?:not|never|no|cannot|without|neither|nor|fails?|unlike|hardly)$/;

function isDenied(words: readonly { readonly word: string }[], place: number): boolean {
  return words.slice(Math.max(0, place - 3), place).some(({ word }) => DENIALS.test(word));
}
