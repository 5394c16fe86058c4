import { classify, type Classification } from "../../src/classify/index.js";
import { draftFacets, evidenceOf } from "../../src/classify/draftFacets.js";
import { monthOfArxivId } from "../../src/model/monthOfArxivId.js";
import type { AuthoredListedPaper, StubPaper } from "../../src/model/paper.js";
import type { FactName, Source } from "../../src/model/source.js";
import { storeOf, type Taxonomy } from "../../src/taxonomy/taxonomy.js";
import { shortName } from "./listedId.js";
import type { IndexRow } from "./readIndex.js";
import { venueOf } from "./venueOf.js";

/** The name that records give the index. */
export const INDEX_ID = "public-paper-lists";

/** The summary of every listed paper: nobody has read it. */
export const LISTED_SUMMARY = "Known from public paper lists and not read: its labels are a machine's, from the title alone.";

const UNDECIDED = { id: "method", evidence: [], confidence: 0 } as const;
const DOI = /^https?:\/\/(?:(?:dx\.)?doi\.org|dl\.acm\.org\/doi(?:\/(?:abs|pdf|full))?)\/(10\.\d{4,9}\/[^\s?#]+)$/i;
const ARXIV_PAGE = /^https?:\/\/(?:www\.)?arxiv\.org\//i;
const LONGEST_DOI = 200;

/** First publication as far as a row tells: the month of the arXiv id, else the year. */
export function dateOf({ arxiv, year }: Pick<IndexRow, "arxiv" | "year">): string | undefined {
  return monthOfArxivId(arxiv ?? "") ?? year;
}

/** The DOI in the address of a row. */
export function doiOf({ url }: Pick<IndexRow, "url">): string | undefined {
  const doi = DOI.exec(url ?? "")?.[1];
  return doi === undefined || doi.length > LONGEST_DOI ? undefined : doi;
}

/** What a machine says of a paper by its title. */
export type TitleLabels = Pick<AuthoredListedPaper, "scope" | "concepts" | "methods">;

/**
 * The labels of a title, with confidence; where the classifier cannot tell the contribution, `method` stands in with
 * confidence 0. Relations and figures are not taken from titles, since nothing would say how sure they are.
 */
export function labelsOfTitle(taxonomy: Taxonomy, said: Classification): TitleLabels {
  const { facets, own } = draftFacets(storeOf(taxonomy), said);
  const { contribution } = said;
  return {
    // Nothing else is listed: a title that tells nothing says less than the lists do.
    scope: said.scope === "out" ? "in" : said.scope,
    concepts: [contribution ? { id: contribution.id, evidence: evidenceOf(contribution.evidence), confidence: contribution.confidence } : UNDECIDED, ...own],
    ...(facets.length === 0 ? {} : { methods: facets }),
  };
}

/** The same papers with the labels that the classifier gives their titles now. */
export function relabel(taxonomy: Taxonomy, papers: readonly AuthoredListedPaper[]): readonly AuthoredListedPaper[] {
  return papers.map(({ methods: _, ...paper }) => {
    const { sources = [], ...facts } = paper;
    return { ...facts, ...labelsOfTitle(taxonomy, classify(taxonomy, { title: paper.title })), sources };
  });
}

/** A paper without a machine's labels. */
export function withoutLabels({ methods: _, ...paper }: Omit<AuthoredListedPaper, "id">): Omit<AuthoredListedPaper, "id"> {
  return { ...paper, scope: "in", concepts: [UNDECIDED] };
}

/**
 * The record of a row.
 *
 * @param stub - The record that the taxonomy has of the work already: its facts are better than the index's.
 */
export function listedRecord(taxonomy: Taxonomy, row: IndexRow & { readonly date: string }, said: Classification, id: string, stub: StubPaper | undefined): AuthoredListedPaper {
  const doi = doiOf(row);
  const name = stub ? stub.name : shortName(row.title);
  const arxiv = stub?.arxiv ?? row.arxiv;
  const venue = stub?.venue ?? venueOf(row.venue, row.year);
  const code = stub?.code ?? row.code;
  const isOwnPage = row.url !== undefined && doi === undefined && !ARXIV_PAGE.test(row.url);
  const given: readonly (readonly [FactName, unknown, unknown])[] = [["arxiv", row.arxiv, stub?.arxiv], ["date", row.date, stub?.date], ["doi", doi, stub?.doi], ["venue", venue, stub?.venue], ["code", row.code, stub?.code]];
  const facts = given.filter(([, value, known]) => value !== undefined && known === undefined).map(([fact]) => fact);
  const source: Source = { kind: "index", id: INDEX_ID, facts: stub && facts.length > 0 ? facts : ["title", ...facts] };
  const { aliases = [], authors = [], authorCount, etAl, checked } = stub ?? {};
  return {
    id,
    tier: "listed",
    title: stub?.title ?? row.title,
    ...(name === undefined ? {} : { name }),
    ...(aliases.length === 0 ? {} : { aliases }),
    ...(authors.length === 0 ? {} : { authors }),
    ...(authorCount === undefined ? {} : { authorCount }),
    ...(etAl === undefined ? {} : { etAl }),
    date: stub?.date ?? row.date,
    ...(arxiv === undefined ? {} : { arxiv }),
    ...((stub?.doi ?? doi) === undefined ? {} : { doi: (stub?.doi ?? doi)! }),
    ...(venue === undefined ? {} : { venue }),
    ...(code === undefined ? {} : { code }),
    ...(isOwnPage ? { url: row.url } : {}),
    lists: row.lists,
    ...(row.filedUnder === undefined || row.filedUnder === "other" ? {} : { filedUnder: row.filedUnder }),
    summary: LISTED_SUMMARY,
    ...labelsOfTitle(taxonomy, said),
    sources: [...(stub?.sources ?? []).filter((each) => !(each.kind === "index" && each.id === INDEX_ID)), source],
    ...(checked === undefined ? {} : { checked }),
  };
}
