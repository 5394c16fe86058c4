import { SCHEMES } from "../../model/scheme.js";
import type { YearRange } from "../../query/paperQuery.js";

/** What the large panel shows. */
export const TABS = ["graph", "timeline", "matrix", "path"] as const;

/** One of {@link TABS}. */
export type Tab = (typeof TABS)[number];

/** Light, dark, or what the system says. */
export const THEMES = ["system", "light", "dark"] as const;

/** One of {@link THEMES}. */
export type Theme = (typeof THEMES)[number];

/** Facets whose values are picked from lists, in the order of the page. */
export const PICK_FACETS = ["method", "technique", "challenge", "target", "model", "format", "contribution", "data", "task", "granularity", "hardware", "scope", "tier"] as const;

/** One of {@link PICK_FACETS}. */
export type PickFacet = (typeof PICK_FACETS)[number];

/** Targets whose width can be bounded, by the concept of each. */
export const BIT_TARGETS = ["weights", "activations", "kv-cache"] as const;

/** One of {@link BIT_TARGETS}. */
export type BitTarget = (typeof BIT_TARGETS)[number];

/** A cell of the matrix that was opened: an entry of its rows and one of its columns. */
export interface OpenCell {
  readonly row: string;
  readonly column: string;
}

/** A card that is open. */
export interface Selection {
  readonly kind: "paper" | "concept";
  readonly id: string;
}

/** Everything that a link restores. */
export interface View {
  /** Words searched for. */
  readonly text: string;
  /** Picked values; within a facet any will do, across facets all must hold. */
  readonly picks: Readonly<Partial<Record<PickFacet, readonly string[]>>>;
  readonly years: YearRange;
  /** The greatest width of each target, all in one setting. */
  readonly bits: Readonly<Partial<Record<BitTarget, number>>>;
  readonly selected: Selection | undefined;
  readonly tab: Tab;
  /** The axes of the matrix: a facet, or a concept whose children are the entries. */
  readonly rows: string;
  readonly columns: string;
  readonly cell: OpenCell | undefined;
  /** The ends of the path, as typed: an id or whatever the paper is called. */
  readonly from: string;
  readonly to: string;
  readonly theme: Theme;
}

/** The view of a page that was opened without a link. */
export const FIRST_VIEW: View = {
  text: "",
  picks: {},
  years: {},
  bits: {},
  selected: undefined,
  tab: "graph",
  rows: "method",
  columns: "model",
  cell: undefined,
  from: "",
  to: "",
  theme: "system",
};

/** Longer searches are cut: nobody types them, and each word costs. */
export const MAX_TEXT = 200;

/** Whether a facet is a concept scheme, so that its values are concepts. */
export function isScheme(facet: string): facet is (typeof SCHEMES)[number] {
  return (SCHEMES as readonly string[]).includes(facet);
}

/** A view with a value of a facet picked, or no longer picked. */
export function togglePick(view: View, facet: PickFacet, value: string): View {
  const { [facet]: before = [], ...others } = view.picks;
  const after = before.includes(value) ? before.filter((each) => each !== value) : [...before, value];
  return { ...view, picks: after.length === 0 ? others : { ...others, [facet]: after } };
}

/** A view without any filter; card, tab, axes and theme stay. */
export function withoutFilters(view: View): View {
  const { text, picks, years, bits, cell } = FIRST_VIEW;
  return { ...view, text, picks, years, bits, cell };
}
