import type { Store } from "../taxonomy/store.js";
import { storeOf, type Taxonomy } from "../taxonomy/taxonomy.js";
import { candidateNames } from "./candidates.js";
import type { Classification, ClassifiedSetting, TextSource } from "./classification.js";
import { codeOf } from "./code.js";
import { findNames } from "./findNames.js";
import { longFormOf } from "./longForm.js";
import { MarkColumns, marksOf } from "./marks.js";
import { metricIndexOf } from "./metricIndex.js";
import { nameIndexOf, titleHash, type NameEntry } from "./nameIndex.js";
import type { Hit, Reading, SentenceRole } from "./reader.js";
import { relationsOf, type NamedText } from "./relations.js";
import { resultsOf } from "./results.js";
import { titleName } from "./titleName.js";

const [OPEN, CLOSE] = [40, 41];
/** How far before a bracket the words stand that it abbreviates. */
const REACH = 90;

/** Filled for every text anew. */
const ROOM: Readonly<Record<TextSource, MarkColumns>> = { title: new MarkColumns(), abstract: new MarkColumns() };

/** What a text says beside kinds, concepts and settings. */
export type WhatElse = Pick<Classification, "codeLink" | "relations" | "mentions" | "results" | "candidates">;

/** Reads names, figures and addresses, in one pass over the words with capitals and digits. */
export function whatElse(taxonomy: Taxonomy, { title, abstract }: Readonly<Record<TextSource, string>>, reading: Reading, settings: readonly ClassifiedSetting[], isStudy: boolean): WhatElse {
  const store = storeOf(taxonomy);
  const index = nameIndexOf(store);
  const texts = ([["title", title], ["abstract", abstract]] as const).map(([source, text]): NamedText => {
    const marks = marksOf(text, source === "title", ROOM[source]);
    return { source, marks, hits: findNames(index, marks), roleOf: source === "title" ? () => "title" : roles(reading.hits, marks.starts) };
  });
  const isKnown = (source: TextSource, start: number, end: number): boolean => {
    for (const hit of reading.hits) {
      if (hit.source !== source) continue;
      if (hit.start > start) return false;
      if (hit.end >= end) return true;
    }
    return false;
  };
  const named = titleName(title);
  const candidates = candidateNames(texts, index, named, isKnown);
  const ownName = named?.name.toLowerCase();
  const redefined = redefinedNames(store, texts);
  let isListed: boolean | undefined;
  const { relations, mentions } = relationsOf(texts, ({ entry, start, end }, source) => {
    if (redefined.has(entry)) return true;
    isListed ??= index.titles?.has(titleHash(title)) ?? true;
    if (isListed && isItself(store, entry, title)) return true;
    return ownName !== undefined && ownName === (source === "title" ? title : abstract).slice(start, end).toLowerCase();
  }, isStudy);
  const codeLink = codeOf(abstract);
  return { ...(codeLink ? { codeLink } : {}), relations, mentions, results: resultsOf(texts, settings, metricIndexOf(store)), candidates };
}

/** Whether a record is the paper that is read. */
function isItself(store: Store, { kind, id }: NameEntry, title: string): boolean {
  const number = kind === "paper" ? store.numberOf(kind, id) : undefined;
  if (number === undefined) return false;
  const record = store.read("paper", number);
  return record.title === title || [record.title, ...record.aliases].some((each) => each.length === title.length && each.toLowerCase() === title.toLowerCase());
}

/** Names that a text gives another meaning: "gradient-based PTQ (GPTQ)" speaks of no paper. */
function redefinedNames(store: Store, texts: readonly NamedText[]): ReadonlySet<NameEntry> {
  const found = new Set<NameEntry>();
  for (const { marks: { text }, hits } of texts) {
    for (const { entry, start, end } of hits) {
      if (text.charCodeAt(start - 1) !== OPEN || text.charCodeAt(end) !== CLOSE) continue;
      const words = longFormOf(text.slice(Math.max(0, start - REACH), start - 1), text.slice(start, end));
      if (words && !knowsWords(store, entry, words)) found.add(entry);
    }
  }
  return found;
}

/** Whether names or title of a record have most of some words; a record without any is believed. */
function knowsWords(store: Store, { kind, id }: NameEntry, words: readonly string[]): boolean {
  const number = store.numberOf(kind, id);
  if (number === undefined) return true;
  const record = store.read(kind, number);
  const known = `${"title" in record ? record.title : ""} ${record.name ?? ""} ${record.aliases.join(" ")}`.toLowerCase();
  const telling = words.filter((word) => word.length > 2);
  return telling.filter((word) => known.includes(word.slice(0, 5))).length * 3 >= telling.length * 2;
}

/** How each sentence of the abstract speaks, as the hits in it tell. */
function roles(hits: readonly Hit[], starts: readonly number[]): (sentence: number) => SentenceRole {
  let made: (SentenceRole | undefined)[] | undefined;
  return (sentence) => {
    if (!made) {
      made = [];
      let at = 0;
      for (const hit of hits) {
        if (hit.source !== "abstract") continue;
        while (at + 1 < starts.length && starts[at + 1]! <= hit.start) at++;
        made[at] ??= hit.role;
      }
    }
    return made[sentence] ?? "plain";
  };
}
