import { DATE_STRING_PATTERN, type DateString } from "../model/dateString.js";
import type { AuthoredMachinePaper, Paper } from "../model/paper.js";
import { monthOfArxivId } from "../model/monthOfArxivId.js";
import type { FactName, Source } from "../model/source.js";
import { lookupPaperId } from "../taxonomy/paperLookups.js";
import type { Store } from "../taxonomy/store.js";
import { storeOf, type Taxonomy } from "../taxonomy/taxonomy.js";
import type { Classification } from "./classification.js";
import { draftClaims } from "./draftClaims.js";
import { draftFacets, evidenceOf } from "./draftFacets.js";
import { draftId } from "./draftId.js";
import { titleName } from "./titleName.js";

/**
 * What is known of a paper beside its title and abstract. A fact in a form that a record may not have is left out.
 *
 * @category Classify
 */
export interface DraftFacts {
  /** The id to give it; made from name, author or title when left out. */
  readonly id?: string;
  /** The authors, in order. */
  readonly authors?: readonly string[];
  /** First publication; that of the arXiv id when left out. */
  readonly date?: DateString;
  /** The arXiv id; a version or address around it is taken off. */
  readonly arxiv?: string;
  /** The DOI; a resolver before it is taken off. */
  readonly doi?: string;
  /** The address of the code; that which the abstract gives when left out. */
  readonly code?: string;
  /** Where it was published, with year. */
  readonly venue?: string;
  /** The page that the facts come from. */
  readonly url?: string;
}

/**
 * Options of {@link toDraft}.
 *
 * @category Classify
 */
export interface DraftOptions {
  /** Ids that are given away beside those of the taxonomy: of drafts made before this one. */
  readonly taken?: ReadonlySet<string>;
}

/**
 * The record of a draft, as it stands in a file: without its id, which is the file's name.
 *
 * @category Classify
 */
export type DraftRecord = Omit<AuthoredMachinePaper, "id" | "tier"> & {
  /** Says that a machine labelled it. */
  readonly tier: "draft";
};

/**
 * A paper as a classification proposes it.
 *
 * @category Classify
 */
export interface Draft {
  /** The id. */
  readonly id: string;
  /** The record, for `overlay` or a file. */
  readonly record: DraftRecord;
}

