import type { Role } from "../../src/model/methodKind.js";
import { describe, expect, it } from "vitest";
import { createTaxonomy } from "../../src/create/index.js";
import { INDEX_FORMAT } from "../../src/taxonomy/compiledIndex.js";
import { deepFreeze } from "../../src/taxonomy/deepFreeze.js";
import { Store } from "../../src/taxonomy/store.js";
import { storeOf, toLazyTaxonomy } from "../../src/taxonomy/taxonomy.js";
import { createTextReader, type RecordTexts } from "../../src/taxonomy/textReader.js";
import { baseRecords } from "../helpers/records.js";

const store = storeOf(createTaxonomy(baseRecords()));
const NO_TEXTS: RecordTexts = { paper: [], concept: [], scheme: [], model: [], system: [], benchmark: [], metric: [] };

describe("Store", () => {
  it("refuses an index of another layout, and names both", () => {
    const open = (): Store => new Store({ ...store.compiled, format: INDEX_FORMAT + 1 }, createTextReader(NO_TEXTS));
    expect(open).toThrow(RangeError);
    expect(open).toThrow(`Cannot open the taxonomy: its index has format ${INDEX_FORMAT + 1}, wanted ${INDEX_FORMAT}`);
  });

  it("makes a remembered value once", () => {
    let made = 0;
    const ask = (): number => store.memo("a test", () => ++made);
    expect([ask(), ask(), made]).toEqual([1, 1, 1]);
  });

  it("knows the number of no id that is an inherited key", () => {
    expect(["__proto__", "constructor", "toString"].map((id) => store.numberOf("paper", id))).toEqual([undefined, undefined, undefined]);
  });

  it("finds the papers of a role by the concept of the facet, adjacent methods included", () => {
    const namesOf = (role: Role) => Object.fromEntries([...store.byRole(role)].map(([concept, papers]) => [store.index.concepts[concept], [...papers].map((paper) => store.paperId(paper))]));
    expect(namesOf("core")["ptq"]).toEqual(["a-quantizer"]);
    expect(namesOf("core")["qat"]).toBeUndefined();
    expect(namesOf("component")["ptq"]).toBeUndefined();
  });

  it("gives the edges into models and bare names as well", () => {
    expect(store.incoming("model", 0).map(({ type }) => type)).toEqual(["applies-to"]);
    expect(store.incoming("name", 0).map(({ type }) => type)).toEqual(["uses"]);
    expect(store.incoming("system", 0)).toEqual([]);
  });
});

describe("toLazyTaxonomy()", () => {
  it("opens its store at the first question, and once", () => {
    let opened = 0;
    const lazy = toLazyTaxonomy({ version: "1.0.0", paperCount: 2, conceptCount: 1 }, () => {
      opened++;
      return store;
    });
    expect([lazy.version, lazy.paperCount, opened]).toEqual(["1.0.0", 2, 0]);
    storeOf(lazy);
    storeOf(lazy);
    expect(opened).toBe(1);
  });
});

describe("createTextReader()", () => {
  const texts = { ...NO_TEXTS, model: ['{"id":"a","aliases":["\\u00d7"]}', "not read"] };

  it("parses a record when it is asked for, and gives the same object again", () => {
    const reader = createTextReader(texts);
    expect(reader.read("model", 0)).toEqual({ id: "a", aliases: ["×"] });
    expect(reader.read("model", 0)).toBe(reader.read("model", 0));
  });

  it("leaves the other records alone", () => {
    expect(() => createTextReader(texts).read("model", 0)).not.toThrow();
    expect(() => createTextReader(texts).read("model", 1)).toThrow(SyntaxError);
  });
});

describe("deepFreeze()", () => {
  it("freezes what stands inside a value that is frozen on its surface", () => {
    const value = Object.freeze({ inner: { deep: [1] } });
    deepFreeze(value);
    expect(Object.isFrozen(value.inner) && Object.isFrozen(value.inner.deep)).toBe(true);
  });

  it("leaves numbers, texts and nothing as they are", () => {
    expect([1, "a", null, undefined].map((value) => deepFreeze(value))).toEqual([1, "a", null, undefined]);
  });
});
