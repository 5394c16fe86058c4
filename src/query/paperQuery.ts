import type { BitRange } from "../model/bits/bitRange.js";
import type { ConceptIdOf, Ids } from "../model/ids.js";
import type { Role } from "../model/methodKind.js";
import type { Scope, Tier } from "../model/paper.js";
import type { ScaleTime } from "../model/quantizer.js";
import type { RelationType } from "../model/relation.js";

/**
 * One value, or several of which any will do.
 *
 * @category Find
 */
export type OneOrMore<T> = T | readonly T[];

/**
 * What a quantizer must be: its width within bounds, its format, granularity and scale as named.
 *
 * @typeParam I - The id unions of the taxonomy.
 * @category Find
 */
export interface QuantizerQuery<I extends Ids = Ids> extends BitRange {
  /** The number format, or one broader than it. */
  readonly format?: I["concept"]["format"];
  /** What shares one scale. */
  readonly granularity?: I["concept"]["granularity"];
  /** When the scale is set. */
  readonly scale?: ScaleTime;
}

/**
 * What one setting must be, per target. All parts must hold of the same setting: a paper with W4A16 and W8A8 is no
 * W4A8 paper. `any` speaks of any quantizer of the setting, also one whose target is unstated.
 *
 * @typeParam I - The id unions of the taxonomy.
 * @category Find
 */
export type SettingQuery<I extends Ids = Ids> = {
  readonly [T in I["concept"]["target"] | "any"]?: QuantizerQuery<I>;
};

/**
 * A relation that a paper must have.
 *
 * @typeParam I - The id unions of the taxonomy.
 * @category Find
 */
export interface RelationQuery<I extends Ids = Ids> {
  /** How the paper stands to the target; any way when left out. */
  readonly type?: OneOrMore<RelationType>;
  /** The id of a paper, model, system or benchmark. */
  readonly target: I["paper"] | I["model"] | I["system"] | I["benchmark"];
}

/**
 * Years, both ends included.
 *
 * @category Find
 */
export interface YearRange {
  /** The first year. */
  readonly min?: number;
  /** The last year. */
  readonly max?: number;
}

/**
 * What a paper must be. Every key that is given must hold; within a key, any of several values will do. There is one
 * key per concept scheme.
 *
 * A label counts for every ancestor: `method: "ptq"` finds papers labelled `ptq-block-wise`.
 *
 * @typeParam I - The id unions of the taxonomy.
 * @category Find
 */
export interface PaperQuery<I extends Ids = Ids> {
  /** Method kinds, narrower methods, or adjacent ones. */
  readonly method?: OneOrMore<I["concept"]["method"]>;
  /** How the error is reduced or the choice made. */
  readonly technique?: OneOrMore<I["concept"]["technique"]>;
  /** The obstacle that is removed or studied. */
  readonly challenge?: OneOrMore<I["concept"]["challenge"]>;
  /** What is quantized or kept. */
  readonly target?: OneOrMore<I["concept"]["target"]>;
  /** Number formats. */
  readonly format?: OneOrMore<I["concept"]["format"]>;
  /** What shares one scale. */
  readonly granularity?: OneOrMore<I["concept"]["granularity"]>;
  /** Families of networks. */
  readonly model?: OneOrMore<I["concept"]["model"]>;
  /** What it is evaluated on. */
  readonly task?: OneOrMore<I["concept"]["task"]>;
  /** What kind of contribution it is. */
  readonly contribution?: OneOrMore<I["concept"]["contribution"]>;
  /** Which data quantizing needs. */
  readonly data?: OneOrMore<I["concept"]["data"]>;
  /** Where speed or size is claimed. */
  readonly hardware?: OneOrMore<I["concept"]["hardware"]>;
  /** Concepts of any scheme. */
  readonly concept?: OneOrMore<ConceptIdOf<I>>;
  /** The part that the method kinds named in `method` play; without `method`, that any kind plays. */
  readonly role?: Role;
  /** How the paper stands to the field. */
  readonly scope?: OneOrMore<Scope>;
  /** What one of its settings must be. */
  readonly setting?: SettingQuery<I>;
  /** A relation that leaves the paper. */
  readonly relation?: RelationQuery<I>;
  /** A year, or a range of years. */
  readonly year?: number | YearRange;
  /** Words that title, names, summary, authors or labels must have, each as the beginning of a word; case and accents aside. */
  readonly text?: string;
  /** Queries that must all hold. */
  readonly all?: readonly PaperQuery<I>[];
  /** Queries of which one must hold. */
  readonly any?: readonly PaperQuery<I>[];
  /** A query that must not hold. */
  readonly not?: PaperQuery<I>;
}

/**
 * The tiers that are asked, curated alone unless said otherwise.
 *
 * @category Find
 */
export interface TierOptions {
  /**
   * Which tiers to ask.
   *
   * @defaultValue `["curated"]`
   */
  readonly tiers?: readonly Tier[];
}

/** Every key of a query, for telling a misspelt one. */
export const QUERY_KEYS = ["concept", "role", "scope", "setting", "relation", "year", "text", "all", "any", "not"] as const;

/**
 * A query with its ids widened to text. TypeScript cannot see that every literal id is a string through the mapped
 * keys, so the one cast stands here.
 */
export function widenQuery<I extends Ids>(query: PaperQuery<I>): PaperQuery {
  return query as unknown as PaperQuery;
}
