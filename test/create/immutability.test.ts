import { describe, expect, it } from "vitest";
import { createTaxonomy, overlay, type TaxonomyRecords } from "../../src/create/index.js";
import { compileTaxonomy } from "../../src/create/buildTaxonomy.js";
import { recordsOf } from "../../src/create/overlay.js";
import { taxonomy as shipped } from "../../src/data/index.js";
import { ancestors, descendants, getBenchmark, getMetric, getModel, getPaper, getSystem, listConcepts, listSchemes, lookupConcept } from "../../src/taxonomy/index.js";
import { fromIndexText, toIndexText } from "../../src/taxonomy/indexText.js";
import { resolveId } from "../../src/taxonomy/resolveId.js";
import { Store } from "../../src/taxonomy/store.js";
import { storeOf, toTaxonomy, type Taxonomy } from "../../src/taxonomy/taxonomy.js";
import { createTextReader, type RecordTexts } from "../../src/taxonomy/textReader.js";
import { objectsIn } from "../helpers/paths.js";
import { basePaper, baseRecords } from "../helpers/records.js";

/** A taxonomy opened from JSON texts, as the shipped one is. */
function opened(): Taxonomy {
  const { lists, index } = compileTaxonomy(recordsOf(createTaxonomy(baseRecords())), "1.2.3");
  const texts = Object.fromEntries(Object.entries(lists).map(([kind, records]) => [kind, records.map((record) => JSON.stringify(record))])) as unknown as RecordTexts;
  return toTaxonomy(new Store(fromIndexText(toIndexText(index)), createTextReader(texts)));
}

const created: Taxonomy = createTaxonomy(baseRecords());
const FORMS: readonly (readonly [string, Taxonomy])[] = [
  ["created", created],
  ["overlaid", overlay(created, { papers: { ours: basePaper({ title: "Ours" }) } })],
  ["opened from text", opened()],
  ["shipped", shipped],
];

describe.each(FORMS)("a taxonomy that was %s", (_, taxonomy) => {
  const store = storeOf(taxonomy);
  const papers = store.ids("paper").map((id) => getPaper(taxonomy, id));
  const returned: readonly (readonly [string, unknown])[] = [
    ["the taxonomy", taxonomy],
    ["getPaper()", papers],
    ["listConcepts()", listConcepts(taxonomy).map((concept) => concept)],
    ["lookupConcept()", lookupConcept(taxonomy, "ptq")],
    ["listSchemes()", listSchemes(taxonomy).map((scheme) => scheme)],
    ["getModel()", store.ids("model").map((id) => getModel(taxonomy, id))],
    ["getSystem()", store.ids("system").map((id) => getSystem(taxonomy, id))],
    ["getBenchmark()", store.ids("benchmark").map((id) => getBenchmark(taxonomy, id))],
    ["getMetric()", store.ids("metric").map((id) => getMetric(taxonomy, id))],
  ];

  it.each(returned)("gives records of %s that are frozen to their depth", (_name, value) => {
    const thawed = [...objectsIn(value)].filter(([path, inner]) => !Object.isFrozen(inner) && !(path.length === 0 && Array.isArray(inner)));
    expect(thawed.map(([path]) => path.join("."))).toEqual([]);
  });

  it("refuses every write to a paper in strict mode", () => {
    const paper = papers.find(({ methods }) => methods.length > 0)!;
    const writes = [...objectsIn(paper)].flatMap(([path, inner]) => [
      ...Object.keys(inner).map((key) => [`${path.join(".")}.${key}`, () => void ((inner as Record<string, unknown>)[key] = "changed")] as const),
      [`${path.join(".")}.new`, () => void ((inner as Record<string, unknown>)["aNewKey"] = 1)] as const,
    ]);
    const taken = writes.filter(([, write]) => {
      try {
        write();
        return true;
      } catch (error) {
        return !(error instanceof TypeError);
      }
    });
    expect(writes.length).toBeGreaterThan(30);
    expect(taken.map(([name]) => name)).toEqual([]);
  });

  it("refuses to push onto a paper's lists, to sort or to empty them", () => {
    const { concepts } = papers.find((paper) => paper.concepts.length > 1)!;
    const list = concepts as unknown as unknown[];
    expect(() => list.push({})).toThrow(TypeError);
    expect(() => list.reverse()).toThrow(TypeError);
    expect(() => (list.length = 0)).toThrow(TypeError);
  });

  it("refuses writes to itself", () => {
    expect(() => ((taxonomy as { version: string }).version = "9.9.9")).toThrow(TypeError);
    expect(() => ((taxonomy as { own?: number }).own = 1)).toThrow(TypeError);
  });

  it("gives the same object for the same record", () => {
    expect(getPaper(taxonomy, papers[0]!.id)).toBe(papers[0]);
  });

  it("does not change when a list that it returned is changed", () => {
    const lists = (): readonly (readonly unknown[])[] => [listConcepts(taxonomy), listConcepts(taxonomy, "method"), listSchemes(taxonomy), ancestors(taxonomy, "ptq"), descendants(taxonomy, "ptq")];
    const before = JSON.stringify(lists());
    for (const list of lists()) {
      try {
        (list as unknown[]).length = 0;
      } catch {
        // A frozen list refuses, which is as good.
      }
    }
    expect(JSON.stringify(lists())).toBe(before);
  });
});

describe.each(FORMS.slice(0, 3))("where a taxonomy that was %s leads a split id", (_, taxonomy) => {
  it("does not change when the answer is changed", () => {
    const answer = resolveId(taxonomy, "two-in-one");
    expect(answer?.kind).toBe("split");
    try {
      if (answer?.kind === "split") (answer.ids as string[]).length = 0;
    } catch {
      // A frozen list refuses, which is as good.
    }
    expect(resolveId(taxonomy, "two-in-one")).toEqual({ kind: "split", ids: ["a-quantizer", "a-stub"] });
  });
});

describe("records", () => {
  it("are copied: changing them afterwards changes nothing", () => {
    const records = structuredClone<TaxonomyRecords>(baseRecords());
    const mine: Taxonomy = createTaxonomy(records);
    const before = structuredClone(getPaper(mine, "a-quantizer"));
    const written = records.papers?.["a-quantizer"] as unknown as { title: string; methods: { evidence: { text: string }[] }[] };
    written.title = "Changed";
    written.methods[0]!.evidence[0]!.text = "changed";
    expect(getPaper(mine, "a-quantizer")).toEqual(before);
  });

  it("are neither changed nor frozen", () => {
    const records = structuredClone<TaxonomyRecords>(baseRecords());
    createTaxonomy(records);
    expect(records).toEqual(baseRecords());
    expect([...objectsIn(records)].filter(([, inner]) => Object.isFrozen(inner)).map(([path]) => path)).toEqual([]);
  });

  it("may be frozen to their depth themselves", () => {
    const records = structuredClone<TaxonomyRecords>(baseRecords());
    for (const [, inner] of objectsIn(records)) Object.freeze(inner);
    expect(createTaxonomy(records).paperCount).toBe(2);
  });
});
