import type { AuthoredConceptLabel, ConceptLabel } from "../model/conceptLabel.js";
import type { Evidence } from "../model/evidence.js";
import type { AuthoredMethodFacet, MethodFacet } from "../model/facets/methodFacet.js";
import type { AuthoredPaper, Paper } from "../model/paper.js";
import type { Quantizer } from "../model/quantizer.js";
import { SCHEMES, type Scheme } from "../model/scheme.js";
import type { Setting } from "../model/setting.js";

/** At this width and above a tensor counts as not quantized. */
const FULL_PRECISION_BITS = 16;

/** The scheme of a concept id, or `undefined` when there is no such concept. */
export type SchemeOf = (id: string) => Scheme | undefined;

/**
 * Completes what a person wrote to what is published: year, union of labels and settings, contribution, owners of
 * figures. What a setting says of target, format, granularity, symmetry and scale becomes a label here, so that it is
 * written once. Completing a complete paper changes nothing.
 *
 * Labels of unknown concepts are left out; the checks report them.
 */
export function completePaper(paper: AuthoredPaper, schemeOf: SchemeOf): Paper {
  const facts = {
    title: paper.title,
    aliases: paper.aliases ?? [],
    date: paper.date,
    year: Number(paper.date.slice(0, 4)),
    authors: paper.authors ?? [],
    ...pick(paper, ["authorCount", "etAl", "arxiv", "doi", "venue", "code"]),
  };
  const head = { id: paper.id, tier: paper.tier, ...pick(paper, ["name"]), ...facts };
  const sources = paper.sources ?? [];
  if (paper.tier === "stub") {
    const nothing = { methods: [], concepts: [], settings: [], relations: [], results: [], costs: [] };
    return { ...head, tier: "stub", ...nothing, sources, ...pick(paper, ["checked"]) };
  }
  const methods = (paper.methods ?? []).map((facet) => completeFacet(facet, schemeOf));
  const settings = uniteSettings([...(paper.settings ?? []), ...methods.flatMap((facet) => (facet.kind === "adjacent" ? [] : facet.settings))]);
  const concepts = uniteLabels(
    [...(paper.concepts ?? []), ...methods.flatMap(labelsOfFacet), ...settings.flatMap(labelsOfSetting)],
    schemeOf,
  );
  const reading = {
    contribution: concepts.find(({ scheme }) => scheme === "contribution")?.id ?? paper.contribution ?? "",
    scope: paper.scope,
    summary: paper.summary,
    notes: paper.notes ?? [],
    methods,
    concepts,
    settings,
    relations: paper.relations ?? [],
    results: (paper.results ?? []).map(({ about = paper.id, reportedBy = paper.id, ...figure }) => ({ about, reportedBy, ...figure })),
    costs: paper.costs ?? [],
    sources,
  };
  switch (paper.tier) {
    case "curated":
      return { ...head, tier: "curated", ...reading, checked: paper.checked };
    case "draft":
      return { ...head, tier: "draft", ...reading, ...pick(paper, ["checked"]) };
    case "listed":
      return { ...head, tier: "listed", ...reading, lists: paper.lists ?? [], ...pick(paper, ["filedUnder", "url", "checked"]) };
    default:
      return paper satisfies never;
  }
}

function completeFacet(facet: AuthoredMethodFacet, schemeOf: SchemeOf): MethodFacet {
  if (facet.kind === "adjacent") return facet;
  const { concepts = [], settings = [], ...fields } = facet;
  return { ...fields, concepts: uniteLabels(concepts, schemeOf), settings } as MethodFacet;
}

function labelsOfFacet(facet: MethodFacet): readonly AuthoredConceptLabel[] {
  const { evidence, confidence } = facet;
  const own = { evidence, ...(confidence === undefined ? {} : { confidence }) };
  if (facet.kind === "adjacent") return [{ id: facet.concept, ...own }];
  return [{ id: facet.kind, ...own }, ...facet.concepts];
}

/** The labels that a setting implies; exported for the checks, which accept them where they are written out too. */
export function labelsOfSetting({ quantizers, evidence }: Setting): readonly AuthoredConceptLabel[] {
  const ids = quantizers.flatMap(({ target, format, granularity, symmetric, scale }) => [
    target,
    format,
    granularity,
    symmetric === undefined ? undefined : symmetric ? "symmetric" : "asymmetric",
    scale !== undefined && target === "activations" ? `${scale}-activation-scales` : undefined,
  ]);
  ids.push(jointTarget(quantizers));
  return ids.filter((id) => id !== undefined).map((id) => ({ id, evidence }));
}

function jointTarget(quantizers: readonly Quantizer[]): string | undefined {
  const bitsOf = (wanted: string): number | undefined => quantizers.find(({ target }) => target === wanted)?.bits;
  const [weights, activations] = [bitsOf("weights"), bitsOf("activations")];
  if (weights === undefined || activations === undefined || weights >= FULL_PRECISION_BITS) return undefined;
  return activations < FULL_PRECISION_BITS ? "weight-activation" : "weight-only";
}

/** Merges labels of the same concept, their evidence united; ordered by scheme, then by first mention. */
function uniteLabels(labels: readonly AuthoredConceptLabel[], schemeOf: SchemeOf): readonly ConceptLabel[] {
  const united = new Map<string, ConceptLabel>();
  for (const { id, evidence, confidence } of labels) {
    const scheme = schemeOf(id);
    if (scheme === undefined) continue;
    const known = united.get(id);
    const surest = Math.max(confidence ?? 0, known?.confidence ?? 0);
    const sure = confidence === undefined && known?.confidence === undefined ? {} : { confidence: surest };
    united.set(id, { id, scheme, evidence: uniteEvidence(known?.evidence ?? [], evidence), ...sure });
  }
  return [...united.values()].sort((a, b) => SCHEMES.indexOf(a.scheme) - SCHEMES.indexOf(b.scheme));
}

function uniteEvidence(a: readonly Evidence[], b: readonly Evidence[]): readonly Evidence[] {
  const added = b.filter((one) => !a.some((other) => other.source === one.source && other.text === one.text));
  return added.length === 0 ? a : [...a, ...added];
}

/** What makes two settings the same: text and quantizers. */
export function settingKey({ text, quantizers }: Setting): string {
  return JSON.stringify([text, quantizers]);
}

/** One setting per text and quantizers; the first mention stands, with the evidence of all. */
function uniteSettings(settings: readonly Setting[]): readonly Setting[] {
  const united = new Map<string, Setting>();
  for (const setting of settings) {
    const key = settingKey(setting);
    const known = united.get(key);
    united.set(key, known ? { ...known, evidence: uniteEvidence(known.evidence, setting.evidence) } : setting);
  }
  return [...united.values()];
}

/** The present ones of some keys. */
function pick<T extends object, K extends keyof T>(value: T, keys: readonly K[]): Partial<Pick<T, K>> & { [P in K]?: Exclude<T[P], undefined> } {
  const picked: Partial<T> = {};
  for (const key of keys) if (value[key] !== undefined) picked[key] = value[key];
  return picked as Partial<Pick<T, K>> & { [P in K]?: Exclude<T[P], undefined> };
}
