import { describe, expect, it } from "vitest";
import { createTaxonomy } from "../../../src/create/index.js";
import { DEFAULT_BASE, streamTurtle, toTurtle } from "../../../src/export/turtle/index.js";
import { countPapers, getPaper, taxonomy } from "../../../src/index.js";
import { SCHEMES } from "../../../src/model/scheme.js";
import { baseRecords } from "../../helpers/records.js";
import { readPublished } from "../../helpers/published.js";
import { BASE, readTriples, SKOS, TERMS } from "../skos/readTriples.js";

const published = readPublished();
const concepts = SCHEMES.flatMap((scheme) => Object.values(published.concepts[scheme].concepts));
const triples = readTriples(toTurtle(taxonomy));
const SCHEMA = "https://schema.org/";
const concept = (id: string): string => `${BASE}concept/${id}`;
const paper = (id: string): string => `${BASE}paper/${id}`;
const byText = (texts: readonly string[]): readonly string[] => [...texts].sort();

describe("toTurtle() of the shipped taxonomy", () => {
  it("has every scheme with its question and its top concepts", () => {
    expect(triples.ofType(`${SKOS}ConceptScheme`)).toEqual(SCHEMES.map((scheme) => `${BASE}scheme/${scheme}`));
    for (const scheme of SCHEMES) {
      const { definition, concepts: own } = published.concepts[scheme];
      expect(triples.of(`${BASE}scheme/${scheme}`, `${SKOS}definition`)).toEqual([definition]);
      expect(triples.of(`${BASE}scheme/${scheme}`, `${SKOS}hasTopConcept`)).toEqual(Object.values(own).filter(({ broader }) => broader.length === 0).map(({ id }) => concept(id)));
    }
  });

  it("has every concept with its labels and notes", () => {
    expect(triples.ofType(`${SKOS}Concept`)).toEqual(concepts.map(({ id }) => concept(id)));
    for (const { id, label, altLabels, hiddenLabels, ambiguousLabels, definition, scopeNote = [], notation = [], examples } of concepts) {
      const of = (name: string): readonly string[] => triples.of(concept(id), `${SKOS}${name}`);
      expect([of("prefLabel"), of("altLabel"), of("hiddenLabel"), of("definition"), of("scopeNote"), of("notation"), of("example")]).toEqual([[label], altLabels, hiddenLabels, [definition], [scopeNote].flat(), [notation].flat(), examples.map(paper)]);
      expect(triples.of(concept(id), `${BASE}terms/ambiguousLabel`)).toEqual(ambiguousLabels);
    }
  });

  it("joins concepts both ways", () => {
    for (const { id, broader, scheme, related } of concepts) {
      expect(triples.of(concept(id), `${SKOS}broader`)).toEqual(broader.map(concept));
      for (const parent of broader) expect(triples.of(concept(parent), `${SKOS}narrower`)).toContain(concept(id));
      for (const other of related) expect([triples.of(concept(other), `${SKOS}related`), triples.of(concept(id), `${SKOS}related`)]).toEqual([expect.arrayContaining([concept(id)]), expect.arrayContaining([concept(other)])]);
      expect(triples.of(concept(id), `${SKOS}inScheme`)).toEqual([`${BASE}scheme/${scheme}`]);
    }
  });

  it("links to outside vocabularies in the way that the record says", () => {
    const linked = concepts.flatMap(({ id, matches }) => matches.map(({ type, url }) => [id, type, url] as const));
    expect(linked.length).toBeGreaterThan(0);
    for (const [id, type, url] of linked) expect(triples.of(concept(id), `${SKOS}${type}`)).toContain(url);
  });

  it("keeps the two orders of vector quantization apart", () => {
    expect(triples.ofType(`${SKOS}Collection`)).toEqual([`${BASE}collection/method/vq-by-codebook`, `${BASE}collection/method/vq-by-purpose`]);
    expect(triples.of(`${BASE}collection/method/vq-by-purpose`, `${SKOS}member`)).toContain(concept("vq-tokenization"));
  });

  it("has in its two collections all that stands directly under vector quantization", () => {
    const members = triples.ofType(`${SKOS}Collection`).flatMap((each) => triples.of(each, `${SKOS}member`));
    expect(byText(members)).toEqual(byText(triples.of(concept("vector-quantization"), `${SKOS}narrower`)));
  });

  it("has every curated paper with title, labels and authors in their order", () => {
    const curated = Object.values(published.papers).filter(({ tier }) => tier === "curated");
    expect(curated.length).toBe(countPapers(taxonomy, {}));
    for (const { id, title, authors, concepts: labels, methods } of curated) {
      const kinds = methods.map((facet) => (facet.kind === "adjacent" ? facet.concept : facet.kind));
      expect(triples.of(paper(id), `${TERMS}title`)).toEqual([title]);
      expect(triples.list(paper(id), "http://purl.org/ontology/bibo/authorList")).toEqual(authors);
      expect(byText(triples.of(paper(id), `${TERMS}subject`))).toEqual(byText([...new Set([...labels.map((label) => label.id), ...kinds])].map(concept)));
    }
  });

  it("has the facts of a paper under the terms that others know", () => {
    const { date, arxiv = "" } = getPaper(taxonomy, "affinequant");
    expect(triples.of(paper("affinequant"), `${TERMS}issued`)).toEqual([date]);
    expect(triples.of(paper("affinequant"), `${SCHEMA}sameAs`)).toEqual([`https://arxiv.org/abs/${arxiv}`]);
  });

  it("has every relation of every curated paper, names as texts", () => {
    const camel = (type: string): string => type.replaceAll(/-(.)/g, (_, letter: string) => letter.toUpperCase());
    for (const { id, relations, tier } of Object.values(published.papers)) {
      if (tier !== "curated") continue;
      const told = relations.map(({ type, target, targetKind }) => `${camel(type)} ${targetKind === "name" ? target : `${BASE}${targetKind}/${target}`}`);
      const found = [...new Set(relations.map(({ type }) => camel(type)))].flatMap((type) => triples.of(paper(id), `${BASE}terms/${type}`).map((value) => `${type} ${value}`));
      expect(byText(found)).toEqual(byText([...new Set(told)]));
    }
  });

  it("describes whatever of ours it points to, and every term of its own", () => {
    const described = new Set(triples.quads.map(({ subject }) => subject.value));
    const pointed = triples.quads.flatMap(({ predicate, object }) => [predicate, object]).filter(({ termType, value }) => termType === "NamedNode" && value.startsWith(BASE));
    expect(pointed.filter(({ value }) => !described.has(value)).map(({ value }) => value)).toEqual([]);
  });

  it("gives days, months and years the types that they have", () => {
    const types = new Map(triples.quads.filter(({ predicate }) => predicate.value === `${TERMS}issued`).map(({ object }) => [object.value.length, "datatype" in object ? object.datatype.value.replace(/.*#/, "") : ""]));
    expect(Object.fromEntries(types)).toEqual({ 4: "gYear", 7: "gYearMonth", 10: "date" });
  });
});

describe("toTurtle()", () => {
  const own = (options: { readonly papers: readonly ("quarot" | "affinequant")[] }): readonly string[] => {
    const read = readTriples(toTurtle(taxonomy, options));
    return read.ofType(`${SCHEMA}ScholarlyArticle`).filter((iri) => read.of(iri, `${TERMS}subject`).length > 0);
  };

  it("writes the papers asked for, each once, in the order given", () => {
    expect(own({ papers: ["quarot", "affinequant", "quarot"] })).toEqual([paper("quarot"), paper("affinequant")]);
  });

  it("writes the concepts alone when no paper is asked for", () => {
    expect(own({ papers: [] })).toEqual([]);
    expect(readTriples(toTurtle(taxonomy, { papers: [] })).ofType(`${SKOS}Concept`)).toHaveLength(concepts.length);
  });

  it("refuses an unknown paper and names the nearest", () => {
    expect(() => toTurtle(taxonomy, { papers: ["affinquant" as "affinequant"] })).toThrow('"affinequant"');
  });

  it("refuses an unknown tier", () => {
    expect(() => toTurtle(taxonomy, { tiers: ["currated" as "curated"] })).toThrow('wanted "curated"');
  });

  it.each(["quantization", "https://example.org", "https://example.org/<x>/", "https://example.org/ x/", "/"])("refuses the base %j", (base) => {
    expect(() => toTurtle(taxonomy, { base })).toThrow("Cannot export under the base");
  });

  it("tells a mistake at the call, before the first piece is asked for", () => {
    expect(() => streamTurtle(taxonomy, { base: "no" })).toThrow(RangeError);
  });

  it("names everything under the base given", () => {
    const quads = readTriples(toTurtle(taxonomy, { papers: ["affinequant"], base: "urn:example:" })).quads;
    expect(quads.filter(({ subject }) => subject.termType === "NamedNode" && !subject.value.startsWith("urn:example:")).map(({ subject }) => subject.value)).toEqual([]);
  });

  it("uses the address of the package unless told otherwise", () => {
    expect(DEFAULT_BASE).toBe(BASE);
  });

  it("marks former ids as deprecated and says what replaced them", () => {
    const { papers, ...rest } = baseRecords();
    const moved = createTaxonomy({ ...rest, papers, redirects: { "old-rotation": { kind: "moved", to: "rotation" }, "old-paper": { kind: "moved", to: "a-quantizer" }, "old-two": { kind: "split", to: ["rotation", "ptq"] } } });
    const read = readTriples(toTurtle(moved));
    expect(read.of(concept("old-rotation"), "http://www.w3.org/2002/07/owl#deprecated")).toEqual(["true"]);
    expect(read.of(concept("old-two"), `${TERMS}isReplacedBy`)).toEqual([concept("rotation"), concept("ptq")]);
    expect(read.of(paper("old-paper"), `${TERMS}isReplacedBy`)).toEqual([paper("a-quantizer")]);
  });
});
