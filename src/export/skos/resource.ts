import type { ClassKey, PropertyKey } from "./properties.js";

/** A value as text; a text that is wrapped is one, also where the property points to resources otherwise. */
export type ResourceValue = string | { readonly text: string };

/**
 * A subject with all that is said of it: the one form from which both syntaxes are written. Names of resources are
 * whole IRIs; the keys of `properties` say how their values are meant.
 */
export interface Resource {
  /** What it is called. */
  readonly iri: string;
  /** What it is. */
  readonly type: ClassKey;
  /** What is said of it, in the order in which it is read. */
  readonly properties: { readonly [K in PropertyKey]?: readonly ResourceValue[] };
}

/** Properties without those that have no value, and no value twice. */
export function sayings(properties: { readonly [K in PropertyKey]?: readonly ResourceValue[] }): Resource["properties"] {
  const told = Object.entries(properties).flatMap(([key, values]) => (values.length === 0 ? [] : [[key, key === "authorList" ? values : distinct(values)] as const]));
  return Object.fromEntries(told);
}

function distinct(values: readonly ResourceValue[]): readonly ResourceValue[] {
  const byKey = new Map(values.map((value) => [typeof value === "string" ? `resource ${value}` : `text ${value.text}`, value]));
  return [...byKey.values()];
}
