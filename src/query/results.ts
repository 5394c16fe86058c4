import { parseSetting } from "../model/bits/parseSetting.js";
import { renderSetting } from "../model/bits/renderSetting.js";
import type { Ids } from "../model/ids.js";
import type { Aspect, BetterDirection } from "../model/metricRecord.js";
import type { Paper } from "../model/paper.js";
import { SCALE_TIMES, type Quantizer } from "../model/quantizer.js";
import type { Result, ResultForm } from "../model/result.js";
import type { Store } from "../taxonomy/store.js";
import { storeOf, type Taxonomy } from "../taxonomy/taxonomy.js";
import { UnknownIdError } from "../taxonomy/unknownIdError.js";
import { has } from "../taxonomy/postings.js";
import { checkKeys } from "./checkKeys.js";
import { conceptsOfScheme } from "./conceptNumbers.js";
import { listOf } from "./listOf.js";
import { quantizerTests } from "./matchSettings.js";
import type { OneOrMore, SettingQuery, TierOptions } from "./paperQuery.js";
import { numberOfPaper } from "./relatedWork.js";
import { papersOfTiers } from "../taxonomy/papersOfTiers.js";

/**
 * Which figures to set side by side. Every key that is given must hold; within a key, any of several values will do.
 *
 * @typeParam I - The id unions of the taxonomy.
 * @category Survey
 */
export interface ResultQuery<I extends Ids = Ids> {
  /** Model records; a line (`llama-2`) stands for all that are part of it. */
  readonly model?: OneOrMore<I["model"]>;
  /** Model families: the family of the model record, or of the reporting paper where no model is named. */
  readonly family?: OneOrMore<I["concept"]["model"]>;
  /** Benchmark records. */
  readonly benchmark?: OneOrMore<I["benchmark"]>;
  /** Metric records. */
  readonly metric?: OneOrMore<I["metric"]>;
  /** What the metric speaks about. */
  readonly aspect?: OneOrMore<Aspect>;
  /** Levels, differences, factors or spans. */
  readonly form?: OneOrMore<ResultForm>;
  /** Whose figures. */
  readonly about?: OneOrMore<I["paper"]>;
  /** Who reports them. */
  readonly reportedBy?: OneOrMore<I["paper"]>;
  /** What the figure's setting must be. */
  readonly setting?: SettingQuery<I>;
}

/**
 * A reported figure set beside others.
 *
 * @typeParam I - The id unions of the taxonomy.
 * @category Survey
 */
export interface ResultRow<I extends Ids = Ids> extends Result {
  /** Whose figure it is. */
  readonly about: I["paper"];
  /** Who reports it. */
  readonly reportedBy: I["paper"];
  /** What the metric speaks about. */
  readonly aspect: Aspect;
  /** Which direction is better; absent where neither is. */
  readonly better?: BetterDirection;
  /** The unit of `value` and `to`. */
  readonly unit?: string;
  /** The setting in numbers; empty when unknown. */
  readonly quantizers: readonly Quantizer[];
  /** What must be equal for two figures to compare: metric, model, benchmark and setting, and aggregate and hardware where stated. */
  readonly group: string;
  /** Its place among the figures of its group, 1 for the best, equal values sharing a place; absent when it cannot be ranked. */
  readonly rank?: number;
  /** Why it is not ranked; absent when it is. */
  readonly unranked?: string;
}

/**
 * Sets reported figures side by side and ranks those that compare: levels of the same metric on the same model,
 * benchmark and setting, two or more. All others are returned unranked, and say why.
 *
 * Different papers measure with different code; a rank over figures of several reporters is a reading aid, no verdict.
 *
 * @typeParam I - The id unions of the taxonomy.
 * @param taxonomy - The taxonomy.
 * @param query - Which figures; an empty query returns all.
 * @param options - The tiers whose reports to read.
 * @returns The figures, by group, then rank, then id.
 * @throws {@link UnknownIdError} for an unknown id.
 *
 * @example AffineQuant and OmniQuant at W4A4, as AffineQuant reports them
 * ```ts
 * import assert from "node:assert/strict";
 * import { results, taxonomy } from "quantaxonomy";
 *
 * const rows = results(taxonomy, { metric: "perplexity", model: "llama-2-7b", benchmark: "c4", form: "absolute" });
 * assert.deepEqual(rows.map(({ about, value, rank }) => [about, value, rank]), [["affinequant", 15.76, 1], ["omniquant", 18.02, 2]]);
 * ```
 *
 * @category Survey
 */
