import { DataFactory, Writer, type Quad_Object } from "n3";
import type { Ids } from "../../model/ids.js";
import type { Taxonomy } from "../../taxonomy/taxonomy.js";
import { dateType } from "../skos/dateType.js";
import { describeTaxonomy, type LinkedData } from "../skos/describeTaxonomy.js";
import type { LinkedDataOptions } from "../skos/options.js";
import { CLASSES, PROPERTIES, type PropertyKey, type ValueKind } from "../skos/properties.js";
import type { Resource, ResourceValue } from "../skos/resource.js";
import { wellFormed } from "../skos/toIri.js";

const { literal, namedNode, quad } = DataFactory;

/**
 * Writes a taxonomy as {@link toTurtle} does, piece by piece: one resource after the other, so that papers need not be
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
 * import { streamTurtle, toTurtle } from "quantaxonomy/export/turtle";
 *
 * const pieces = [...streamTurtle(taxonomy, { papers: ["affinequant"] })];
 * assert.equal(pieces.join(""), toTurtle(taxonomy, { papers: ["affinequant"] }));
 * ```
 *
 * @category Export
 */
export function streamTurtle<I extends Ids>(taxonomy: Taxonomy<I>, options: LinkedDataOptions<NoInfer<I>> = {}): Generator<string, void, undefined> {
  // Mistakes in the options are told at the call, not at the first piece.
  return pieces(describeTaxonomy(taxonomy, options));
}

function* pieces({ namespaces, expand, resources }: LinkedData): Generator<string, void, undefined> {
  let written = "";
  const writer = new Writer({ write: (piece: string, _: string, done?: () => void) => ((written += piece), done?.()), end: (done?: () => void) => done?.() }, { prefixes: namespaces });
  for (const resource of resources) {
    write(writer, resource, expand);
    yield written;
    written = "";
  }
  writer.end();
  yield written;
}

function write(writer: Writer, { iri, type, properties }: Resource, expand: LinkedData["expand"]): void {
  const subject = namedNode(iri);
  writer.addQuad(quad(subject, namedNode(expand("rdf:type")), namedNode(expand(CLASSES[type]))));
  for (const [key, values] of Object.entries(properties)) {
    const { name, kind } = PROPERTIES[key as PropertyKey];
    const predicate = namedNode(expand(name));
    if (kind === "list") {
      // The writer's own type of a list is that of its terms.
      const list = writer.list(values.map((value) => termOf("text", value, expand))) as unknown as Quad_Object;
      writer.addQuad(quad(subject, predicate, list));
    } else for (const value of values) writer.addQuad(quad(subject, predicate, termOf(kind, value, expand)));
  }
}

function termOf(kind: Exclude<ValueKind, "list">, value: ResourceValue, expand: LinkedData["expand"]): Quad_Object {
  if (typeof value !== "string") return literal(wellFormed(value.text));
  const typed = (type: string): Quad_Object => literal(value, namedNode(expand(type)));
  switch (kind) {
    case "resource":
      return namedNode(value);
    case "english":
      return literal(wellFormed(value), "en");
    case "text":
      return literal(wellFormed(value));
    case "date":
      return typed(dateType(value));
    case "boolean":
    case "integer":
      return typed(`xsd:${kind}`);
    default:
      return kind satisfies never;
  }
}
