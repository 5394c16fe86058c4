import type { PaperFacts } from "../../model/paper.js";
import type { AuthorName } from "../facts/authorName.js";
import { citation, type Citation } from "../facts/citation.js";
import { paperUrl } from "../facts/paperUrl.js";
import { tidyText } from "../facts/tidyText.js";
import type { Venue } from "../facts/venues.js";
import { verbatim } from "../facts/verbatim.js";

/** `GEN` for what is neither: RIS has no type for preprints, and readers take `UNPB` for a manuscript in a drawer. */
const TYPES: Readonly<Record<Venue["kind"], string>> = { conference: "CONF", journal: "JOUR", preprint: "GEN", unknown: "GEN" };

/** The lines of a record, in the order in which they are written. */
export function risTags(key: string, paper: PaperFacts, code: boolean): readonly (readonly [tag: string, value: string])[] {
  const cited = citation(paper);
  const optional: readonly (readonly [tag: string, value: string | undefined])[] = [
    ["DA", risDate(cited)],
    ["T2", cited.venue?.name],
    ["ST", paper.name && tidyText(paper.name)],
    ["DO", paper.doi && verbatim(paper.doi)],
    ["AN", paper.arxiv && `arXiv:${verbatim(paper.arxiv)}`],
    ["UR", paperUrl(paper)],
    ["N1", code && paper.code ? `Code: ${tidyText(paper.code)}` : undefined],
  ];
  return [
    ["TY", TYPES[cited.venue?.kind ?? "preprint"]],
    ["ID", key],
    ["TI", cited.title],
    ...cited.authors.map((author) => ["AU", risName(author)] as const),
    ...(cited.isCut ? [["AU", "others"] as const] : []),
    ["PY", String(cited.year)],
    ...optional.flatMap(([tag, value]) => (value ? [[tag, value] as const] : [])),
    ["ER", ""],
  ];
}

/**
 * `2024/03/19/`, `2024///`: RIS always has three strokes. Written beside `PY` even where it says no more, since `PY` of a
 * conference paper is the year of the conference to some readers.
 */
function risDate({ year, monthAndDay }: Citation): string {
  const [month = "", day = ""] = monthAndDay.map((part) => String(part).padStart(2, "0"));
  return `${year}/${month}/${day}/`;
}

function risName(name: AuthorName): string {
  if (name.kind === "whole") return name.name.replaceAll(/\s*,\s*/g, " ").trim();
  const family = name.particle === undefined ? name.family : `${name.particle} ${name.family}`;
  return [family, name.given, name.suffix].filter((part) => part !== undefined).join(", ");
}
