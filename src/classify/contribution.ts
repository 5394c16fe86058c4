import type { ClassifiedContribution, TextSource } from "./classification.js";
import { isSpelled } from "./concepts.js";
import { CUE_NAMES, type Cue } from "./cues.js";
import type { Lexicon } from "./lexicon.js";
import { PHRASE_FLAGS } from "./phrases.js";
import type { Reading } from "./reader.js";
import { MAX_CONFIDENCE } from "./weights.js";

interface Told {
  readonly source: TextSource;
  readonly start: number;
  readonly end: number;
  readonly mass: number;
}

/** What words of a title say by themselves. */
const TITLE_PATTERNS: readonly (readonly [id: string, pattern: RegExp, mass: number])[] = [
  ["survey", /\b(?:survey|overview|tutorial|white ?paper|roadmap|systematic review|literature review|a review)\b/i, 0.9],
  ["empirical-study", /\b(?:empirical|systematic study|case for|benchmarking|evaluating|evaluation of|investigating|investigation|understanding|an? (?:comprehensive )?(?:study|analysis|evaluation)|comparative|how (?:good|well|does|do)|lessons|robustness of|does|do)\b/i, 0.6],
  ["theory", /\b(?:scaling laws?|theory|convergence|provabl[ey]|bounds? (?:on|for|of)|fundamental limits?|complexity of)\b/i, 0.6],
  ["attack", /\b(?:attacks?|backdoors?|backdoored|vulnerabilit(?:y|ies)|poisoning|jailbreak\w*|leakage|defen[cs]es?|side[- ]channel|exploit\w*|malicious)\b/i, 0.75],
  ["system", /\b(?:systems?|engine|kernels?|serving|library|runtime|compiler|accelerator|toolkit|infrastructure|platform)\b/i, 0.55],
  ["foundation-model", /\b(?:foundation models?|technical report)\b/i, 0.85],
  ["application", /\b(?:case study|chatbot|advisor|tutor|guidance|education\w*|clinical|medical|healthcare|agricultur\w*|legal|in the wild|application of)\b/i, 0.5],
];
/** Phrases of an abstract that say what the paper is, looked for in its first sentences; without one of the letters behind a pattern it cannot be there. */
const CLAIMS: readonly (readonly [id: string, pattern: RegExp, mass: number, letters: readonly string[]])[] = [
  ["survey", /\b(?:this|our|comprehensive|present an?|provide an?|first|systematic) (?:\w+ )?(?:survey|overview|review)\b|\bwe (?:survey|review)\b/i, 0.7, ["survey", "overview", "review"]],
  ["empirical-study", /\b(?:empirical|systematic) (?:study|evaluation|investigation|analysis)\b/i, 0.4, ["mpirical ", "ystematic"]],
  ["empirical-study", /\b(?:empirical|systematic|comprehensive|extensive|large-scale) (?:empirical )?(?:study|evaluation|investigation|analysis|benchmark)\b|\bwe (?:systematically |comprehensively |extensively |empirically )?(?:benchmark|evaluate|investigate|study|analy[sz]e|examine|compare|challenge)\b|\bthis (?:study|work|paper) (?:evaluates|investigates|examines|analy[sz]es|compares|benchmarks)\b/i, 0.4, ["mpirical ", "ystematic", "omprehensive", "xtensive ", "arge-scale ", "e benchmark", "e evaluate", "e investigate", "e study", "e analy", "e examine", "e compare", "e challenge", "his study", "evaluates", "investigates", "examines", "analyzes", "compares", "benchmarks"]],
  ["theory", /\bwe (?:prove|derive (?:\w+ )?(?:bounds?|laws?)|establish (?:\w+ )?(?:bounds?|convergence|guarantees?))\b/i, 0.4, ["e prove", "e derive", "e establish"]],
  ["attack", /\b(?:new|novel|first|potent) (?:[\w-]+ ){0,3}(?:attacks?|backdoors?|threats?)\b|\badversar(?:y|ies)\b|\battacker\b/i, 0.5, ["attack", "backdoor", "threat", "adversar"]],
  ["system", /\b(?:inference|serving|training|streaming|generation) (?:system|engine|framework|runtime)\b|\bsystem co-?design\b|\bend-to-end system\b/i, 0.45, ["system", "engine", "framework", "runtime"]],
  ["foundation-model", /\bfoundation(?:al)? (?:\w+ )?models?\b[^.]{0,60}\b(?:designed|engineered|trained|we|that)\b|\b(?:present|introduce|report|is)s? [^.]{0,60}\b(?:foundation(?:al)?|native|open-weight|flagship)\b[^.]{0,60}\bmodels?\b/i, 0.65, ["oundation", "native", "open-weight", "flagship"]],
  ["application", /\b(?:chatbots?|academic advising|patients?|farmers?|clinical)\b/i, 0.35, ["hatbot", "advising", "patient", "farmer", "linical"]],
];
/** All title patterns as one: most titles have none. */
const ANY_TITLE = new RegExp(TITLE_PATTERNS.map(([, { source }]) => source).join("|"), "i");
/** All letters of the claims as one, the longest of those that begin alike first. */
const TRIGGERS = new RegExp([...new Set(CLAIMS.flatMap(([, , , letters]) => letters))].sort((a, b) => b.length - a.length || (a < b ? -1 : 1)).join("|"), "g");
const CLAIMS_OF = new Map(CLAIMS.flatMap(([, , , letters]) => letters).map((letters) => [letters, CLAIMS.filter((claim) => claim[3].includes(letters))]));
/** How far from its letters a claim may begin or end. */
const REACH = 100;
const OPENING = 1_000;
const LEAST = 0.3;
const PROPOSAL = 0.45;
const METHOD = "method";
const MAX_EVIDENCE = 3;
const CUE_MASSES: Partial<Record<Cue, readonly [id: string, inTitle: number, inText: number]>> = { PROPOSE: [METHOD, 0, 0.3], THEORY: ["theory", 0.5, 0.15], SURVEY: ["survey", 0.6, 0.15] };
const MASS_OF_CUE = CUE_NAMES.map((name) => CUE_MASSES[name]);
/** What a label of the scheme tells in a title, in a sentence that proposes, and elsewhere; a framework or engine is spoken of in many. */
const LABEL_MASS = { title: 0.45, propose: 0.2, result: 0.05, plain: 0.05, prior: 0, future: 0 } as const;

