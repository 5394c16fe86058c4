import type { Redirect } from "../model/redirect.js";
import type { NumberArray } from "./growingColumn.js";

/** The version of the layout below; an index of another version is refused. */
export const INDEX_FORMAT = 2;

/** What stands for "none" in a column of numbers that has no sign. */
export const NO_NUMBER = 0xffffffff;

/** After how many papers the labels of a scheme say where they begin; between, their numbers are added up. */
export const PAPERS_PER_START = 32;

/** The part of an index whose size does not grow with the papers: ids of concepts and small records, and the distinct dates. */
export interface IndexVocabulary {
  /** {@link INDEX_FORMAT}. */
  readonly format: number;
  /** Version of the data. */
  readonly version: string;
  /** Distinct dates in order. */
  readonly dates: readonly string[];
  /** Concept ids in order. */
  readonly concepts: readonly string[];
  /** Positions in `SCHEMES` per concept. */
  readonly schemes: readonly number[];
  /** Parents per concept, as concept numbers. */
  readonly broader: readonly (readonly number[])[];
  /** Ids of the small records that relations point to. */
  readonly models: readonly string[];
  readonly systems: readonly string[];
  readonly benchmarks: readonly string[];
  /** Ids of metric records. */
  readonly metrics: readonly string[];
  /** Ids that have changed. */
  readonly redirects: readonly Redirect[];
  /** The parts that methods play, as positions in `ROLES` and concept numbers, in the order in which papers first have them. */
  readonly roles: readonly (readonly [role: number, concept: number])[];
}

/**
 * Columns of numbers, each of the smallest kind that fits. "Ends" are where the entries of one owner end and those of the
 * next begin, in the column that they speak of.
 *
 * Papers are numbered by (date, id), concepts by (scheme, place in the scheme's file). Targets of relations have numbers
 * through all kinds: papers, models, systems, benchmarks, names.
 */
export interface IndexColumns {
  /** Ids of papers, packed. */
  readonly idBytes: Uint8Array;
  readonly idEnds: Uint32Array;
  /** Papers by id. */
  readonly idOrder: Uint32Array;
  /** Names that relations point to and that resolve to nothing, packed. */
  readonly nameBytes: Uint8Array;
  readonly nameEnds: Uint32Array;
  /** Where the papers of each distinct date end. */
  readonly dateEnds: Uint32Array;
  /** Positions in `TIERS`. */
  readonly tiers: Uint8Array;
  /** Positions in `SCOPES`, -1 for stubs. */
  readonly scopes: Int8Array;
  /** Concepts that papers carry themselves, ascending: for every scheme those of every paper. */
  readonly labels: Uint8Array | Uint16Array | Uint32Array;
  /** How many labels of a scheme a paper has: for every scheme every paper. */
  readonly labelCounts: Uint8Array | Uint16Array | Uint32Array;
  /** Where the labels of a scheme begin for every {@link PAPERS_PER_START}th paper. */
  readonly labelStarts: Uint32Array;
  /** Papers that carry a concept or anything narrower, for the concepts that few carry. */
  readonly lists: Uint32Array;
  readonly listEnds: Uint32Array;
  /** The same as one bit a paper, for the concepts that many carry: which block, {@link NO_NUMBER} for the others. */
  readonly bitBlocks: Uint32Array;
  readonly bits: Uint32Array;
  /** How many bits of each block are set. */
  readonly bitCounts: Uint32Array;
  /** Papers in which a method plays a part, by the entries of `roles`. */
  readonly rolePapers: Uint32Array;
  readonly roleEnds: Uint32Array;
  /** Papers that report figures. */
  readonly reporting: Uint32Array;
  /** Where the settings of each paper end. */
  readonly settingEnds: Uint32Array;
  /** Where the quantizers of each setting end. */
  readonly quantizerEnds: Uint32Array;
  /** Quantizers, as numbers of their kinds: many papers quantize weights to four bits. */
  readonly quantizers: Uint8Array | Uint16Array | Uint32Array;
  /** Per kind of quantizer: concept numbers, stored bits, position in `SCALE_TIMES`; -1 stands for unstated. */
  readonly kindTargets: Int32Array;
  readonly kindBits: Float64Array;
  readonly kindFormats: Int32Array;
  readonly kindGranularities: Int32Array;
  readonly kindScales: Int32Array;
  /** Where the relations of each paper end. */
  readonly relationEnds: Uint32Array;
  /** Positions in `RELATION_TYPES`. */
  readonly relationTypes: Uint8Array;
  /** Numbers of targets through all kinds. */
  readonly relationTargets: Uint32Array;
  /** Where the papers related to each target end. */
  readonly incomingEnds: Uint32Array;
  /** Papers that relations leave, by target; one that is related to a target twice stands there twice. */
  readonly incomingFrom: Uint32Array;
  /** The types of these relations, as positions in `RELATION_TYPES`. */
  readonly incomingTypes: Uint8Array;
}

/** The name of a column. */
export type ColumnName = keyof IndexColumns;

/** Everything that queries need of the papers but their records. */
export interface CompiledIndex extends IndexVocabulary {
  readonly columns: IndexColumns;
}

/** The bytes that columns take. */
export function sizeOfColumns(columns: IndexColumns): number {
  return Object.values(columns as unknown as Record<string, NumberArray>).reduce((sum, { byteLength }) => sum + byteLength, 0);
}