export function results<I extends Ids>(taxonomy: Taxonomy<I>, query: ResultQuery<NoInfer<I>> = {}, options: TierOptions = {}): readonly ResultRow<I>[] {
  const store = storeOf(taxonomy);
  const tiers = papersOfTiers(store, options.tiers);
  const isWanted = resultMatcher(taxonomy, query as unknown as ResultQuery);
  const rows: ResultRow<I>[] = [];
  for (const number of store.index.columns.reporting) {
    if (!has(tiers, number)) continue;
    const paper = store.read("paper", number);
    for (const result of paper.results) {
      const row = toRow(store, paper, result);
      if (isWanted(row, paper)) rows.push(row);
    }
  }
  return rank(rows) as readonly ResultRow<I>[];
}

const RESULT_QUERY_KEYS = ["model", "family", "benchmark", "metric", "aspect", "form", "about", "reportedBy", "setting"] as const;

function toRow(store: Store, paper: Paper, result: Result): Omit<ResultRow, "rank" | "unranked"> {
  const { aspect, better, unit } = store.read("metric", store.numberOf("metric", result.metric) ?? 0);
  const quantizers = quantizersOf(paper, result.setting);
  const { metric, model, benchmark, aggregate, hardware } = result;
  const conditions = [aggregate, hardware].filter((part) => part !== undefined);
  const group = [metric, model ?? "?", benchmark ?? "?", quantizers.length > 0 ? renderSetting(quantizers) : "?", ...conditions].join(" | ");
  return { ...result, aspect, ...(better === undefined ? {} : { better }), ...(unit === undefined ? {} : { unit }), quantizers, group };
}

/** The quantizers of a figure's setting: those of the paper's setting of that name, else what the text states. */
function quantizersOf(paper: Paper, text: string | undefined): readonly Quantizer[] {
  if (text === undefined) return [];
  const named = paper.settings.find((setting) => setting.text === text);
  if (named) return named.quantizers;
  const parsed = parseSetting(text);
  return parsed?.length === 1 ? (parsed[0]?.quantizers ?? []) : [];
}

function resultMatcher(taxonomy: Taxonomy, query: ResultQuery): (row: Omit<ResultRow, "rank">, paper: Paper) => boolean {
  const store = storeOf(taxonomy);
  checkKeys("query", query, RESULT_QUERY_KEYS);
  const models = query.model === undefined ? undefined : new Set(listOf(query.model).flatMap((id) => withParts(store, id)));
  const families = query.family === undefined ? undefined : new Set(listOf(query.family).flatMap((id) => [...conceptsOfScheme(store, "model", id)].map((number) => store.index.concepts[number])));
  for (const kind of ["benchmark", "metric"] as const) for (const id of query[kind] === undefined ? [] : listOf(query[kind])) known(store, kind, id);
  const papersOf = (ids: OneOrMore<string> | undefined): readonly string[] | undefined => (ids === undefined ? undefined : listOf(ids).map((id) => store.paperId(numberOfPaper(taxonomy, id))));
  const [about, reportedBy] = [papersOf(query.about), papersOf(query.reportedBy)];
  const among = (wanted: OneOrMore<string> | undefined, value: string | undefined): boolean => wanted === undefined || (value !== undefined && listOf(wanted).includes(value));
  const familyOf = (row: Pick<ResultRow, "model">, paper: Paper): readonly string[] =>
    row.model === undefined ? paper.concepts.filter(({ scheme }) => scheme === "model").map(({ id }) => id) : [store.read("model", store.numberOf("model", row.model) ?? 0).family];
  const holds = query.setting === undefined ? undefined : settingTest(store, query.setting);
  return (row, paper) =>
    (models === undefined || (row.model !== undefined && models.has(row.model))) &&
    (families === undefined || familyOf(row, paper).some((family) => families.has(family))) &&
    among(query.benchmark, row.benchmark) &&
    among(query.metric, row.metric) &&
    among(query.aspect, row.aspect) &&
    among(query.form, row.form) &&
    among(about, row.about) &&
    among(reportedBy, row.reportedBy) &&
    (holds === undefined || holds(row.quantizers));
}

