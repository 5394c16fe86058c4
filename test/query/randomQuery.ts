import fc from "fast-check";
import { SCOPES } from "../../src/model/paper.js";
import { SCALE_TIMES } from "../../src/model/quantizer.js";
import { RELATION_TYPES } from "../../src/model/relation.js";
import { SCHEMES, type Scheme } from "../../src/model/scheme.js";
import type { PaperQuery } from "../../src/query/index.js";
import { listConcepts } from "../../src/taxonomy/index.js";
import { storeOf, type Taxonomy } from "../../src/taxonomy/taxonomy.js";

const oneOrMore = <T>(one: fc.Arbitrary<T>): fc.Arbitrary<T | T[]> => fc.oneof(one, fc.array(one, { maxLength: 3 }));

/** A range with its ends in order, either of which may be left out. */
const range = (one: fc.Arbitrary<number>) =>
  fc.record({ min: one, max: one }, { requiredKeys: [] }).map(({ min, max }) => (min !== undefined && max !== undefined && min > max ? { min: max, max: min } : { ...(min === undefined ? {} : { min }), ...(max === undefined ? {} : { max }) }));

/** Queries of every form over the ids of a taxonomy: up to three keys, and queries inside queries. */
export function randomQuery(taxonomy: Taxonomy, texts: readonly string[]): fc.Arbitrary<PaperQuery> {
  const store = storeOf(taxonomy);
  const idOf = (scheme?: Scheme): fc.Arbitrary<string> => fc.constantFrom(...listConcepts(taxonomy, scheme).map(({ id }) => id));
  const targets = (["paper", "model", "system", "benchmark"] as const).flatMap((kind) => store.ids(kind));
  const years = fc.integer({ min: 2017, max: 2027 });
  const quantizer = fc
    .tuple(range(fc.constantFrom(1, 2, 4, 8, 16)), fc.record({ format: idOf("format"), granularity: idOf("granularity"), scale: fc.constantFrom(...SCALE_TIMES) }, { requiredKeys: [] }), fc.boolean())
    .map(([bits, rest, isWidthOnly]) => (isWidthOnly ? bits : { ...bits, ...rest }));
  const setting = fc.dictionary(fc.oneof(fc.constantFrom("any", "weights", "activations"), idOf("target")), quantizer, { maxKeys: 3 });
  const parts: fc.Arbitrary<PaperQuery>[] = [
    ...SCHEMES.map((scheme) => oneOrMore(idOf(scheme)).map((wanted): PaperQuery => ({ [scheme]: wanted }))),
    oneOrMore(idOf()).map((concept) => ({ concept })),
    fc.constantFrom("core" as const, "component" as const).map((role) => ({ role })),
    fc.tuple(fc.constantFrom("core" as const, "component" as const), oneOrMore(idOf("method"))).map(([role, method]) => ({ role, method })),
    oneOrMore(fc.constantFrom(...SCOPES)).map((scope) => ({ scope })),
    fc.oneof(years, range(years)).map((year) => ({ year })),
    ...[1, 2, 3].map(() => setting.map((wanted) => ({ setting: wanted }))),
    fc.record({ type: oneOrMore(fc.constantFrom(...RELATION_TYPES)), target: fc.constantFrom(...targets) }, { requiredKeys: ["target"] }).map((relation) => ({ relation })),
    fc.constantFrom(...texts).map((text) => ({ text })),
  ];
  const flat = fc.array(fc.oneof(...parts), { minLength: 0, maxLength: 3 }).map((list): PaperQuery => Object.assign({}, ...list));
  const { query } = fc.letrec<{ query: PaperQuery }>((tie) => ({
    query: fc.oneof(
      { maxDepth: 2 },
      flat,
      fc.tuple(flat, fc.record({ all: fc.array(tie("query"), { maxLength: 2 }), any: fc.array(tie("query"), { maxLength: 3 }), not: tie("query") }, { requiredKeys: [] })).map(([own, nested]) => ({ ...own, ...nested })),
    ),
  }));
  return query;
}
