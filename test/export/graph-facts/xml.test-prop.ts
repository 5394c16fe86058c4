import fc from "fast-check";
import { XMLParser, XMLValidator } from "fast-xml-parser";
import { expect, it } from "vitest";
import { tidyCharacters } from "../../../src/export/graph-facts/tidyCharacters.js";
import { uniqueNames } from "../../../src/export/graph-facts/uniqueNames.js";
import { xmlElement, xmlText } from "../../../src/export/graph-facts/xml.js";
import { nastyText } from "./randomGraph.js";

const parser = new XMLParser({ ignoreAttributes: false, parseTagValue: false, parseAttributeValue: false, trimValues: false, htmlEntities: true, alwaysCreateTextNode: true });

it("xmlElement() is read back by another reader, text and attributes alike", () => {
  fc.assert(
    fc.property(nastyText, nastyText, (attribute, text) => {
      const xml = xmlElement("a", { b: attribute }, xmlText(text));
      expect(XMLValidator.validate(xml)).toBe(true);
      const { a } = parser.parse(xml) as { a: Readonly<Record<string, string>> };
      expect([a["@_b"], a["#text"]]).toEqual([tidyCharacters(attribute), tidyCharacters(text)]);
    }),
  );
});

it("tidyCharacters() leaves no character that XML forbids, and every other as it is", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      const allowed = (code: number): boolean => [9, 10, 13].includes(code) || (code >= 0x20 && code <= 0xd7ff) || (code >= 0xe000 && code <= 0xfffd) || code >= 0x10000;
      const wanted = Array.from(text, (character) => (allowed(character.codePointAt(0)!) ? character : "\uFFFD"));
      expect(Array.from(tidyCharacters(text))).toEqual(wanted);
    }),
  );
});

it("uniqueNames() gives every key a name of its own, and the same one each time", () => {
  fc.assert(
    fc.property(fc.uniqueArray(nastyText), (keys) => {
      const nameOf = uniqueNames((key) => key.slice(0, 1));
      const names = keys.map(nameOf);
      expect(new Set(names).size).toBe(keys.length);
      expect(keys.map(nameOf)).toEqual(names);
    }),
  );
});
