import { kindsAbove } from "../../src/classify/extraConcepts.js";
import { featureName } from "../../src/classify/features.js";
import { roleSigns, ruleScores, sensesOf } from "../../src/classify/kinds.js";
import { buildLexicon } from "../../src/classify/lexicon.js";
import { Reader } from "../../src/classify/reader.js";
import { scanSettings } from "../../src/classify/settings.js";
import { signalsOf } from "../../src/classify/signals.js";
import { taxonomy } from "../../src/data/taxonomy.js";
import { METHOD_KINDS, type MethodKind } from "../../src/model/methodKind.js";
import { listConcepts } from "../../src/taxonomy/conceptLookups.js";

/** What the classifier met in a text, as the weights are learned from it: no sentence of the text is in it. */
export interface Description {
  /** What the rules say of each kind, in the order of the kinds. */
  readonly rules: readonly number[];
  /** Names of the features that were met, in order. */
  readonly features: readonly string[];
  /** What speaks for each of the kinds that were asked about as the paper's subject. */
  readonly signs: readonly (readonly string[])[];
}

const concepts = listConcepts(taxonomy);
const lexicon = buildLexicon(concepts);
const reader = new Reader(lexicon);
const kindsOf = kindsAbove(concepts);

/** Reads a text as `classify` does, and tells what the learned weights would be asked. */
export function describe(title: string, abstract: string, kinds: readonly MethodKind[] = []): Description {
  const signals = signalsOf(reader.read(title, abstract), lexicon, (concept) => kindsOf[concept] ?? [], { title, abstract });
  const senses = sensesOf(signals);
  if (senses.isNeuralQuantization) signals.features.addSettings(scanSettings([["title", title], ["abstract", abstract]]));
  const { scores, masses } = ruleScores(signals, senses);
  const features: string[] = [];
  signals.features.each((feature) => void features.push(featureName(feature)));
  return { rules: METHOD_KINDS.map((kind) => Math.round(scores.get(kind)! * 1000) / 1000), features: features.sort(), signs: kinds.map((kind) => roleSigns(kind, kinds, masses, signals)) };
}
