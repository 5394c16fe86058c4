import { nearestId } from "../../taxonomy/unknownIdError.js";
import { UserError } from "../userError.js";

/** The formats of `export`, and other names that people have for them, endings of files among them. */
const OTHER_NAMES = {
  bibtex: ["bib", "biblatex"],
  "csl-json": ["csl", "csljson"],
  ris: [],
  csv: [],
  parquet: [],
  markdown: ["md"],
  latex: ["tex"],
  turtle: ["ttl", "skos"],
  "json-ld": ["jsonld"],
  graphml: [],
  gexf: ["gephi"],
  dot: ["gv", "graphviz"],
  mermaid: ["mmd"],
  cytoscape: ["cyjs", "cytoscape-json"],
  neo4j: ["cypher"],
} as const satisfies Readonly<Record<string, readonly string[]>>;

/** A format of `export`. */
export type ExportFormat = keyof typeof OTHER_NAMES;

/** The formats of `export`. */
export const EXPORT_FORMATS = Object.keys(OTHER_NAMES) as readonly ExportFormat[];

const BY_NAME: ReadonlyMap<string, ExportFormat> = new Map(EXPORT_FORMATS.flatMap((format) => [format, ...OTHER_NAMES[format]].map((name) => [name, format] as const)));

/**
 * The format that `--to` names, or else the one that the ending of `--out` does.
 *
 * @throws {@link UserError} when neither names one.
 */
export function exportFormatOf(to: string | undefined, out: string | undefined): ExportFormat {
  const known = BY_NAME.get((to ?? /[^./\\]\.([^./\\]+)$/.exec(out ?? "")?.[1] ?? "").toLowerCase());
  if (known !== undefined) return known;
  const wanted = `wanted one of ${EXPORT_FORMATS.join(", ")}`;
  if (to === undefined) {
    const ending = /[^./\\](\.[^./\\]+)$/.exec(out ?? "")?.[1];
    throw new UserError(`Cannot export: no format is named, ${wanted} for --to${ending === undefined ? "" : `; the ending "${ending.slice(0, 20)}" is that of none`}`);
  }
  const nearest = nearestId(to.toLowerCase(), BY_NAME.keys());
  throw new UserError(`Cannot read --to "${to.slice(0, 60)}": ${wanted}${nearest === undefined ? "" : `; nearest is "${nearest}"`}`);
}
