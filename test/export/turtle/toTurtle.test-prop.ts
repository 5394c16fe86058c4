import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { toIri, wellFormed } from "../../../src/export/skos/toIri.js";
import { toTurtle } from "../../../src/export/turtle/index.js";
import { hostileText, hostileUrl, taxonomyWith } from "../skos/hostileTaxonomy.js";
import { BASE, readTriples, SKOS, TERMS } from "../skos/readTriples.js";

const plain = readTriples(toTurtle(taxonomyWith("plain")));

describe("toTurtle()", () => {
  test("lets any text be read back wherever one may stand", () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        const { of, list } = readTriples(toTurtle(taxonomyWith(text)));
        const [concept, paper, whole] = [`${BASE}concept/data-free`, `${BASE}paper/a-paper`, wellFormed(text)];
        expect([of(concept, `${SKOS}prefLabel`), of(concept, `${SKOS}altLabel`), of(concept, `${SKOS}hiddenLabel`)]).toEqual([[`label ${whole}`], [`alt ${whole}`], [`hidden ${whole}`]]);
        expect([of(concept, `${SKOS}definition`), of(concept, `${SKOS}notation`), of(paper, `${TERMS}title`), of(paper, `${BASE}terms/extends`)]).toEqual([[whole], [whole], [whole], [whole]]);
        expect(list(paper, "http://purl.org/ontology/bibo/authorList")).toEqual([whole, "Second"]);
      }),
      { numRuns: 300 },
    );
  });

  test("says of the same subjects as many things whatever the texts and addresses are", () => {
    fc.assert(
      fc.property(hostileText, hostileUrl, (text, url) => {
        const { quads } = readTriples(toTurtle(taxonomyWith(text, url)));
        expect(quads.map(({ subject, predicate }) => `${subject.termType === "BlankNode" ? "_" : subject.value} ${predicate.value}`).sort()).toEqual(plain.quads.map(({ subject, predicate }) => `${subject.termType === "BlankNode" ? "_" : subject.value} ${predicate.value}`).sort());
      }),
      { numRuns: 200 },
    );
  });
});

describe("toIri()", () => {
  test("makes an address that the IRI standard allows, and changes none that it allows already", () => {
    fc.assert(
      fc.property(hostileUrl, (url) => {
        const iri = toIri(url);
        expect(iri).toMatch(/^https:\/\/(?:[A-Za-z0-9._~:/?@!$&'()*+,;=-]|%[0-9A-Fa-f]{2})*(?:#(?:[A-Za-z0-9._~:/?@!$&'()*+,;=-]|%[0-9A-Fa-f]{2})*)?$/);
        expect(toIri(iri)).toBe(iri);
      }),
      { numRuns: 500 },
    );
  });

  test("keeps the letters of ordinary addresses", () => {
    fc.assert(
      fc.property(fc.webUrl({ withFragments: true, withQueryParameters: true }), (url) => {
        fc.pre(/^[\x21-\x7e]*$/.test(url) && !/[[\]|^`{}<>\\"]/.test(url));
        expect(toIri(url)).toBe(url);
      }),
    );
  });
});
