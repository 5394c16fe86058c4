import { METHOD_KINDS, ROLES, type MethodKind, type Role } from "../model/methodKind.js";
import { SCOPES } from "../model/paper.js";
import { RELATION_TYPES, TARGET_KINDS } from "../model/relation.js";
import { SCHEMES } from "../model/scheme.js";
import { intersect, span, subtract, toPostings, unite, type Postings } from "../taxonomy/postings.js";
import type { Store } from "../taxonomy/store.js";
import { nearestId, UnknownIdError } from "../taxonomy/unknownIdError.js";
import { numberOfConcept } from "./conceptNumbers.js";
import { matchSettings } from "./matchSettings.js";
import { QUERY_KEYS, type OneOrMore, type PaperQuery, type RelationQuery, type YearRange } from "./paperQuery.js";
import { textIndexOf } from "./textIndex.js";

const KEYS: readonly string[] = [...SCHEMES, ...QUERY_KEYS];

/** The papers of `among` for which a query holds. Every part narrows the set; the smallest lists are made first. */
export function matchPapers(store: Store, query: PaperQuery, among: Postings): Postings {
  for (const key of Object.keys(query)) {
    if (!KEYS.includes(key)) throw new TypeError(`Cannot find papers: the query has the unknown key "${key}", nearest is "${nearestId(key, KEYS) ?? "concept"}"`);
  }
  let found = among;
  const narrow = (papers: Postings): void => {
    found = intersect(found, papers);
  };
  for (const scheme of SCHEMES) {
    const wanted = query[scheme];
    if (wanted === undefined || (scheme === "method" && query.role !== undefined)) continue;
    narrow(unite(listOf(wanted).map((id) => store.postings(numberOfConcept(store, id, scheme)))));
  }
  if (query.concept !== undefined) narrow(unite(listOf(query.concept).map((id) => store.postings(numberOfConcept(store, id)))));
  if (query.role !== undefined) narrow(papersByRole(store, query.role, query.method));
  if (query.scope !== undefined) narrow(papersByScope(store, listOf(query.scope)));
  if (query.year !== undefined) narrow(papersByYear(store, query.year));
  if (query.setting !== undefined) narrow(matchSettings(store, query.setting));
  if (query.relation !== undefined) narrow(papersByRelation(store, query.relation));
  if (query.text !== undefined && query.text.trim() !== "") narrow(textIndexOf(store).find(query.text));
  for (const part of query.all ?? []) found = matchPapers(store, part, found);
  if (query.any !== undefined) found = unite(query.any.map((part) => matchPapers(store, part, found)));
  if (query.not !== undefined) found = subtract(found, matchPapers(store, query.not, found));
  return found;
}

/** One or several values as a list. */
export function listOf<T extends string>(value: OneOrMore<T>): readonly T[] {
  return typeof value === "string" ? [value] : value;
}

/**
 * The papers in which a kind plays a role. A narrower method concept is met in a facet of its kind, so the role is
 * that of the kind.
 */
function papersByRole(store: Store, role: Role, method: OneOrMore<string> | undefined): Postings {
  if (!ROLES.includes(role)) throw new RangeError(`Cannot find papers: the role is "${String(role)}", wanted "core" or "component"`);
  const ofKind = (kind: MethodKind): Postings => {
    const number = store.numberOf("concept", kind);
    return role === "core" || number === undefined ? store.core(kind) : subtract(store.postings(number), store.core(kind));
  };
  if (method === undefined) return unite(METHOD_KINDS.map(ofKind));
  return unite(
    listOf(method).map((id) => {
      const concept = numberOfConcept(store, id, "method");
      const kinds = METHOD_KINDS.filter((kind) => store.withBroader(concept).some((each) => store.index.concepts[each] === kind));
      return intersect(store.postings(concept), unite(kinds.map(ofKind)));
    }),
  );
}

function papersByScope(store: Store, scopes: readonly string[]): Postings {
  const wanted = scopes.map((scope) => {
    const position = (SCOPES as readonly string[]).indexOf(scope);
    if (position < 0) throw new RangeError(`Cannot find papers: the scope is "${scope}", wanted one of "${SCOPES.join('", "')}"`);
    return position;
  });
  return Uint32Array.from(store.index.scopes.flatMap((scope, paper) => (wanted.includes(scope) ? [paper] : [])));
}

function papersByYear(store: Store, year: number | YearRange): Postings {
  const { min = -Infinity, max = Infinity } = typeof year === "number" ? { min: year, max: year } : year;
  if (Number.isNaN(min) || Number.isNaN(max) || min > max) throw new RangeError(`Cannot find papers: the years are ${min} to ${max}, wanted two years in ascending order`);
  const { dates } = store.index;
  const start = dates.findIndex((_, paper) => store.yearOf(paper) >= min);
  const end = dates.findLastIndex((_, paper) => store.yearOf(paper) <= max);
  return start < 0 ? span(0, 0) : span(start, end + 1);
}

function papersByRelation(store: Store, { type, target }: RelationQuery): Postings {
  const types = type === undefined ? RELATION_TYPES : listOf(type);
  const unknown = types.find((each) => !RELATION_TYPES.includes(each));
  if (unknown !== undefined) throw new RangeError(`Cannot find papers: the relation type is "${unknown}", wanted one of "${RELATION_TYPES.join('", "')}"`);
  const redirect = store.redirect(target);
  const id = redirect?.kind === "moved" ? redirect.to : target;
  let isKnown = false;
  const found: number[] = [];
  for (const kind of TARGET_KINDS) {
    const number = kind === "name" ? undefined : store.numberOf(kind, id);
    if (number === undefined) continue;
    isKnown = true;
    for (const edge of store.incoming(kind, number)) if (types.includes(edge.type)) found.push(edge.from);
  }
  if (!isKnown) throw new UnknownIdError("paper", target, [...store.ids("paper"), ...store.ids("model"), ...store.ids("system"), ...store.ids("benchmark")]);
  return toPostings(found);
}
