import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { wellFormed } from "../../../src/export/skos/toIri.js";
import { toJsonLd } from "../../../src/export/json-ld/index.js";
import { hostileText, hostileUrl, taxonomyWith } from "../skos/hostileTaxonomy.js";

type Node = Readonly<Record<string, unknown>>;

describe("toJsonLd()", () => {
  test("is JSON with every text as it was, whatever the texts are", () => {
    fc.assert(
      fc.property(hostileText, hostileUrl, (text, url) => {
        const { "@graph": graph } = JSON.parse(toJsonLd(taxonomyWith(text, url))) as { readonly "@graph": readonly Node[] };
        const find = (id: string): Node => graph.find((node) => node["id"] === id) ?? {};
        const whole = wellFormed(text);
        expect(find("concept:data-free")).toMatchObject({ prefLabel: `label ${whole}`, altLabel: `alt ${whole}`, ambiguousLabel: `ambiguous ${whole}`, notation: whole });
        expect(find("paper:a-paper")).toMatchObject({ title: whole, authorList: [whole, "Second"], extends: { "@value": whole } });
      }),
      { numRuns: 200 },
    );
  });
});
