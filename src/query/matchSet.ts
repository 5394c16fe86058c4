import { METHOD_KINDS, ROLES, type Role } from "../model/methodKind.js";
import { SCOPES } from "../model/paper.js";
import { RELATION_TYPES, TARGET_KINDS } from "../model/relation.js";
import { SCHEMES } from "../model/scheme.js";
import { listSet, NO_PAPERS, spanSet, type PaperSet } from "../taxonomy/paperSet.js";
import { intersectSets, subtractSets, uniteSets, whereColumn } from "../taxonomy/paperSets.js";
import { toPostings } from "../taxonomy/postings.js";
import type { Store } from "../taxonomy/store.js";
import { UnknownIdError } from "../taxonomy/unknownIdError.js";
import { numberOfConcept } from "./conceptNumbers.js";
import { settingFilter } from "./matchSettings.js";
import { checkKeys } from "./checkKeys.js";
import { listOf } from "./listOf.js";
import { QUERY_KEYS, type OneOrMore, type PaperQuery, type RelationQuery, type YearRange } from "./paperQuery.js";
import { textIndexOf } from "./textIndex.js";
import { yearsOf } from "./yearsOf.js";

const KEYS: readonly string[] = [...SCHEMES, ...QUERY_KEYS];

/** The papers of `among` for which a query holds. Its parts are looked up first and joined at once, the rarest first. */
export function matchSet(store: Store, query: PaperQuery, among: PaperSet): PaperSet {
  checkKeys("query", query, KEYS);
  const sets: PaperSet[] = [among];
  const unite = (parts: readonly PaperSet[]): PaperSet => uniteSets(parts, store.paperCount);
  for (const scheme of SCHEMES) {
    const wanted = query[scheme];
    if (wanted === undefined || (scheme === "method" && query.role !== undefined)) continue;
    sets.push(unite(listOf(wanted).map((id) => store.setOf(numberOfConcept(store, id, scheme)))));
  }
  if (query.concept !== undefined) sets.push(unite(listOf(query.concept).map((id) => store.setOf(numberOfConcept(store, id)))));
  if (query.role !== undefined) sets.push(papersByRole(store, query.role, query.method));
  if (query.scope !== undefined) sets.push(papersByScope(store, listOf(query.scope)));
  if (query.year !== undefined) sets.push(papersByYear(store, query.year));
  const filter = query.setting === undefined ? undefined : settingFilter(store, query.setting);
  if (query.relation !== undefined) sets.push(papersByRelation(store, query.relation));
  if (query.text !== undefined && query.text.trim() !== "") sets.push(listSet(textIndexOf(store).find(query.text)));
  let found = intersectSets(sets);
  // Settings are looked at paper by paper, so of those alone that all else left.
  if (filter !== undefined) found = filter(found);
  for (const part of query.all ?? []) found = matchSet(store, part, found);
  if (query.any !== undefined) found = unite(query.any.map((part) => matchSet(store, part, found)));
  if (query.not !== undefined) found = subtractSets(found, matchSet(store, query.not, found), store.paperCount);
  return found;
}

/**
 * The papers in which a method plays a role. The role of a narrower concept is that of the facet which it stands in:
 * its kind's. Without a method, any of the seven kinds may play it.
 */
function papersByRole(store: Store, role: Role, method: OneOrMore<string> | undefined): PaperSet {
  if (!ROLES.includes(role)) throw new RangeError(`Cannot find papers: the role is "${String(role)}", wanted "core" or "component"`);
  const facets = [...store.byRole(role)].map(([concept, papers]) => [concept, listSet(papers)] as const);
  if (method === undefined) {
    const kinds: readonly string[] = METHOD_KINDS;
    return uniteSets(facets.flatMap(([concept, papers]) => (kinds.includes(store.index.concepts[concept] ?? "") ? [papers] : [])), store.paperCount);
  }
  const playing = listOf(method).flatMap((id) => {
    const wanted = numberOfConcept(store, id, "method");
    const [above, below] = [new Set(store.withBroader(wanted)), new Set(store.withNarrower(wanted))];
    return facets.flatMap(([concept, papers]) => (above.has(concept) ? [intersectSets([store.setOf(wanted), papers])] : below.has(concept) ? [papers] : []));
  });
  return uniteSets(playing, store.paperCount);
}

function papersByScope(store: Store, scopes: readonly string[]): PaperSet {
  const wanted = scopes.map((scope) => {
    const position = (SCOPES as readonly string[]).indexOf(scope);
    if (position < 0) throw new RangeError(`Cannot find papers: the scope is "${scope}", wanted one of "${SCOPES.join('", "')}"`);
    return position;
  });
  return store.memo(`scopes ${[...wanted].sort().join(" ")}`, () => whereColumn(store.index.scopes, (scope) => wanted.includes(scope)));
}

function papersByYear(store: Store, year: number | YearRange): PaperSet {
  if (typeof year !== "number") checkKeys("year", year, ["min", "max"]);
  const { min = -Infinity, max = Infinity } = typeof year === "number" ? { min: year, max: year } : year;
  if (Number.isNaN(min) || Number.isNaN(max) || min > max) throw new RangeError(`Cannot find papers: the years are ${min} to ${max}, wanted two years in ascending order`);
  const years = yearsOf(store);
  const first = years.findIndex((each) => each.year >= min);
  const last = years.findLastIndex((each) => each.year <= max);
  return first < 0 || last < first ? NO_PAPERS : spanSet(years[first]!.start, years[last]!.end);
}

function papersByRelation(store: Store, relation: RelationQuery): PaperSet {
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
  return listSet(toPostings(found));
}

