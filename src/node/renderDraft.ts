import { Document, isCollection, isMap, isScalar, visit } from "yaml";
import type { Draft } from "../classify/index.js";

/** What the first line of a draft's file says. */
const HEADER = " Labelled by a machine and not reviewed: check every line against the paper before tier becomes curated.";

/** Lists whose elements stand on one line each. */
const ONE_LINE_ELEMENTS = new Set(["concepts", "relations", "results", "sources", "quantizers"]);
/** Values that stand on one line. */
const ONE_LINE = new Set(["aliases", "authors", "evidence"]);

/** A draft as the text of its file, laid out as the curated records are. */
export function renderDraft({ record }: Draft): string {
  const document = new Document(record, { aliasDuplicateObjects: false });
  document.commentBefore = HEADER;
  visit(document, {
    Pair: (_, { key, value }) => {
      const name = isScalar(key) ? String(key.value) : "";
      if (!isCollection(value)) return;
      if (ONE_LINE.has(name)) value.flow = true;
      else if (ONE_LINE_ELEMENTS.has(name)) for (const item of value.items) if (isMap(item)) item.flow = true;
    },
  });
  return document.toString({ lineWidth: 0 });
}
