import { XMLParser, XMLValidator } from "fast-xml-parser";
import { codeLink } from "../facts/codeLink.js";
import { dateIn } from "../facts/dateOf.js";
import { makeFoundItems, type FoundFacts } from "../facts/makeFoundItems.js";
import { makeProblem, noEntry } from "../facts/makeProblem.js";
import { decodeEntities } from "../facts/markupAsText.js";
import type { IngestItem } from "../ingestItem.js";
import type { RecordSource } from "../paperRecord.js";
import { listAt, textAt, valueAt } from "../json/jsonFields.js";
import { splitFeed } from "./splitFeed.js";

/** Longest entry that is read, in UTF-16 code units. */
const MAX_ENTRY_LENGTH = 1_000_000;
/** Deepest elements; the entries of arXiv are three deep. */
const MAX_DEPTH = 20;

/**
 * Reads the Atom feed that the arXiv API answers with.
 *
 * Each entry is parsed by itself; entities are the five of XML and characters by number, so that nothing expands, and an
 * entry nested deeper than 20 or longer than a million characters is a problem. The date is that of the first version. An
 * answer of the API that tells of a mistake is a problem with its words. Linear in the length of the text.
 *
 * @param text - The feed.
 * @returns A record or a problem for every entry, in order.
 *
 * @example An answer with one paper
 * ```ts
 * import assert from "node:assert/strict";
 * import { fromArxivAtom } from "quantaxonomy/ingest/arxiv-atom";
 *
 * const [item] = fromArxivAtom(`<feed xmlns="http://www.w3.org/2005/Atom">
 * <entry><id>http://arxiv.org/abs/2403.12544v1</id><published>2024-03-19T08:40:21Z</published>
 *   <title>Weights &amp;
 *     Activations</title><summary> In four bits. </summary><author><name>Ada Byron</name></author></entry></feed>`);
 * assert.deepEqual(item?.kind === "record" && item.record, {
 *   title: "Weights & Activations",
 *   authors: ["Ada Byron"],
 *   date: "2024-03-19",
 *   abstract: "In four bits.",
 *   arxiv: "2403.12544",
 *   url: "http://arxiv.org/abs/2403.12544v1",
 *   source: { format: "arxiv-atom", position: 1, line: 2 },
 * });
 * ```
 *
 * @category Ingest
 */
export function fromArxivAtom(text: string): readonly IngestItem[] {
  const parser = new XMLParser({
    ignoreAttributes: false,
    attributeNamePrefix: "@",
    removeNSPrefix: true,
    parseTagValue: false,
    processEntities: false,
    maxNestedTags: MAX_DEPTH,
    isArray: (name) => name === "author" || name === "link" || name === "title" || name === "category",
  });
  const items = [...splitFeed(text)].flatMap(({ xml, line }, i) => readEntry(xml, { format: "arxiv-atom", position: i + 1, line }, parser));
  // A search that found nothing is a feed without entries.
  if (items.length === 0 && text.trim() !== "" && !/<(?:[a-z]{1,20}:)?feed[\s>]/i.test(text)) return [noEntry("arxiv-atom", "a feed with `<entry>`")];
  return items;
}

function readEntry(xml: string | undefined, place: RecordSource, parser: XMLParser): readonly IngestItem[] {
  const mend = "ask arXiv for the entry again";
  if (xml === undefined) return [makeProblem(place, "Cannot read the entry: it is not closed before the next entry or the end of the text", mend)];
  if (xml.length > MAX_ENTRY_LENGTH) return [makeProblem(place, `Cannot read the entry: it is longer than ${MAX_ENTRY_LENGTH} characters`, mend)];
  let entry: unknown;
  try {
    const valid = XMLValidator.validate(xml);
    if (valid !== true) return [makeProblem(place, `Cannot read the entry: it is not valid XML (${valid.err.msg.slice(0, 200).replace(/\.$/, "")})`, mend)];
    entry = valueAt(parser.parse(xml), "entry");
  } catch (error) {
    return [makeProblem(place, `Cannot read the entry: ${(error instanceof Error ? error.message : String(error)).slice(0, 200)}`, mend)];
  }
  const id = contentOf(valueAt(entry, "id"));
  if (/\/api\/errors/.test(id)) return [makeProblem(place, `Cannot read the entry: arXiv answered "${contentOf(valueAt(entry, "summary")).slice(0, 200)}"`, "mend what was asked of arXiv")];
  return makeFoundItems(factsOf(entry, id), place);
}

function factsOf(entry: unknown, id: string): FoundFacts {
  const links = listAt(entry, "link").map((link) => textAt(link, "@href"));
  const comment = contentOf(valueAt(entry, "comment"));
  const summary = contentOf(valueAt(entry, "summary"));
  return {
    title: contentOf(listAt(entry, "title")[0]),
    authors: listAt(entry, "author").map((author) => contentOf(valueAt(author, "name"))),
    date: dateIn(contentOf(valueAt(entry, "published"))) ?? dateIn(contentOf(valueAt(entry, "updated"))),
    abstract: summary,
    code: codeLink(comment),
    doi: contentOf(valueAt(entry, "doi")),
    venue: contentOf(valueAt(entry, "journal_ref")),
    url: id,
    mentions: [id, ...links],
  };
}

/** The text of an element, with or without attributes. */
function contentOf(value: unknown): string {
  const text = typeof value === "string" ? value : (textAt(value, "#text") ?? "");
  return decodeEntities(text);
}