/** A figure's setting holds when some quantizer of it answers every part of the query. */
function settingTest(store: Store, query: SettingQuery): (quantizers: readonly Quantizer[]) => boolean {
  const tests = quantizerTests(store, query);
  const number = (id: string | undefined): number => (id === undefined ? -1 : (store.numberOf("concept", id) ?? -1));
  return (quantizers) => {
    const columns = quantizers.map(({ target, bits, format, granularity, scale }) => ({ target: number(target), bits: bits ?? -1, format: number(format), granularity: number(granularity), scale: scale === undefined ? -1 : SCALE_TIMES.indexOf(scale) }));
    return tests.every((test) => columns.some(test));
  };
}

function known(store: Store, kind: "model" | "benchmark" | "metric", id: string): number {
  const number = store.numberOf(kind, id);
  if (number === undefined) throw new UnknownIdError(kind, id, store.ids(kind));
  return number;
}

/** A model record and the records that are part of it, at any depth. */
function withParts(store: Store, id: string): readonly string[] {
  known(store, "model", id);
  const ids = store.ids("model");
  const found = new Set([id]);
  for (const each of found) {
    ids.forEach((other, number) => {
      if (store.read("model", number).partOf === each) found.add(other);
    });
  }
  return [...found];
}

/** Ranks within groups and says of the others why they are not ranked. */
function rank(rows: readonly Omit<ResultRow, "rank" | "unranked">[]): readonly ResultRow[] {
  const groups = new Map<string, Omit<ResultRow, "rank" | "unranked">[]>();
  const obstacles = rows.map(obstacle);
  rows.forEach((row, i) => {
    if (obstacles[i] !== undefined) return;
    const group = groups.get(row.group);
    if (group) group.push(row);
    else groups.set(row.group, [row]);
  });
  const isBetter = (a: Omit<ResultRow, "rank">, b: Omit<ResultRow, "rank">): boolean => (a.better === "higher" ? a.value > b.value : a.value < b.value);
  return rows
    .map((row, i): ResultRow => {
      const why = obstacles[i];
      if (why !== undefined) return { ...row, unranked: why };
      const rivals = groups.get(row.group) ?? [];
      if (new Set(rivals.map(({ about }) => about)).size < 2) return { ...row, unranked: "no other method has a figure on the same metric, model, benchmark and setting" };
      return { ...row, rank: 1 + rivals.filter((rival) => isBetter(rival, row)).length };
    })
    // `Infinity - Infinity` is NaN, which `||` passes over, so unranked rows fall back to their ids.
    .sort((a, b) => compare(a.group, b.group) || (a.rank ?? Infinity) - (b.rank ?? Infinity) || compare(a.about, b.about) || compare(a.reportedBy, b.reportedBy));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function obstacle({ form, better, bound, model, benchmark, quantizers, setting }: Omit<ResultRow, "rank" | "unranked">): string | undefined {
  if (form !== "absolute") return `a ${form} is no level: it depends on its baseline`;
  if (better === undefined) return "of the metric, neither direction is better";
  if (bound !== undefined) return `the figure is hedged (${bound})`;
  if (model === undefined) return "the model is not named";
  if (benchmark === undefined) return "the benchmark is not named";
  if (setting === undefined || quantizers.length === 0) return "the bit setting is not known";
  return undefined;
}
