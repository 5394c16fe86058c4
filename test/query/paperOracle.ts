import type { Paper } from "../../src/model/paper.js";
import type { Quantizer } from "../../src/model/quantizer.js";
import { SCHEMES } from "../../src/model/scheme.js";
import type { PaperQuery, QuantizerQuery } from "../../src/query/index.js";
import { getPaper, listConcepts } from "../../src/taxonomy/index.js";
import { storeOf, type Taxonomy } from "../../src/taxonomy/taxonomy.js";

/** Every paper of a taxonomy, in the order of ids. */
export function allPapers(taxonomy: Taxonomy): readonly Paper[] {
  return [...storeOf(taxonomy).ids("paper")].sort().map((id) => getPaper(taxonomy, id));
}

/** Whether a concept is another or stands below it, by following `broader` of the records. */
export function isAtOrBelow(taxonomy: Taxonomy): (id: string, ancestor: string) => boolean {
  const parents = new Map(listConcepts(taxonomy).map(({ id, broader }) => [id, broader]));
  const climb = (id: string, ancestor: string): boolean => id === ancestor || (parents.get(id) ?? []).some((parent) => climb(parent, ancestor));
  return climb;
}

/** Whether a paper carries a concept or a narrower one. */
export function carrierTest(taxonomy: Taxonomy): (paper: Paper, concept: string) => boolean {
  const isBelow = isAtOrBelow(taxonomy);
  return (paper, concept) => paper.concepts.some(({ id }) => isBelow(id, concept));
}

const list = <T>(value: T | readonly T[]): readonly T[] => (Array.isArray(value) ? (value as readonly T[]) : [value as T]);

/** The words of a text, case and accents aside. */
const tokens = (text: string): readonly string[] =>
  text
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== "");

/** What a query means, read off a record: no index, no sets. */
export function queryTest(taxonomy: Taxonomy): (query: PaperQuery, paper: Paper) => boolean {
  const isBelow = isAtOrBelow(taxonomy);
  const carries = carrierTest(taxonomy);
  const concepts = new Map(listConcepts(taxonomy).map((concept) => [concept.id, concept]));

  const answers = (part: QuantizerQuery, target: string, { bits, format, granularity, scale, ...quantizer }: Quantizer): boolean =>
    (target === "any" || (quantizer.target !== undefined && isBelow(quantizer.target, target))) &&
    (part.min === undefined || (bits !== undefined && bits >= part.min)) &&
    (part.max === undefined || (bits !== undefined && bits <= part.max)) &&
    (part.format === undefined || (format !== undefined && isBelow(format, part.format))) &&
    (part.granularity === undefined || (granularity !== undefined && isBelow(granularity, part.granularity))) &&
    (part.scale === undefined || scale === part.scale);

  const textsOf = (paper: Paper): readonly string[] => [
    paper.id,
    paper.title,
    paper.name ?? "",
    paper.arxiv ?? "",
    ...paper.aliases,
    ...paper.authors,
    paper.tier === "stub" ? "" : paper.summary,
    ...paper.concepts.flatMap(({ id }) => [concepts.get(id)?.label ?? "", ...(concepts.get(id)?.altLabels ?? [])]),
  ];

  const holds = (query: PaperQuery, paper: Paper): boolean => {
    const { concept, role, scope, setting, relation, year, text, all = [], any, not } = query;
    // The role is that of the kind which the method asked for belongs to.
    const plays = (id: string | undefined): boolean =>
      paper.methods.some((facet) => {
        if (facet.role !== role) return false;
        if (id === undefined) return facet.kind !== "adjacent";
        const method = facet.kind === "adjacent" ? facet.concept : facet.kind;
        return (isBelow(id, method) && carries(paper, id)) || isBelow(method, id);
      });
    const { min = -Infinity, max = Infinity } = typeof year === "number" ? { min: year, max: year } : (year ?? {});
    return (
      SCHEMES.every((scheme) => query[scheme] === undefined || list(query[scheme]).some((id) => carries(paper, id))) &&
      (concept === undefined || list(concept).some((id) => carries(paper, id))) &&
      (role === undefined || (query.method === undefined ? plays(undefined) : list(query.method).some(plays))) &&
      (scope === undefined || (paper.tier !== "stub" && list(scope).includes(paper.scope))) &&
      paper.year >= min &&
      paper.year <= max &&
      (setting === undefined || paper.settings.some(({ quantizers }) => Object.entries(setting).every(([target, part]) => part === undefined || quantizers.some((quantizer) => answers(part, target, quantizer))))) &&
      (relation === undefined || paper.relations.some(({ type, target, targetKind }) => targetKind !== "name" && target === relation.target && (relation.type === undefined || list(relation.type).includes(type)))) &&
      (text === undefined || tokens(text).every((word) => textsOf(paper).flatMap(tokens).some((known) => known.startsWith(word)))) &&
      all.every((part) => holds(part, paper)) &&
      (any === undefined || any.some((part) => holds(part, paper))) &&
      (not === undefined || !holds(not, paper))
    );
  };
  return holds;
}