/** Stands for a date that nobody told: a record has to have one, and no paper of the field is as old. */
const UNKNOWN_DATE = "1900";
const ID = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
const LONGEST_ID = 80;
const LONGEST_TEXT = 600;
const ARXIV = /(?<![\d.])(\d{4}\.\d{4,5}|[a-z-]+(?:\.[A-Z]{2})?\/\d{7})(?:v\d+)?(?!\d)/;
const DOI = /10\.\d{4,9}\/\S+/;
const ADDRESS = /^https?:\/\/[\w.-]+\.[a-z]{2,}(?::\d+)?(?:[/?#]\S*)?$/i;
const NONE: ReadonlySet<string> = new Set();

/**
 * Makes a draft of what {@link classify} said of a paper: a record of the tier `draft`, for a person to review.
 *
 * Labels keep their confidence and at most twelve words of evidence; the abstract is not kept. What was not decided is
 * said in the notes: no contribution (then `method` stands in, with confidence 0), no date (then `1900`), labels that no
 * facet can hold. A work that the taxonomy has as stub, draft or listed paper keeps its id and facts. Laid over the
 * taxonomy it was made with, it is accepted.
 *
 * @param taxonomy - The taxonomy that the paper was classified with.
 * @param classification - What the text says.
 * @param facts - What else is known.
 * @param options - Ids that are taken.
 * @returns The id and the record.
 * @throws RangeError when there is no title, when the taxonomy has a curated record of the work, or when the given id cannot be used; TypeError when the authors are no list of texts.
 *
 * @example From a title to a paper that is found
 * ```ts
 * import assert from "node:assert/strict";
 * import { findPapers, taxonomy } from "quantaxonomy";
 * import { classify, toDraft } from "quantaxonomy/classify";
 * import { overlay } from "quantaxonomy/create";
 *
 * const said = classify(taxonomy, { title: "MoonQuant: Post-training quantization of diffusion transformers at W4A4" });
 * const { id, record } = toDraft(taxonomy, said, { authors: ["A. Author"], date: "2026-10" });
 * assert.equal(id, "moonquant");
 * const mine = overlay(taxonomy, { papers: { [id]: record } });
 * assert.ok(findPapers(mine, { method: "ptq", setting: { weights: { max: 4 } } }, { tiers: ["draft"] }).some((paper) => paper.id === id));
 * ```
 *
 * @category Classify
 */
export function toDraft(taxonomy: Taxonomy, classification: Classification, facts: DraftFacts = {}, options: DraftOptions = {}): Draft {
  const store = storeOf(taxonomy);
  const title = classification.title.trim().replaceAll(/\s+/g, " ");
  if (title === "" || title.length > LONGEST_TEXT) throw new RangeError(`Cannot make a draft of the paper: its title has ${title.length} characters, wanted 1 to ${LONGEST_TEXT}`);
  checkAuthors(title, facts.authors);
  const arxiv = ARXIV.exec((facts.arxiv ?? "").slice(0, LONGEST_TEXT))?.[1];
  const known = knownWork(taxonomy, store, title, arxiv);
  const date = dateOf(facts.date, arxiv, known);
  const name = known?.name ?? ownName(classification);
  const id = idOf(taxonomy, facts, known, { title, name, date }, options.taken ?? NONE);
  const labels = draftFacets(store, classification);
  const claims = draftClaims(store, classification, id);
  const undecided = store.numberOf("concept", "method") === undefined ? [] : [{ id: "method", evidence: [], confidence: 0 }];
  const { contribution } = classification;
  const decided = contribution && store.numberOf("concept", contribution.id) !== undefined ? [{ id: contribution.id, evidence: evidenceOf(contribution.evidence), confidence: contribution.confidence }] : undefined;
  const methods = labels.facets;
  const kinds = methods.filter(({ kind }) => kind !== "adjacent");
  const notes = [
    date === UNKNOWN_DATE ? `The date is not known: ${UNKNOWN_DATE} stands in its place.` : "",
    classification.abstains ? "The method kinds were not decided: the text is of the field and names none." : "",
    decided ? "" : "The contribution was not decided: method stands in its place.",
    labels.homeless.length > 0 ? `Labels without a facet to stand on: ${labels.homeless.join(", ")}.` : "",
    ...claims.notes,
  ];
  const record: DraftRecord = {
    tier: "draft",
    title,
    ...(name === undefined ? {} : { name }),
    ...listed("aliases", known?.aliases ?? []),
    ...listed("authors", texts(facts.authors ?? known?.authors ?? [])),
    date,
    ...stated({ arxiv: arxiv ?? known?.arxiv, doi: doiOf(facts.doi) ?? known?.doi, venue: texts([facts.venue ?? known?.venue ?? ""])[0], code: addressOf(facts.code) ?? addressOf(classification.codeLink?.url) ?? known?.code }),
    scope: kinds.some(({ role }) => role === "core") ? "in" : methods.length > 0 && classification.scope === "out" ? "adjacent" : classification.scope,
    summary: summaryOf(store, classification, methods),
    ...listed("notes", notes.filter((note) => note !== "").map((note) => cut(note, LONGEST_TEXT))),
    concepts: [...(decided ?? undecided), ...labels.own],
    ...listed("methods", methods),
    ...listed("relations", claims.relations),
    ...listed("results", claims.results),
    ...listed("sources", sourcesOf(facts, known)),
  };
  return { id, record };
}

/** One text would be taken apart into letters. */
function checkAuthors(title: string, authors: unknown): void {
  const isList = authors === undefined || (Array.isArray(authors) && authors.every((name) => typeof name === "string"));
  if (!isList) throw new TypeError(`Cannot make a draft of "${cut(title, 80)}": its authors are no list of texts, wanted authors: ["A. Author"]`);
}

/** The record that the taxonomy has of the work already. */
function knownWork(taxonomy: Taxonomy, store: Store, title: string, arxiv: string | undefined): Paper | undefined {
  const id = (arxiv === undefined ? undefined : lookupPaperId(taxonomy, arxiv)) ?? lookupPaperId(taxonomy, title);
  const paper = id === undefined ? undefined : store.read("paper", store.resolve("paper", id)!);
  if (paper?.tier === "curated") throw new RangeError(`Cannot make a draft of "${cut(title, 80)}": the taxonomy has a curated record of it, "${paper.id}"`);
  return paper;
}

function idOf(taxonomy: Taxonomy, facts: DraftFacts, known: Paper | undefined, { title, name, date }: { readonly title: string; readonly name: string | undefined; readonly date: string }, taken: ReadonlySet<string>): string {
  if (facts.id === undefined) {
    if (known && !taken.has(known.id)) return known.id;
    const [firstAuthor] = facts.authors ?? [];
    return draftId(taxonomy, { title, ...stated({ name, firstAuthor, year: date === UNKNOWN_DATE ? undefined : date.slice(0, 4) }) }, taken);
  }
  const { id } = facts;
  if (!ID.test(id) || id.length > LONGEST_ID) throw new RangeError(`Cannot give the draft the id "${cut(id, 80)}": wanted lower-case letters, digits and single hyphens, at most ${LONGEST_ID}`);
  const store = storeOf(taxonomy);
  const number = store.numberOf("paper", id);
  const isHeld = store.redirect(id) !== undefined || (number !== undefined && store.read("paper", number).tier === "curated");
  if (isHeld || taken.has(id)) throw new RangeError(`Cannot give the draft the id "${id}": it is taken`);
  return id;
}

/** The date given, that of the arXiv id, that of the record, or the sign that none is known. */
function dateOf(given: string | undefined, arxiv: string | undefined, known: Paper | undefined): DateString {
  if (given !== undefined && DATE_STRING_PATTERN.test(given) && isOnCalendar(given)) return given;
  return monthOfArxivId(arxiv ?? "") ?? known?.date ?? UNKNOWN_DATE;
}

function isOnCalendar(date: string): boolean {
  const [year = 0, month = 1, day = 1] = date.split("-").map(Number);
  return year > Number(UNKNOWN_DATE) && new Date(Date.UTC(year, month - 1, day)).getUTCMonth() === month - 1;
}

function ownName({ title, candidates }: Classification): string | undefined {
  return titleName(title)?.name.replaceAll(/\s+/g, " ") ?? candidates.find(({ isOwn }) => isOwn)?.text;
}

/** What it does, as far as labels tell. */
function summaryOf(store: Store, { concepts, settings }: Classification, methods: DraftRecord["methods"] & {}): string {
  const labelOf = (id: string): string => {
    const number = store.numberOf("concept", id);
    return number === undefined ? id : store.read("concept", number).label;
  };
  const kinds = methods.map((facet) => `${labelOf(facet.kind === "adjacent" ? facet.concept : facet.kind)} (${facet.role})`);
  const models = concepts.filter(({ scheme }) => scheme === "model").map(({ id }) => labelOf(id));
  const parts = [kinds.length > 0 ? kinds.join(", ") : "no method of the field found", models.length > 0 ? `on ${models.join(", ")}` : "", settings.length > 0 ? `at ${settings.slice(0, 3).map(({ text }) => text).join(", ")}` : ""];
  return cut(`Labelled by a machine and not reviewed: ${parts.filter((part) => part !== "").join("; ")}.`, LONGEST_TEXT);
}

function sourcesOf({ url, authors, venue, doi, arxiv, date, code }: DraftFacts, known: Paper | undefined): readonly Source[] {
  const page = addressOf(url);
  if (page === undefined) return known?.sources ?? [];
  const given: readonly (readonly [FactName, unknown])[] = [["authors", authors], ["date", date], ["arxiv", arxiv], ["doi", doi], ["venue", venue], ["code", code]];
  return [...(known?.sources ?? []), { kind: "page", url: page, facts: ["title", ...given.filter(([, value]) => value !== undefined).map(([fact]) => fact)] }];
}

function doiOf(text: string | undefined): string | undefined {
  const doi = DOI.exec(text ?? "")?.[0];
  return doi !== undefined && doi.length <= 200 ? doi : undefined;
}

function addressOf(text: string | undefined): string | undefined {
  return text !== undefined && text.length <= LONGEST_TEXT && ADDRESS.test(text) ? text : undefined;
}

/** Texts that a record may hold. */
function texts(list: readonly string[]): readonly string[] {
  return list.map((text) => cut(text.trim(), LONGEST_TEXT)).filter((text) => text !== "");
}

function cut(text: string, length: number): string {
  return text.length <= length ? text : `${text.slice(0, length - 1).trimEnd()}…`;
}

function listed<K extends string, T>(key: K, list: readonly T[]): { readonly [P in K]?: readonly T[] } {
  return (list.length === 0 ? {} : { [key]: list }) as { readonly [P in K]?: readonly T[] };
}

/** The keys whose value is known. */
function stated<T extends Readonly<Record<string, string | undefined>>>(facts: T): { readonly [K in keyof T]?: string } {
  return Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined)) as { readonly [K in keyof T]?: string };
}
