import type { ConceptIdOf, Ids } from "../model/ids.js";
import { SCOPES, TIERS } from "../model/paper.js";
import { SCHEMES, type Scheme } from "../model/scheme.js";
import { spanSet, type PaperSet } from "../taxonomy/paperSet.js";
import { whereColumn } from "../taxonomy/paperSets.js";
import type { Store } from "../taxonomy/store.js";
import { nearestId } from "../taxonomy/unknownIdError.js";
import { numberOfConcept } from "./conceptNumbers.js";
import { yearsOf } from "./yearsOf.js";

/**
 * What papers can be laid out by: a concept scheme, or a fact.
 *
 * @category Survey
 */
export const FACETS = [...SCHEMES, "year", "scope", "tier"] as const;

/**
 * One of {@link FACETS}.
 *
 * @category Survey
 */
export type Facet = (typeof FACETS)[number];

/**
 * The rows or columns of a table: a facet (of a scheme, its top concepts), the children of a concept, or concepts one
 * by one.
 *
 * @typeParam I - The id unions of the taxonomy.
 * @category Survey
 */
export type Axis<I extends Ids = Ids> =
  | Facet
  | {
      /** The concept whose children are the entries. */
      readonly under: ConceptIdOf<I>;
    }
  | readonly ConceptIdOf<I>[];

/**
 * A row or column.
 *
 * @category Survey
 */
export interface AxisEntry {
  /** The concept's id, or the year, scope or tier. */
  readonly id: string;
  /** What it is called. */
  readonly label: string;
  /** How many papers it has. */
  readonly count: number;
}

/** A row or column with its papers. */
export interface AxisPapers {
  readonly id: string;
  readonly label: string;
  /** The papers of every tier. */
  readonly papers: PaperSet;
  /** The concept, where it is one. */
  readonly concept?: number;
}

/**
 * The entries of an axis, in the order of the scheme, or ascending for facts.
 *
 * @throws RangeError for a facet that is none, {@link UnknownIdError} for an unknown concept.
 */
export function entriesOf(store: Store, axis: Axis): readonly AxisPapers[] {
  if (typeof axis !== "string") {
    const concepts = "under" in axis ? (store.narrower[numberOfConcept(store, axis.under)] ?? []) : axis.map((id) => numberOfConcept(store, id));
    return concepts.map((concept) => ofConcept(store, concept));
  }
  switch (axis) {
    case "year": {
      return yearsOf(store).map(({ year, start, end }) => {
        const id = String(year).padStart(4, "0");
        return { id, label: id, papers: spanSet(start, end) };
      });
    }
    case "scope":
      return SCOPES.map((scope, position) => ofFact(scope, store.index.scopes, position));
    case "tier":
      return TIERS.map((tier, position) => ofFact(tier, store.index.tiers, position));
    default: {
      if (!(SCHEMES as readonly string[]).includes(axis)) {
        throw new RangeError(`Cannot lay papers out by "${String(axis)}": wanted ${nearestId(axis, FACETS) === undefined ? `one of "${FACETS.join('", "')}"` : `"${nearestId(axis, FACETS)}"`}`);
      }
      const scheme: Scheme = axis;
      return store
        .conceptsOf(scheme)
        .filter((concept) => store.index.broader[concept]?.length === 0)
        .map((concept) => ofConcept(store, concept));
    }
  }
}

function ofConcept(store: Store, concept: number): AxisPapers {
  const { id, label } = store.read("concept", concept);
  return { id, label, papers: store.setOf(concept), concept };
}

function ofFact(id: string, column: Uint8Array | Int8Array, position: number): AxisPapers {
  return { id, label: id, papers: whereColumn(column, (value) => value === position) };
}
