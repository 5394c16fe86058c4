import type { Ids } from "../model/ids.js";
import { TIERS } from "../model/paper.js";
import type { Relation } from "../model/relation.js";
import { SCHEMES, type Scheme } from "../model/scheme.js";
import { renderSetting } from "../model/bits/renderSetting.js";
import { storeOf, type Taxonomy } from "../taxonomy/taxonomy.js";
import { numberOfPaper } from "./relatedWork.js";
import { results, type ResultRow } from "./results.js";

/**
 * One line of a comparison: what each paper has of one thing.
 *
 * @category Survey
 */
export interface ComparisonRow {
  /** A concept scheme, or `year`, `venue`, `settings`, `code`. */
  readonly aspect: Scheme | "year" | "venue" | "settings" | "code";
  /** Per paper, in the order asked: ids of its own labels, or texts. Empty where nothing is stated. */
  readonly values: readonly (readonly string[])[];
  /** What all papers have. */
  readonly shared: readonly string[];
}

/**
 * A paper of a comparison.
 *
 * @typeParam I - The id unions of the taxonomy.
 * @category Survey
 */
export interface ComparedPaper<I extends Ids = Ids> {
  /** Its id. */
  readonly id: I["paper"];
  /** Its title. */
  readonly title: string;
}

/**
 * A relation between two papers of a comparison.
 *
 * @typeParam I - The id unions of the taxonomy.
 * @category Survey
 */
export interface ComparedRelation<I extends Ids = Ids> extends Pick<Relation, "type" | "evidence"> {
  /** The paper that states it. */
  readonly from: I["paper"];
  /** The paper that it is stated of. */
  readonly to: I["paper"];
}

/**
 * Papers side by side.
 *
 * @typeParam I - The id unions of the taxonomy.
 * @category Survey
 */
export interface Comparison<I extends Ids = Ids> {
  /** The papers, in the order asked. */
  readonly papers: readonly ComparedPaper<I>[];
  /** What they have, line by line; lines in which no paper has anything are left out. */
  readonly rows: readonly ComparisonRow[];
  /** The relations among them. */
  readonly relations: readonly ComparedRelation<I>[];
  /** Figures about them, side by side as {@link results} sets them. */
  readonly results: readonly ResultRow[];
}

/**
 * Sets papers side by side: labels per scheme, settings, facts, the relations among them, and their figures.
 *
 * @typeParam I - The id unions of the taxonomy.
 * @param taxonomy - The taxonomy.
 * @param ids - Two papers or more.
 * @returns The comparison.
 * @throws {@link UnknownIdError} for an unknown paper, `RangeError` for fewer than two.
 *
 * @example Two mixture compressors
 * ```ts
 * import assert from "node:assert/strict";
 * import { comparePapers, taxonomy } from "quantaxonomy";
 *
 * const { rows, relations } = comparePapers(taxonomy, ["mc-moe", "mc-sharp"]);
 * assert.ok(rows.find(({ aspect }) => aspect === "model")?.shared.includes("moe"));
 * assert.equal(relations[0]?.type, "supersedes");
 * ```
 *
 * @category Survey
 */
export function comparePapers<I extends Ids>(taxonomy: Taxonomy<I>, ids: readonly NoInfer<I>["paper"][]): Comparison<I> {
  const store = storeOf(taxonomy);
  const numbers = [...new Set(ids.map((id) => numberOfPaper(taxonomy, id)))];
  if (numbers.length < 2) throw new RangeError(`Cannot compare papers: ${numbers.length} given, wanted two or more`);
  const papers = numbers.map((number) => store.read("paper", number));
  const present = (value: string | undefined): readonly string[] => (value === undefined ? [] : [value]);
  const row = (aspect: ComparisonRow["aspect"], values: readonly (readonly string[])[]): ComparisonRow => ({
    aspect,
    values,
    shared: (values[0] ?? []).filter((value) => values.every((others) => others.includes(value))),
  });
  const rows = [
    row("year", papers.map(({ year }) => [String(year)])),
    row("venue", papers.map(({ venue }) => present(venue))),
    ...SCHEMES.map((scheme) => row(scheme, papers.map(({ concepts }) => concepts.filter((label) => label.scheme === scheme).map(({ id }) => id)))),
    row("settings", papers.map(({ settings }) => [...new Set(settings.map(({ quantizers }) => renderSetting(quantizers)))])),
    row("code", papers.map(({ code }) => present(code))),
  ];
  const among = new Set(numbers);
  const relations = papers.flatMap(({ id, relations: all }) =>
    all
      .filter(({ target, targetKind }) => targetKind === "paper" && among.has(store.numberOf("paper", target) ?? -1))
      .map(({ type, target, evidence }) => ({ type, from: id, to: target, evidence })),
  );
  const wanted = new Set(papers.map(({ id }) => id));
  return {
    papers: papers.map(({ id, title }) => ({ id, title })),
    rows: rows.filter(({ values }) => values.some(({ length }) => length > 0)),
    relations,
    results: results(taxonomy, {}, { tiers: TIERS }).filter(({ about }) => wanted.has(about)),
  };
}
