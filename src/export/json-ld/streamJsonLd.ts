import type { Ids } from "../../model/ids.js";
import type { Taxonomy } from "../../taxonomy/taxonomy.js";
import { dateType } from "../skos/dateType.js";
import { describeTaxonomy, type LinkedData } from "../skos/describeTaxonomy.js";
import { OWN_PARTS } from "../skos/namespaces.js";
import type { LinkedDataOptions } from "../skos/options.js";
import { CLASSES, PROPERTIES, type PropertyKey, type ValueKind } from "../skos/properties.js";
import type { Resource, ResourceValue } from "../skos/resource.js";
import { wellFormed } from "../skos/toIri.js";

type Json = string | number | boolean | { readonly [key: string]: Json } | readonly Json[];

/** What the context says of a property, by what its values are; dates have several types, so each value says its own. */
const COERCIONS: Readonly<Record<ValueKind, { readonly [key: string]: string }>> = {
  resource: { "@type": "@id" },
  english: { "@language": "en" },
  text: {},
  date: {},
  boolean: {},
  integer: {},
  list: { "@container": "@list" },
};

/**
 * Writes a taxonomy as {@link toJsonLd} does, piece by piece: one resource after the other, so that papers need not be
 * in memory together.
 *
 * @typeParam I - The id unions of the taxonomy.
 * @param taxonomy - The taxonomy.
 * @param options - Which papers, and what names begin with.
 * @returns The pieces; joined they are the document.
 * @throws UnknownIdError for a paper that there is not, RangeError for a tier or base that is none.
 *
 * @example Into a list
 * ```ts
 * import assert from "node:assert/strict";
 * import { taxonomy } from "quantaxonomy";
 * import { streamJsonLd, toJsonLd } from "quantaxonomy/export/json-ld";
 *
 * const pieces = [...streamJsonLd(taxonomy, { papers: ["affinequant"] })];
 * assert.equal(pieces.join(""), toJsonLd(taxonomy, { papers: ["affinequant"] }));
 * ```
 *
 * @category Export
 */
export function streamJsonLd<I extends Ids>(taxonomy: Taxonomy<I>, options: LinkedDataOptions<NoInfer<I>> = {}): Generator<string, void, undefined> {
  // Mistakes in the options are told at the call, not at the first piece.
  return pieces(describeTaxonomy(taxonomy, options));
}

function* pieces({ namespaces, resources }: LinkedData): Generator<string, void, undefined> {
  yield `{\n"@context": ${JSON.stringify(contextOf(namespaces))},\n"@graph": [`;
  let divider = "\n";
  for (const resource of resources) {
    yield `${divider}${JSON.stringify(nodeOf(resource, namespaces))}`;
    divider = ",\n";
  }
  yield "\n]\n}\n";
}

/** The context stands in the document, so that nobody has to fetch one. */
function contextOf(namespaces: LinkedData["namespaces"]): Json {
  const properties = Object.entries(PROPERTIES).map(([key, { name, kind }]) => {
    const coercion = COERCIONS[kind];
    return [key, Object.keys(coercion).length === 0 ? name : { "@id": name, ...coercion }] as const;
  });
  return { "@version": 1.1, ...namespaces, id: "@id", type: "@type", ...CLASSES, ...Object.fromEntries(properties) };
}

function nodeOf({ iri, type, properties }: Resource, namespaces: LinkedData["namespaces"]): Json {
  const said = Object.entries(properties).map(([key, values]) => {
    const { kind } = PROPERTIES[key as PropertyKey];
    const written = values.map((value) => valueOf(kind, value, namespaces));
    // A list of one is a list; any other single value needs no brackets.
    return [key, kind !== "list" && written.length === 1 ? written[0]! : written] as const;
  });
  return { id: shorten(iri, namespaces), type, ...Object.fromEntries(said) };
}

function valueOf(kind: ValueKind, value: ResourceValue, namespaces: LinkedData["namespaces"]): Json {
  if (typeof value !== "string") return { "@value": wellFormed(value.text) };
  switch (kind) {
    case "resource":
      return shorten(value, namespaces);
    case "english":
    case "text":
    case "list":
      return wellFormed(value);
    case "date":
      return { "@value": value, "@type": dateType(value) };
    case "boolean":
      return value === "true";
    case "integer":
      return Number(value);
    default:
      return kind satisfies never;
  }
}

/** `concept:ptq` where the IRI is one of ours, else the whole. */
function shorten(iri: string, namespaces: LinkedData["namespaces"]): string {
  for (const part of OWN_PARTS) {
    const rest = iri.startsWith(namespaces[part]) ? iri.slice(namespaces[part].length) : "";
    if (/^[A-Za-z0-9]/.test(rest)) return `${part}:${rest}`;
  }
  return iri;
}
