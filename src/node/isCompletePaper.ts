import { METHOD_KINDS, ROLES } from "../model/methodKind.js";
import { SCOPES, TIERS, type Paper } from "../model/paper.js";
import { RELATION_TYPES, TARGET_KINDS } from "../model/relation.js";

const ID = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
const DATE = /^\d{4}(?:-\d{2}(?:-\d{2})?)?$/;

type Fields = Readonly<Record<string, unknown>>;
/** Tells whether a value is of some form. */
type Test = (value: unknown) => boolean;

/**
 * Whether a value has everything that queries read of a published paper: a quick look, for papers by the million that a
 * machine wrote. The schema looks at more, and takes fifty times as long.
 *
 * @param schemeOf - The scheme of a concept, `undefined` for none.
 */
export function isCompletePaper(value: unknown, schemeOf: (id: string) => string | undefined): value is Paper {
  if (!isObject(value)) return false;
  const { id, tier, title, date, year, aliases, authors, sources, methods, concepts, settings, relations, results, costs } = value;
  return (
    isText(id) &&
    ID.test(id) &&
    isOneOf(TIERS, tier) &&
    isText(title) &&
    isText(date) &&
    DATE.test(date) &&
    Number(date.slice(0, 4)) === year &&
    (tier === "stub" || isReading(value)) &&
    areAll(aliases, isText) &&
    areAll(authors, isText) &&
    Array.isArray(sources) &&
    Array.isArray(costs) &&
    areAll(methods, isFacet) &&
    areAll(concepts, (label) => isObject(label) && isText(label["id"]) && label["scheme"] !== undefined && schemeOf(label["id"]) === label["scheme"] && Array.isArray(label["evidence"])) &&
    areAll(settings, isSetting) &&
    areAll(relations, isRelation) &&
    areAll(results, (result) => isObject(result) && isText(result["metric"]) && isText(result["about"]) && isText(result["reportedBy"]))
  );
}

function isReading({ scope, summary, contribution, notes }: Fields): boolean {
  return isOneOf(SCOPES, scope) && isText(summary) && isText(contribution) && Array.isArray(notes);
}

const isFacet: Test = (facet) =>
  isObject(facet) && isOneOf(ROLES, facet["role"]) && Array.isArray(facet["evidence"]) && (facet["kind"] === "adjacent" ? isText(facet["concept"]) : isOneOf(METHOD_KINDS, facet["kind"]) && Array.isArray(facet["concepts"]) && Array.isArray(facet["settings"]));

const isSetting: Test = (setting) => isObject(setting) && isText(setting["text"]) && Array.isArray(setting["evidence"]) && areAll(setting["quantizers"], (quantizer) => isObject(quantizer) && (quantizer["bits"] === undefined || typeof quantizer["bits"] === "number"));

const isRelation: Test = (relation) => isObject(relation) && isOneOf(RELATION_TYPES, relation["type"]) && isOneOf(TARGET_KINDS, relation["targetKind"]) && isText(relation["target"]) && Array.isArray(relation["evidence"]);

function isObject(value: unknown): value is Fields {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isText(value: unknown): value is string {
  return typeof value === "string";
}

function isOneOf(words: readonly string[], value: unknown): boolean {
  return isText(value) && words.includes(value);
}

function areAll(value: unknown, test: Test): boolean {
  if (!Array.isArray(value)) return false;
  for (const each of value) if (!test(each)) return false;
  return true;
}
