import type { AuthoredConceptLabel, ConceptLabel } from "./conceptLabel.js";
import type { Cost } from "./cost.js";
import type { DateString } from "./dateString.js";
import type { AuthoredMethodFacet, MethodFacet } from "./facets/methodFacet.js";
import type { Ids } from "./ids.js";
import type { PublicListing } from "./publicListing.js";
import type { Relation } from "./relation.js";
import type { AuthoredResult, Result } from "./result.js";
import type { Setting } from "./setting.js";
import type { Source } from "./source.js";

/**
 * How far a record may be trusted.
 *
 * - `curated`: read by a person, every label with evidence.
 * - `draft`: labelled by a machine, for review.
 * - `stub`: named by a curated paper or shown as a concept's example; facts only.
 * - `listed`: facts and machine labels from public lists.
 *
 * @category Records
 */
export const TIERS = ["curated", "draft", "stub", "listed"] as const;

/**
 * One of {@link TIERS}.
 *
 * @category Records
 */
export type Tier = (typeof TIERS)[number];

/**
 * How a paper stands to the field: about quantization or its caching kin, about a neighbouring efficiency method, or
 * about something else.
 *
 * @category Records
 */
export const SCOPES = ["in", "adjacent", "out"] as const;

/**
 * One of {@link SCOPES}.
 *
 * @category Records
 */
export type Scope = (typeof SCOPES)[number];

/**
 * The facts of a work, in every tier. Preprint and published version are one work.
 *
 * @typeParam I - The id unions of the taxonomy.
 * @category Records
 */
export interface PaperFacts<I extends Ids = Ids> {
  /** The short name in kebab-case, else first author, year and a word of the title; the same in every tier. */
  readonly id: I["paper"];
  /** The title as published. */
  readonly title: string;
  /** The short name that the field uses; absent where the paper has none. */
  readonly name?: string;
  /** Other names and earlier, later or misspelt titles. */
  readonly aliases: readonly string[];
  /** Authors in order, as far as known. */
  readonly authors: readonly string[];
  /** How many authors there are, where known; more than `authors` has when that list is cut. */
  readonly authorCount?: number;
  /** True when the list of authors is cut; needed only where their number is unknown. */
  readonly etAl?: boolean;
  /** First publication, preprint or not, as far as known. */
  readonly date: DateString;
  /** The year of `date`. */
  readonly year: number;
  /** The arXiv id without version; absent unless certain. */
  readonly arxiv?: string;
  /** The DOI; absent unless certain. */
  readonly doi?: string;
  /** Where it was published, with year (`ICLR 2024`); absent unless certain. */
  readonly venue?: string;
  /** The code that the authors link to. */
  readonly code?: string;
  /** Where the record comes from. */
  readonly sources: readonly Source[];
  /** The day on which the record was last checked against its source. */
  readonly checked?: DateString;
}

/**
 * What a paper that was read, by a person or a machine, carries beyond its facts.
 *
 * @typeParam I - The id unions of the taxonomy.
 * @category Records
 */
export interface PaperReading<I extends Ids = Ids> {
  /** How the paper stands to the field. */
  readonly scope: Scope;
  /** What kind of contribution it is: the one label of the `contribution` scheme. */
  readonly contribution: I["concept"]["contribution"];
  /** What it does, in the project's own words. */
  readonly summary: string;
  /** Remarks on hard choices, in the project's own words. */
  readonly notes: readonly string[];
  /** One facet per method kind that the paper uses, and adjacent facets. */
  readonly methods: readonly MethodFacet[];
  /** Every label of the paper: its own, its facets' and those that its settings imply. */
  readonly concepts: readonly ConceptLabel<I>[];
  /** The settings of all facets. */
  readonly settings: readonly Setting[];
  /** The relations that leave the paper. */
  readonly relations: readonly Relation[];
  /** The figures that the paper reports. */
  readonly results: readonly Result[];
  /** What applying it takes. */
  readonly costs: readonly Cost[];
}

/**
 * A paper that a person read, every label with evidence.
 *
 * @typeParam I - The id unions of the taxonomy.
 * @category Records
 */
export interface CuratedPaper<I extends Ids = Ids> extends PaperFacts<I>, PaperReading<I> {
  /** Tells the tiers apart. */
  readonly tier: "curated";
  /** The day on which the record was last checked against its source. */
  readonly checked: DateString;
}

/**
 * A paper that a machine labelled and that waits for review.
 *
 * @typeParam I - The id unions of the taxonomy.
 * @category Records
 */
export interface DraftPaper<I extends Ids = Ids> extends PaperFacts<I>, PaperReading<I> {
  /** Tells the tiers apart. */
  readonly tier: "draft";
}

/**
 * A paper from public lists with a machine's labels, not reviewed: nobody read more than the title, and the machine did
 * not either.
 *
 * @typeParam I - The id unions of the taxonomy.
 * @category Records
 */
