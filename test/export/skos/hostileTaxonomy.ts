import fc from "fast-check";
import { createTaxonomy } from "../../../src/create/index.js";
import type { Taxonomy } from "../../../src/taxonomy/taxonomy.js";
import { baseConcept, baseConcepts, basePaper, baseScheme, words } from "../../helpers/records.js";

/** What would end a literal, an IRI or a statement early, or means something to a syntax. */
const PIECES = [
  '"', '"""', "'", "\\", "\\u0022", "<", ">", "<x> ", ".", " .\n", ";", ",", "@en", "^^", "_:b", "#", "[", "]", "(", ")", "{", "}", "a:b", "@id", "@context", "concept:ptq", "</script>", "\n", "\r", "\t", "\u0000", "\u001b", "\u007f", "\u2028",
  "&", "%", "%zz", "`", "|", "^", "é", "e\u0301", "量化", "😀", "\ud83d", "\ude00", "\ufffe", "x", "Y", "7",
];

/** Texts that a record may hold: not empty and without blanks at the ends. */
export const hostileText: fc.Arbitrary<string> = fc
  .array(fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...PIECES) }, { weight: 1, arbitrary: fc.string({ unit: "binary", maxLength: 3 }) }), { minLength: 1, maxLength: 8 })
  .map((pieces) => pieces.join("").trim())
  .filter((text) => text !== "");

/** Addresses that a record may hold. */
export const hostileUrl: fc.Arbitrary<string> = hostileText.map((text) => `https://example.org/${text}`).filter((url) => URL.canParse(url) && url.trim() === url);

/** A taxonomy that holds a text wherever one may stand; prefixes keep labels apart. */
export function taxonomyWith(text: string, url = "https://example.org/"): Taxonomy {
  const label = (prefix: string): string => `${prefix} ${text}`;
  return createTaxonomy({
    concepts: {
      ...baseConcepts(),
      data: {
        ...baseScheme(label("scheme"), {
          "data-free": baseConcept(label("label"), {
            definition: text,
            scopeNote: text,
            notation: text,
            altLabels: [label("alt")],
            hiddenLabels: [label("hidden")],
            ambiguousLabels: [label("ambiguous")],
            matches: [{ type: "closeMatch", url }],
          }),
        }),
        collections: [{ id: "all", label: text, members: ["data-free"] }],
      },
    },
    papers: {
      "a-paper": basePaper({
        title: text,
        name: text,
        authors: [text, "Second"],
        venue: text,
        code: url,
        summary: text,
        notes: [text],
        concepts: [{ id: "technical", evidence: words() }],
        relations: [{ type: "extends", target: text, targetKind: "name", evidence: words() }],
      }),
    },
  });
}
