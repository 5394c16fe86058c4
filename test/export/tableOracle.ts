import type { Paper } from "../../src/model/paper.js";
import { SCHEMES } from "../../src/model/scheme.js";
import { tidyText } from "../../src/export/facts/tidyText.js";

/** A row of the flat table as it should be read: numbers and texts, or lists of texts. */
export type OracleRow = Readonly<Record<string, string | number | null | readonly string[]>>;

/** The flat table read off the records by hand, without the columns' own code. */
export function tableOracle(papers: readonly Paper[]): readonly OracleRow[] {
  return papers.map((paper) => {
    const read = paper.tier === "stub" ? undefined : paper;
    const text = (value: string | undefined): string | null => (value === undefined || tidyText(value) === "" ? null : tidyText(value));
    const texts = (values: readonly string[]): readonly string[] => values.map(tidyText).filter(Boolean);
    const whole = paper.authors.length > 0 && paper.etAl !== true ? paper.authors.length : null;
    return {
      id: paper.id,
      tier: paper.tier,
      title: text(paper.title),
      name: text(paper.name),
      aliases: texts(paper.aliases),
      date: paper.date,
      year: paper.year,
      authors: texts(paper.authors),
      author_count: paper.authorCount ?? whole,
      arxiv: text(paper.arxiv),
      doi: text(paper.doi),
      venue: text(paper.venue),
      code: text(paper.code),
      scope: read?.scope ?? null,
      contribution: read?.contribution ?? null,
      summary: text(read?.summary),
      methods: paper.methods.map((facet) => `${"concept" in facet ? facet.concept : facet.kind}:${facet.role}`),
      ...Object.fromEntries(SCHEMES.filter((scheme) => scheme !== "contribution").map((scheme) => [`concepts_${scheme}`, paper.concepts.flatMap((label) => (label.scheme === scheme ? [label.id] : []))])),
      settings: texts(paper.settings.map((setting) => setting.text)),
      relations: texts(paper.relations.map((relation) => [relation.type, relation.targetKind, relation.target].join(":"))),
      results: read?.results.length ?? null,
      url: paper.arxiv ? `https://arxiv.org/abs/${paper.arxiv}` : paper.doi ? `https://doi.org/${paper.doi}` : null,
      checked: paper.checked ?? null,
    };
  });
}
