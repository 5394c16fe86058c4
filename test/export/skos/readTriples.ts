import { Parser, type Quad } from "n3";

export const SKOS = "http://www.w3.org/2004/02/skos/core#";
export const TERMS = "http://purl.org/dc/terms/";
const RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
export const BASE = "https://unpkg.com/quantaxonomy/";

/** Triples of a Turtle document with the questions that tests put to them. */
export interface Triples {
  readonly quads: readonly Quad[];
  /** The values of a property, in the order of the document. */
  readonly of: (subject: string, predicate: string) => readonly string[];
  /** The subjects of a class. */
  readonly ofType: (type: string) => readonly string[];
  /** The texts of an RDF list. */
  readonly list: (subject: string, predicate: string) => readonly string[];
}

/** Reads Turtle, and nothing that goes beyond it. */
export function readTriples(turtle: string): Triples {
  const quads = new Parser({ format: "text/turtle" }).parse(turtle);
  const values = new Map<string, string[]>();
  const types = new Map<string, string[]>();
  const put = (lists: Map<string, string[]>, key: string, value: string): void => void lists.set(key, [...(lists.get(key) ?? []), value]);
  for (const { subject, predicate, object } of quads) {
    put(values, `${subject.value} ${predicate.value}`, object.value);
    if (predicate.value === `${RDF}type`) put(types, object.value, subject.value);
  }
  const of: Triples["of"] = (subject, predicate) => values.get(`${subject} ${predicate}`) ?? [];
  return {
    quads,
    of,
    ofType: (type) => types.get(type) ?? [],
    list: (subject, predicate) => {
      const texts: string[] = [];
      for (let [node] = of(subject, predicate); node !== undefined && node !== `${RDF}nil`; [node] = of(node, `${RDF}rest`)) texts.push(...of(node, `${RDF}first`));
      return texts;
    },
  };
}
