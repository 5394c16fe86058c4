import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { RELATION_TYPES } from "../../src/model/relation.js";
import { compileIndex } from "../../src/taxonomy/compileIndex.js";
import { fromIndexText, toIndexText } from "../../src/taxonomy/indexText.js";
import type { RecordKind, RecordLists, RecordOfKind } from "../../src/taxonomy/recordReader.js";
import type { Store } from "../../src/taxonomy/store.js";
import { storeOf } from "../../src/taxonomy/taxonomy.js";
import { randomTaxonomy } from "../query/randomTaxonomy.js";

const KINDS = ["paper", "concept", "scheme", "model", "system", "benchmark", "metric"] as const satisfies readonly RecordKind[];

const listsOf = (store: Store): RecordLists => Object.fromEntries(KINDS.map((kind) => [kind, store.ids(kind).map((_, number): RecordOfKind[RecordKind] => store.read(kind, number))])) as unknown as RecordLists;

describe("an index", () => {
  it("is the same whatever the order in which papers arrive", () => {
    fc.assert(
      fc.property(
        randomTaxonomy.chain((taxonomy) => fc.tuple(fc.constant(storeOf(taxonomy)), fc.shuffledSubarray([...storeOf(taxonomy).ids("paper").keys()], { minLength: storeOf(taxonomy).paperCount }))),
        ([store, order]) => {
          const lists = listsOf(store);
          const { index, lists: sorted } = compileIndex({ ...lists, paper: order.map((number) => lists.paper[number]!) }, store.version, []);
          expect(index).toEqual(store.compiled);
          expect(sorted.paper).toEqual(lists.paper);
        },
      ),
    );
  });

  it("numbers papers by date and id, and holds what their records say", () => {
    fc.assert(
      fc.property(randomTaxonomy, (taxonomy) => {
        const store = storeOf(taxonomy);
        const { paper: papers } = listsOf(store);
        expect(papers).toEqual([...papers].sort((a, b) => (a.date === b.date ? (a.id < b.id ? -1 : 1) : a.date < b.date ? -1 : 1)));
        papers.forEach((paper, number) => {
          expect([store.paperId(number), store.index.dates[number], store.yearOf(number), store.tierOf(number), store.numberOf("paper", paper.id)]).toEqual([paper.id, paper.date, paper.year, paper.tier, number]);
          expect(store.labelsOf(number).map((label) => store.index.concepts[label]).sort()).toEqual(paper.concepts.map(({ id }) => id).sort());
          expect(store.outgoing(number).map(({ type }) => type)).toEqual(paper.relations.map(({ type }) => type));
        });
        store.index.concepts.forEach((id, concept) => {
          const below = new Set(store.withNarrower(concept).map((each) => store.index.concepts[each]));
          expect(Array.from(store.postings(concept), (paper) => store.paperId(paper))).toEqual(papers.filter(({ concepts }) => concepts.some((label) => below.has(label.id))).map((paper) => paper.id));
          expect(Array.from(store.labelled(concept), (paper) => store.paperId(paper))).toEqual(papers.filter(({ concepts }) => concepts.some((label) => label.id === id)).map((paper) => paper.id));
        });
      }),
    );
  });

  it("has every relation back that it has forth, in the order of papers", () => {
    fc.assert(
      fc.property(randomTaxonomy, (taxonomy) => {
        const store = storeOf(taxonomy);
        const forth = Array.from({ length: store.paperCount }, (_, paper) => store.outgoing(paper)).flat();
        for (const kind of ["paper", "model", "system", "benchmark", "name"] as const) {
          const count = kind === "paper" ? store.paperCount : store.index.targets[kind].length;
          for (let target = 0; target < count; target++) {
            expect(store.incoming(kind, target)).toEqual(forth.filter((edge) => edge.targetKind === kind && edge.target === target));
            expect(store.relations.countIncoming(kind, target)).toBe(store.incoming(kind, target).length);
          }
        }
        expect(forth.every(({ type }) => RELATION_TYPES.includes(type))).toBe(true);
      }),
    );
  });

  it("is what its text says", () => {
    fc.assert(
      fc.property(randomTaxonomy, (taxonomy) => {
        const { compiled } = storeOf(taxonomy);
        const text = toIndexText(compiled);
        expect(fromIndexText(text)).toEqual(compiled);
        expect(/^[\0-\x7f]*$/.test(text)).toBe(true);
      }),
    );
  });
});
