import type { Redirect } from "../model/redirect.js";

/** The version of the layout below; an index of another version is refused. */
export const INDEX_FORMAT = 1;

/** Edges in columns: entry `i` of every array belongs to relation `i`, ordered by `from`. */
export interface RelationColumns {
  /** Paper numbers that the edges leave. */
  readonly from: readonly number[];
  /** Positions in `RELATION_TYPES`. */
  readonly type: readonly number[];
  /** Positions in `TARGET_KINDS`. */
  readonly kind: readonly number[];
  /** Positions in the list of the kind: papers, models, systems, benchmarks, names. */
  readonly target: readonly number[];
}

/** Method facets in columns, adjacent ones included, ordered by paper. */
export interface FacetColumns {
  /** Paper numbers. */
  readonly paper: readonly number[];
  /** Concept numbers: of the method kind, or of the adjacent method. */
  readonly concept: readonly number[];
  /** Positions in `ROLES`. */
  readonly role: readonly number[];
}

/** Quantizers in columns, ordered by setting and setting by paper; -1 stands for unstated. */
export interface QuantizerColumns {
  /** The paper number of each setting. */
  readonly settingPaper: readonly number[];
  /** The setting number of each quantizer. */
  readonly setting: readonly number[];
  /** Concept numbers of targets. */
  readonly target: readonly number[];
  /** Stored bits. */
  readonly bits: readonly number[];
  /** Concept numbers of formats. */
  readonly format: readonly number[];
  /** Concept numbers of granularities. */
  readonly granularity: readonly number[];
  /** Positions in `SCALE_TIMES`. */
  readonly scale: readonly number[];
}

/**
 * Everything that queries need, in plain JSON: papers are numbered by (date, id), concepts by (scheme, place in the
 * scheme's file).
 */
export interface CompiledIndex {
  /** {@link INDEX_FORMAT}. */
  readonly format: number;
  /** Version of the data. */
  readonly version: string;
  /** Paper ids in order. */
  readonly papers: readonly string[];
  /** Dates of the papers. */
  readonly dates: readonly string[];
  /** Positions in `TIERS`. */
  readonly tiers: readonly number[];
  /** Positions in `SCOPES`, -1 for stubs. */
  readonly scopes: readonly number[];
  /** Concept ids in order. */
  readonly concepts: readonly string[];
  /** Positions in `SCHEMES` per concept. */
  readonly schemes: readonly number[];
  /** Parents per concept, as concept numbers. */
  readonly broader: readonly (readonly number[])[];
  /** Papers that carry each concept itself, ancestors not counted. */
  readonly labels: readonly (readonly number[])[];
  /** The methods of papers and the parts that they play. */
  readonly facets: FacetColumns;
  /** Papers that report figures. */
  readonly reporting: readonly number[];
  /** Settings and their quantizers. */
  readonly quantizers: QuantizerColumns;
  /** The relations. */
  readonly relations: RelationColumns;
  /** Ids of the small records, and names that resolve to none. */
  readonly targets: {
    readonly model: readonly string[];
    readonly system: readonly string[];
    readonly benchmark: readonly string[];
    readonly name: readonly string[];
  };
  /** Ids of metric records. */
  readonly metrics: readonly string[];
  /** Ids that have changed. */
  readonly redirects: readonly Redirect[];
}
