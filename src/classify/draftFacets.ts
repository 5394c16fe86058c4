import type { AuthoredConceptLabel } from "../model/conceptLabel.js";
import { MAX_EVIDENCE_WORDS, type Evidence } from "../model/evidence.js";
import type { AuthoredMethodFacet } from "../model/facets/methodFacet.js";
import { METHOD_KINDS } from "../model/methodKind.js";
import type { Scheme } from "../model/scheme.js";
import type { Setting } from "../model/setting.js";
import type { Store } from "../taxonomy/store.js";
import type { Classification, ClassifiedConcept, ClassifiedSetting, TextSpan } from "./classification.js";

/** The facets of a draft, the labels that stand on the paper itself, and the labels for which there is no facet. */
export interface DraftLabels {
  readonly facets: readonly AuthoredMethodFacet[];
  readonly own: readonly AuthoredConceptLabel[];
  readonly homeless: readonly string[];
}

/** Schemes whose labels stand on the paper itself. */
const PAPER_SCHEMES: readonly Scheme[] = ["contribution", "model", "task", "hardware"];
const ADJACENT = "adjacent-efficiency";
const MAX_WORD = 40;
const MAX_BITS = 64;

/** Spans as evidence of a record: at most twelve words each, none twice. */
export function evidenceOf(spans: readonly TextSpan[]): readonly Evidence[] {
  const found = new Map<string, Evidence>();
  for (const { source, text } of spans) {
    const words = text.trim().split(/\s+/, MAX_EVIDENCE_WORDS).map((word) => word.slice(0, MAX_WORD)).join(" ");
    if (words !== "") found.set(`${source} ${words}`, { source, text: words });
  }
  return [...found.values()];
}

/** Puts labels and settings where the rules of a record want them: a method's under its kind, others beside the words that they stand near. */
export function draftFacets(store: Store, { methods, concepts, settings }: Classification): DraftLabels {
  const numberOf = (id: string): number | undefined => store.numberOf("concept", id);
  const isUnder = (id: string, ancestor: string): boolean => store.withBroader(numberOf(id) ?? -1).some((each) => store.index.concepts[each] === ancestor);
  const known = concepts.filter(({ id }) => numberOf(id) !== undefined);
  const homes = methods
    .filter(({ kind }) => numberOf(kind) !== undefined)
    .map((method) => ({ method, labels: [] as AuthoredConceptLabel[], settings: [] as Setting[] }));
  const adjacent = known.filter(({ id }) => isUnder(id, ADJACENT) && !known.some((other) => other.id !== id && isUnder(other.id, id)));
  const own: AuthoredConceptLabel[] = [];
  const homeless: string[] = [];
  for (const concept of known) {
    const { id, scheme, evidence, confidence } = concept;
    if (scheme === "contribution" || (METHOD_KINDS as readonly string[]).includes(id) || isUnder(id, ADJACENT)) continue;
    const label = { id, evidence: evidenceOf(evidence), confidence };
    if (PAPER_SCHEMES.includes(scheme)) own.push(label);
    else {
      const fitting = scheme === "method" ? homes.filter(({ method }) => isUnder(id, method.kind)) : homes;
      const home = nearest(concept, fitting);
      if (home) home.labels.push(label);
      else homeless.push(id);
    }
  }
  // A setting is one of what quantizes; a cache's own is told by no other facet being there.
  const quantizing = homes.find(({ method }) => method.kind !== "caching") ?? homes[0];
  for (const setting of settings) if (isSound(store, setting)) quantizing?.settings.push({ text: setting.text, quantizers: setting.quantizers, evidence: evidenceOf(setting.evidence) });
  const facets = homes.map(({ method: { kind, role, confidence, evidence }, labels, settings: list }): AuthoredMethodFacet => ({
    kind,
    role,
    confidence,
    evidence: evidenceOf(evidence),
    ...(labels.length > 0 ? { concepts: labels } : {}),
    ...(list.length > 0 ? { settings: list } : {}),
  }));
  const isTitled = ({ evidence }: ClassifiedConcept): boolean => evidence.some(({ source }) => source === "title");
  const beside = adjacent.map((concept): AuthoredMethodFacet => ({
    kind: "adjacent",
    concept: concept.id,
    role: homes.length === 0 && isTitled(concept) ? "core" : "component",
    confidence: concept.confidence,
    evidence: evidenceOf(concept.evidence),
  }));
  return { facets: [...facets, ...beside], own, homeless };
}

/** The facet whose words stand nearest to a label's, in the same text; the first where none does. */
function nearest<T extends { readonly method: Classification["methods"][number] }>({ evidence }: ClassifiedConcept, homes: readonly T[]): T | undefined {
  let [best, least] = [homes[0], Infinity];
  for (const home of homes) {
    for (const a of home.method.evidence) {
      for (const b of evidence) {
        const distance = a.source === b.source ? Math.abs(a.start - b.start) : Infinity;
        if (distance < least) [best, least] = [home, distance];
      }
    }
  }
  return best;
}

/** Whether the taxonomy has every concept that a setting names, and its widths are ones that a record may have. */
function isSound(store: Store, { quantizers }: ClassifiedSetting): boolean {
  return quantizers.every(({ bits = 1, target, format, granularity }) => bits > 0 && bits <= MAX_BITS && [target, format, granularity].every((id) => id === undefined || store.numberOf("concept", id) !== undefined));
}