/**
 * Decides the one contribution of a paper: what its title calls it, and what its opening sentences claim. A method is
 * proposed in nearly every paper, so it is told only where nothing else is claimed as plainly. Undefined where nothing tells.
 */
export function contributionOf({ hits }: Reading, lexicon: Lexicon, texts: Readonly<Record<TextSource, string>>): ClassifiedContribution | undefined {
  const { concepts, phrases } = lexicon;
  const masses = new Map<string, Told[]>();
  const ids = contributionsOf(lexicon);
  const add = (id: string, mass: number, source: TextSource, start: number, end: number): void => {
    if (mass <= 0 || !ids.has(id)) return;
    const told = masses.get(id);
    if (told) told.push({ source, start, end, mass });
    else masses.set(id, [{ source, start, end, mass }]);
  };
  for (const { phrase, source, start, end, role, guard, isMasked } of hits) {
    if ((phrases.flags[phrase]! & PHRASE_FLAGS.contributes) === 0 || guard !== undefined) continue;
    const { labels, cues } = phrases.at(phrase);
    if (!isMasked) {
      for (const cue of cues) {
        const told = MASS_OF_CUE[cue];
        if (told) add(told[0], source === "title" ? told[1] : told[2], source, start, end);
      }
    }
    for (const { concept, exact } of labels) {
      const { id, scheme } = concepts[concept]!;
      if (scheme !== "contribution" || id === METHOD || (exact !== undefined && !isSpelled(texts[source].slice(start, end), exact))) continue;
      add(id, LABEL_MASS[role], source, start, end);
    }
  }
  const search = (source: TextSource, from: number, text: string, id: string, pattern: RegExp, mass: number): boolean => {
    const found = pattern.exec(text);
    if (found) add(id, mass, source, from + found.index, from + found.index + found[0].length);
    return found !== null;
  };
  const [title, opening] = [texts.title.slice(0, OPENING), texts.abstract.slice(0, OPENING)];
  if (ANY_TITLE.test(title)) for (const [id, pattern, mass] of TITLE_PATTERNS) search("title", 0, title, id, pattern, mass);
  const done = new Set<RegExp>();
  for (TRIGGERS.lastIndex = 0; ; ) {
    const trigger = TRIGGERS.exec(opening);
    if (!trigger) break;
    const from = Math.max(0, trigger.index - REACH);
    for (const [id, pattern, mass] of CLAIMS_OF.get(trigger[0])!) {
      if (!done.has(pattern) && search("abstract", from, opening.slice(from, trigger.index + REACH), id, pattern, mass)) done.add(pattern);
    }
  }
  const scored = [...masses].map(([id, told]) => {
    const spans = told.sort((a, b) => b.mass - a.mass || (a.source === b.source ? a.start - b.start : a.source === "title" ? -1 : 1));
    // Words after the strongest say less and less.
    return { id, spans, confidence: 1 - spans.reduce((left, { mass }, i) => left * (1 - mass / (1 + i)), 1) };
  });
  const others = scored.filter(({ id }) => id !== METHOD).sort((a, b) => b.confidence - a.confidence || (a.id < b.id ? -1 : 1));
  const method = scored.find(({ id }) => id === METHOD);
  const [best] = others;
  const isOther = best !== undefined && best.confidence >= Math.max(LEAST, method ? PROPOSAL + method.confidence * 0.2 : 0);
  const chosen = isOther ? best : method && method.confidence >= LEAST ? method : best && best.confidence >= LEAST ? best : undefined;
  if (!chosen) return undefined;
  const rival = chosen === method ? (best?.confidence ?? 0) : Math.max(method?.confidence ?? 0, others[1]?.confidence ?? 0);
  const confidence = Math.min(MAX_CONFIDENCE, chosen.confidence * (1 - rival / 4));
  return { id: chosen.id, confidence: Math.round(confidence * 1000) / 1000, evidence: chosen.spans.slice(0, MAX_EVIDENCE).map(({ source, start, end }) => ({ source, start, end, text: texts[source].slice(start, end), concept: chosen.id })) };
}

const CONTRIBUTIONS = new WeakMap<Lexicon, ReadonlySet<string>>();

/** The ids of the scheme. */
function contributionsOf(lexicon: Lexicon): ReadonlySet<string> {
  let ids = CONTRIBUTIONS.get(lexicon);
  if (!ids) CONTRIBUTIONS.set(lexicon, (ids = new Set(lexicon.concepts.filter(({ scheme }) => scheme === "contribution").map(({ id }) => id))));
  return ids;
}