export interface ListedPaper<I extends Ids = Ids> extends PaperFacts<I>, PaperReading<I>, PublicListing {
  /** Tells the tiers apart. */
  readonly tier: "listed";
}

/**
 * A paper known by its facts alone. It appears as the end of relations, paths and lineages; its label lists are empty
 * because nobody read it, not because nothing applies.
 *
 * @typeParam I - The id unions of the taxonomy.
 * @category Records
 */
export interface StubPaper<I extends Ids = Ids> extends PaperFacts<I> {
  /** Tells the tiers apart. */
  readonly tier: "stub";
  /** Nothing was read. */
  readonly methods: readonly never[];
  /** Nothing was read. */
  readonly concepts: readonly never[];
  /** Nothing was read. */
  readonly settings: readonly never[];
  /** Nothing was read. */
  readonly relations: readonly never[];
  /** Nothing was read. */
  readonly results: readonly never[];
  /** Nothing was read. */
  readonly costs: readonly never[];
}

/**
 * One work, in one of four tiers.
 *
 * @typeParam I - The id unions of the taxonomy.
 * @category Records
 */
export type Paper<I extends Ids = Ids> = CuratedPaper<I> | DraftPaper<I> | StubPaper<I> | ListedPaper<I>;

/**
 * A paper with labels: every tier but `stub`.
 *
 * @typeParam I - The id unions of the taxonomy.
 * @category Records
 */
export type LabelledPaper<I extends Ids = Ids> = Exclude<Paper<I>, StubPaper<I>>;

/**
 * The facts that people write; what can be derived or is empty may be left out.
 *
 * @category Authoring
 */
export type AuthoredFacts = Pick<PaperFacts, "id" | "title" | "date"> & Partial<Omit<PaperFacts, "id" | "title" | "date">>;

/**
 * The reading that people write; unions over the facets are derived.
 *
 * @category Authoring
 */
export interface AuthoredReading {
  /** How the paper stands to the field. */
  readonly scope: Scope;
  /** What it does, in one's own words. */
  readonly summary: string;
  /** Derived from the one `contribution` label; checked when given. */
  readonly contribution?: string;
  /** Remarks on hard choices. */
  readonly notes?: readonly string[];
  /** One facet per method kind, and adjacent facets. */
  readonly methods?: readonly AuthoredMethodFacet[];
  /** The paper's own labels: `contribution` (exactly one), `model`, `task`, `hardware`. Facet labels are added. */
  readonly concepts?: readonly AuthoredConceptLabel[];
  /** Derived from the facets; checked when given. */
  readonly settings?: readonly Setting[];
  /** The relations that leave the paper. */
  readonly relations?: readonly Relation[];
  /** The figures that the paper reports. */
  readonly results?: readonly AuthoredResult[];
  /** What applying it takes. */
  readonly costs?: readonly Cost[];
}

/**
 * A stub as people write it: facts alone.
 *
 * @category Authoring
 */
export interface AuthoredStub extends AuthoredFacts {
  /** Tells the tiers apart. */
  readonly tier: "stub";
  /** Empty, if written at all. */
  readonly methods?: readonly never[];
  /** Empty, if written at all. */
  readonly concepts?: readonly never[];
  /** Empty, if written at all. */
  readonly settings?: readonly never[];
  /** Empty, if written at all. */
  readonly relations?: readonly never[];
  /** Empty, if written at all. */
  readonly results?: readonly never[];
  /** Empty, if written at all. */
  readonly costs?: readonly never[];
}

/**
 * A read paper as people write it. `curated` needs `checked`.
 *
 * @category Authoring
 */
export type AuthoredLabelledPaper = AuthoredCuratedPaper | AuthoredMachinePaper;

/**
 * A paper that a person read, as people write it.
 *
 * @category Authoring
 */
export interface AuthoredCuratedPaper extends AuthoredFacts, AuthoredReading {
  /** Tells the tiers apart. */
  readonly tier: "curated";
  /** The day on which the record was last checked against its source. */
  readonly checked: DateString;
}

/**
 * A paper that a machine labelled, as it is written for review or listing.
 *
 * @category Authoring
 */
export type AuthoredMachinePaper = AuthoredDraftPaper | AuthoredListedPaper;

/**
 * A paper that a machine labelled, as it is written for review.
 *
 * @category Authoring
 */
export interface AuthoredDraftPaper extends AuthoredFacts, AuthoredReading {
  /** Tells the tiers apart. */
  readonly tier: "draft";
}

/**
 * A paper from public lists, as a script writes it.
 *
 * @category Authoring
 */
export interface AuthoredListedPaper extends AuthoredFacts, AuthoredReading, Partial<PublicListing> {
  /** Tells the tiers apart. */
  readonly tier: "listed";
}

/**
 * A paper as people write it in `taxonomy/papers/<id>.yaml`, where the file's name is the id. A published
 * {@link Paper} is an authored one too: deriving what was derived changes nothing.
 *
 * @category Authoring
 */
export type AuthoredPaper = AuthoredStub | AuthoredLabelledPaper;
