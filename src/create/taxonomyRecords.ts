import type { AuthoredConcept, ConceptScheme } from "../model/concept.js";
import type { BenchmarkRecord } from "../model/benchmarkRecord.js";
import type { Ids } from "../model/ids.js";
import type { MetricRecord } from "../model/metricRecord.js";
import type { ModelRecord } from "../model/modelRecord.js";
import type { AuthoredPaper } from "../model/paper.js";
import type { Redirect } from "../model/redirect.js";
import type { Scheme } from "../model/scheme.js";
import type { SystemRecord } from "../model/systemRecord.js";

/** Leaves out keys of each member of a union. */
type OmitEach<T, K extends PropertyKey> = T extends unknown ? Omit<T, K> : never;

/** Records under their ids, as files stand under their names: the id is not repeated inside. */
type ById<T> = { readonly [id: string]: OmitEach<T, "id"> & { readonly id?: string } };

/** A concept in the file of its scheme: key and file say which it is. */
type AuthoredConceptInFile = Omit<AuthoredConcept, "id" | "scheme"> & Partial<Pick<AuthoredConcept, "id" | "scheme">>;

/**
 * A concept scheme with its concepts, as it stands in `taxonomy/concepts/<scheme>.yaml`. An overlay that only adds
 * concepts leaves the scheme's own texts out.
 *
 * @category Authoring
 */
export interface SchemeRecords extends Partial<Omit<ConceptScheme, "id">> {
  /** Concepts under their ids. */
  readonly concepts?: Readonly<Record<string, AuthoredConceptInFile>>;
}

/**
 * The records of a taxonomy as people write them, laid out as the `taxonomy/` directory is: each under its id.
 *
 * The published `data.json` has this form too.
 *
 * @category Authoring
 */
export interface TaxonomyRecords {
  /** Address of the JSON Schema, for editors; not looked at. */
  readonly $schema?: string;
  /** Version of the data, as semver. */
  readonly version?: string;
  /** Concept schemes. */
  readonly concepts?: Readonly<Partial<Record<Scheme, SchemeRecords>>>;
  /** Papers in every tier. */
  readonly papers?: ById<AuthoredPaper>;
  /** Networks. */
  readonly models?: ById<ModelRecord>;
  /** Software. */
  readonly systems?: ById<SystemRecord>;
  /** Data sets and test suites. */
  readonly benchmarks?: ById<BenchmarkRecord>;
  /** Quantities. */
  readonly metrics?: ById<MetricRecord>;
  /** Ids that have changed. */
  readonly redirects?: ById<Redirect>;
}

/** The literal keys of an object type; `never` when the part is absent. */
type KeysOf<T> = T extends object ? keyof T & string : never;

/** The concept ids of records, per scheme. */
type ConceptIdsOf<R extends TaxonomyRecords> = { readonly [S in Scheme]: KeysOf<NonNullable<NonNullable<R["concepts"]>[S]>["concepts"]> };

/**
 * The id unions of records: literal where they were written with literal keys, `string` for a `Record<string, …>`.
 *
 * @typeParam R - The records.
 * @category Authoring
 */
export interface IdsOf<R extends TaxonomyRecords> extends Ids {
  /** Ids of papers, and former ids. */
  readonly paper: KeysOf<R["papers"]> | KeysOf<R["redirects"]>;
  /** Ids of concepts, per scheme. */
  readonly concept: ConceptIdsOf<R>;
  /** Ids of model records. */
  readonly model: KeysOf<R["models"]>;
  /** Ids of system records. */
  readonly system: KeysOf<R["systems"]>;
  /** Ids of benchmark records. */
  readonly benchmark: KeysOf<R["benchmarks"]>;
  /** Ids of metric records. */
  readonly metric: KeysOf<R["metrics"]>;
}

/** The concept ids of two taxonomies together, per scheme. */
type MergedConceptIds<I extends Ids, J extends Ids> = { readonly [S in Scheme]: I["concept"][S] | J["concept"][S] };

/**
 * The id unions of a taxonomy with records laid over it.
 *
 * @typeParam I - The ids below.
 * @typeParam J - The ids laid over them.
 * @category Authoring
 */
export interface MergedIds<I extends Ids, J extends Ids> extends Ids {
  readonly paper: I["paper"] | J["paper"];
  readonly concept: MergedConceptIds<I, J>;
  readonly model: I["model"] | J["model"];
  readonly system: I["system"] | J["system"];
  readonly benchmark: I["benchmark"] | J["benchmark"];
  readonly metric: I["metric"] | J["metric"];
}
