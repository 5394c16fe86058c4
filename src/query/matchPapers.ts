import { METHOD_KINDS, ROLES, type Role } from "../model/methodKind.js";
import { SCOPES } from "../model/paper.js";
import { RELATION_TYPES, TARGET_KINDS } from "../model/relation.js";
import { SCHEMES } from "../model/scheme.js";
import { intersect, span, subtract, toPostings, unite, type Postings } from "../taxonomy/postings.js";
import type { Store } from "../taxonomy/store.js";
import { UnknownIdError } from "../taxonomy/unknownIdError.js";
import { numberOfConcept } from "./conceptNumbers.js";
import { matchSettings } from "./matchSettings.js";
import { checkKeys } from "./checkKeys.js";
import { listOf } from "./listOf.js";
import { QUERY_KEYS, type OneOrMore, type PaperQuery, type RelationQuery, type YearRange } from "./paperQuery.js";
import { textIndexOf } from "./textIndex.js";

const KEYS: readonly string[] = [...SCHEMES, ...QUERY_KEYS];

/** The papers of `among` for which a query holds. Every part narrows the set. */
export function matchPapers(store: Store, query: PaperQuery, among: Postings): Postings {
  checkKeys("query", query, KEYS);
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

/**
 * The papers in which a method plays a role. The role of a narrower concept is that of the facet which it stands in:
 * its kind's. Without a method, any of the seven kinds may play it.
 */
function papersByRole(store: Store, role: Role, method: OneOrMore<string> | undefined): Postings {
  if (!ROLES.includes(role)) throw new RangeError(`Cannot find papers: the role is "${String(role)}", wanted "core" or "component"`);
  const facets = [...store.byRole(role)];
  if (method === undefined) {
    const kinds: readonly string[] = METHOD_KINDS;
    return unite(facets.flatMap(([concept, papers]) => (kinds.includes(store.index.concepts[concept] ?? "") ? [papers] : [])));
  }
  const playing = listOf(method).flatMap((id) => {
    const wanted = numberOfConcept(store, id, "method");
    const [above, below] = [new Set(store.withBroader(wanted)), new Set(store.withNarrower(wanted))];
    return facets.flatMap(([concept, papers]) => (above.has(concept) ? [intersect(store.postings(wanted), papers)] : below.has(concept) ? [papers] : []));
  });
  return unite(playing);
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
  if (typeof year !== "number") checkKeys("year", year, ["min", "max"]);
  const { min = -Infinity, max = Infinity } = typeof year === "number" ? { min: year, max: year } : year;
  if (Number.isNaN(min) || Number.isNaN(max) || min > max) throw new RangeError(`Cannot find papers: the years are ${min} to ${max}, wanted two years in ascending order`);
  const { dates } = store.index;
  const start = dates.findIndex((_, paper) => store.yearOf(paper) >= min);
  const end = dates.findLastIndex((_, paper) => store.yearOf(paper) <= max);
  return start < 0 ? span(0, 0) : span(start, end + 1);
}

function papersByRelation(store: Store, relation: RelationQuery): Postings {
  checkKeys("relation", relation, ["type", "target"]);
  const { type, target } = relation;
  const types = type === undefined ? RELATION_TYPES : listOf(type);
  const unknown = types.find((each) => !RELATION_TYPES.includes(each));
  if (unknown !== undefined) throw new RangeError(`Cannot find papers: the relation type is "${unknown}", wanted one of "${RELATION_TYPES.join('", "')}"`);
  let isKnown = false;
  const found: number[] = [];
  for (const kind of TARGET_KINDS) {
    const number = kind === "name" ? undefined : store.resolve(kind, target);
    if (number === undefined) continue;
    isKnown = true;
    for (const edge of store.incoming(kind, number)) if (types.includes(edge.type)) found.push(edge.from);
  }
  if (!isKnown) throw new UnknownIdError("paper", target, [...store.ids("paper"), ...store.ids("model"), ...store.ids("system"), ...store.ids("benchmark")]);
  return toPostings(found);
}
