import { existsSync } from "node:fs";
import fc from "fast-check";
import { Writer, type Quad } from "n3";
import { beforeAll, describe, expect, it } from "vitest";
import { toJsonLd } from "../../src/export/json-ld/index.js";
import { toTurtle } from "../../src/export/turtle/index.js";
import { taxonomy } from "../../src/index.js";
import type { Taxonomy } from "../../src/taxonomy/taxonomy.js";
import { hostileText, hostileUrl, taxonomyWith } from "../export/skos/hostileTaxonomy.js";
import { readTriples, SKOS } from "../export/skos/readTriples.js";

/** What of jsonld is used here; the package has no types. */
interface JsonLd {
  readonly canonize: (input: unknown, options: object) => Promise<string>;
}

const isInstalled = existsSync(new URL("./node_modules/jsonld/package.json", import.meta.url));

let jsonld: JsonLd;
beforeAll(async () => {
  if (!isInstalled) return;
  const address = new URL("./node_modules/jsonld/lib/index.js", import.meta.url).href;
  jsonld = ((await import(address)) as { readonly default: JsonLd }).default;
});

const noNetwork = (): never => {
  throw new Error("Cannot fetch a context: the document has to bring its own");
};

/** The canonical N-Quads of the two documents: equal when their triples are, whatever blank nodes are called. */
async function canonical(of: Taxonomy): Promise<{ readonly turtle: readonly string[]; readonly json: readonly string[] }> {
  const nquads = new Writer({ format: "N-Quads" }).quadsToString(readTriples(toTurtle(of)).quads as Quad[]);
  const json = await jsonld.canonize(JSON.parse(toJsonLd(of)), { algorithm: "RDFC-1.0", documentLoader: noNetwork, safe: true });
  const turtle = await jsonld.canonize(nquads, { algorithm: "RDFC-1.0", inputFormat: "application/n-quads", safe: true });
  return { turtle: turtle.split("\n"), json: json.split("\n") };
}

describe.skipIf(!isInstalled)("jsonld (skipped where `npm ci --prefix test/readers` has not been run)", () => {
  it("reads from the JSON-LD the triples that n3 reads from the Turtle, over all shipped data", async () => {
    const { turtle, json } = await canonical(taxonomy);
    expect(json.length).toBeGreaterThan(15_000);
    expect(json).toEqual(turtle);
  });

  it("reads the same triples whatever the texts and addresses are", async () => {
    await fc.assert(
      fc.asyncProperty(hostileText, hostileUrl, async (text, url) => {
        const { turtle, json } = await canonical(taxonomyWith(text, url));
        expect(json).toEqual(turtle);
      }),
      { numRuns: 60 },
    );
  });
});

describe("the shipped data as SKOS", () => {
  const triples = readTriples(toTurtle(taxonomy));
  const concepts = triples.ofType(`${SKOS}Concept`).filter((iri) => triples.of(iri, `${SKOS}inScheme`).length > 0);
  const of = (iri: string, name: string): readonly string[] => triples.of(iri, `${SKOS}${name}`);

  /** All that stands above a concept. */
  const above = (iri: string): ReadonlySet<string> => {
    const seen = new Set(of(iri, "broader"));
    for (const each of seen) of(each, "broader").forEach((parent) => seen.add(parent));
    return seen;
  };

  it("has one preferred label a concept and language (S14)", () => {
    expect(concepts.filter((iri) => of(iri, "prefLabel").length !== 1)).toEqual([]);
  });

  it("has preferred, alternative and hidden labels disjoint (S13)", () => {
    const labels = (iri: string): readonly string[] => [...of(iri, "prefLabel"), ...of(iri, "altLabel"), ...of(iri, "hiddenLabel")];
    expect(concepts.filter((iri) => new Set(labels(iri)).size !== labels(iri).length)).toEqual([]);
  });

  it("has preferred labels unique within a scheme", () => {
    const named = concepts.map((iri) => `${of(iri, "inScheme").join()} ${of(iri, "prefLabel").join()}`);
    expect(new Set(named).size).toBe(named.length);
  });

  it("has no concept above itself", () => {
    expect(concepts.filter((iri) => above(iri).has(iri))).toEqual([]);
  });

  it("relates no concept to one that stands above or below it (S27)", () => {
    expect(concepts.filter((iri) => of(iri, "related").some((other) => above(iri).has(other) || above(other).has(iri)))).toEqual([]);
  });

  it("has related as a relation without direction (S23), and narrower as the other end of broader (S25)", () => {
    expect(concepts.filter((iri) => of(iri, "related").some((other) => !of(other, "related").includes(iri)))).toEqual([]);
    const pairs = (name: string, turn: boolean): readonly string[] => concepts.flatMap((iri) => of(iri, name).map((other) => (turn ? `${other} ${iri}` : `${iri} ${other}`))).sort();
    expect(pairs("narrower", true)).toEqual(pairs("broader", false));
  });

  it("has top concepts without parents, and every other concept under one of its own scheme", () => {
    const [tops, others] = [concepts.filter((iri) => of(iri, "topConceptOf").length > 0), concepts.filter((iri) => of(iri, "topConceptOf").length === 0)];
    expect(tops.filter((iri) => of(iri, "broader").length > 0)).toEqual([]);
    expect(others.filter((iri) => ![...above(iri)].some((each) => of(each, "topConceptOf").join() === of(iri, "inScheme").join()))).toEqual([]);
  });

  it("has no exact match that is another match too (S46)", () => {
    expect(concepts.filter((iri) => of(iri, "exactMatch").some((url) => of(iri, "broadMatch").includes(url) || of(iri, "relatedMatch").includes(url)))).toEqual([]);
  });

  it("has no resource that is of two of the disjoint classes (S9, S37)", () => {
    const all = [...triples.ofType(`${SKOS}Concept`), ...triples.ofType(`${SKOS}ConceptScheme`), ...triples.ofType(`${SKOS}Collection`)];
    expect(new Set(all).size).toBe(all.length);
  });
});
