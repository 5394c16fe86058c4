import { BIT_TARGETS, FIRST_VIEW, MAX_TEXT, PICK_FACETS, TABS, THEMES, type BitTarget, type OpenCell, type PickFacet, type Selection, type View } from "./view.js";

/**
 * A view as the fragment of an address, without `#`: only what differs from the first view, in a fixed order, so that
 * equal views have equal links. `%2C` and `%3A` stay readable.
 */
export function toHash(view: View): string {
  const { text, picks, years, bits, cell, selected } = view;
  const entries: readonly (readonly [key: string, value: string])[] = [
    ["q", text],
    ...PICK_FACETS.map((facet) => [facet, (picks[facet] ?? []).join(",")] as const),
    ["year", years.min === undefined && years.max === undefined ? "" : `${years.min ?? ""}-${years.max ?? ""}`],
    ["bits", BIT_TARGETS.flatMap((target) => (bits[target] === undefined ? [] : [`${target}:${bits[target]}`])).join(",")],
    ["tab", view.tab === FIRST_VIEW.tab ? "" : view.tab],
    ["rows", view.rows === FIRST_VIEW.rows ? "" : view.rows],
    ["columns", view.columns === FIRST_VIEW.columns ? "" : view.columns],
    ["cell", cell ? `${cell.row},${cell.column}` : ""],
    ["from", view.from],
    ["to", view.to],
    [selected?.kind ?? "", selected?.id ?? ""],
    ["theme", view.theme === FIRST_VIEW.theme ? "" : view.theme],
  ];
  return entries
    .filter(([key, value]) => key !== "" && value !== "")
    .map(([key, value]) => `${key}=${encodeURIComponent(wellFormed(value)).replaceAll("%2C", ",").replaceAll("%3A", ":")}`)
    .join("&");
}

/** The view that a fragment names. What it cannot read it leaves as in the first view; a link never breaks the page. */
export function fromHash(hash: string): View {
  const given = new URLSearchParams(hash.replace(/^#/, "").replaceAll("+", "%2B"));
  const listOf = (key: string): readonly string[] => [...new Set((given.get(key) ?? "").split(",").filter((value) => value !== ""))];
  const oneOf = <T extends string>(key: string, allowed: readonly T[], otherwise: T): T => allowed.find((each) => each === given.get(key)) ?? otherwise;
  const picks = Object.fromEntries(PICK_FACETS.flatMap((facet) => (listOf(facet).length > 0 ? [[facet, listOf(facet)]] : []))) as Partial<Record<PickFacet, readonly string[]>>;
  return {
    text: cut(given.get("q") ?? ""),
    picks,
    years: yearsOf(given.get("year") ?? ""),
    bits: bitsOf(listOf("bits")),
    selected: selectionOf(given),
    tab: oneOf("tab", TABS, FIRST_VIEW.tab),
    rows: given.get("rows") || FIRST_VIEW.rows,
    columns: given.get("columns") || FIRST_VIEW.columns,
    cell: cellOf((given.get("cell") ?? "").split(",")),
    from: cut(given.get("from") ?? ""),
    to: cut(given.get("to") ?? ""),
    theme: oneOf("theme", THEMES, FIRST_VIEW.theme),
  };
}

function cut(text: string): string {
  return wellFormed(text.slice(0, MAX_TEXT));
}

/** Without halves of characters, which a cut may leave and no address can hold. */
function wellFormed(text: string): string {
  return text.replaceAll(/\p{Surrogate}/gu, "");
}

/** `2024`, `2023-2025`, `2023-` or `-2025`. */
function yearsOf(text: string): View["years"] {
  const [, first, dash, last] = /^(\d{4})?(-)?(\d{4})?$/.exec(text) ?? [];
  const [min, max] = [first, dash === undefined ? first : last].map((year) => (year === undefined ? undefined : Number(year)));
  if (min !== undefined && max !== undefined && min > max) return {};
  return { ...(min === undefined ? {} : { min }), ...(max === undefined ? {} : { max }) };
}

function bitsOf(parts: readonly string[]): View["bits"] {
  const bounds = parts.flatMap((part) => {
    const [target, width] = part.split(":");
    const bits = Number(width);
    return BIT_TARGETS.includes(target as BitTarget) && bits > 0 && bits <= 64 ? [[target, bits] as const] : [];
  });
  return Object.fromEntries(bounds);
}

function selectionOf(given: URLSearchParams): Selection | undefined {
  for (const kind of ["paper", "concept"] as const) {
    const id = given.get(kind);
    if (id) return { kind, id: cut(id) };
  }
  return undefined;
}

function cellOf([row, column, ...more]: readonly string[]): OpenCell | undefined {
  return row && column && more.length === 0 ? { row, column } : undefined;
}
