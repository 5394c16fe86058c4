import { type Axis, type Facet, FACETS } from "../../query/index.js";
import { isConceptId, listConcepts, type Taxonomy } from "../../taxonomy/index.js";
import { nearestId } from "../../taxonomy/unknownIdError.js";
import type { Completer } from "../command.js";
import { UserError } from "../userError.js";

/** What an axis may be, for the help. */
export const AXIS_HELP = `a facet (${FACETS.join(", ")}), under:<concept> for its children, or concepts with commas between`;

/** Words for an axis. */
export const axisWords: Completer = (taxonomy) => [
  ...FACETS.map((value) => ({ value, says: "facet" })),
  ...listConcepts(taxonomy).map(({ id, label }) => ({ value: id, says: label })),
];

/** Reads `method`, `under:ptq` or `ptq,qat,caching`. */
export function parseAxis(flag: string, text: string, taxonomy: Taxonomy): Axis {
  if ((FACETS as readonly string[]).includes(text)) return text as Facet;
  const parent = /^under:(.+)$/.exec(text)?.[1];
  const ids = parent === undefined ? text.split(",").map((id) => id.trim()).filter((id) => id !== "") : [parent.trim()];
  if (ids.length === 0) throw new UserError(`Cannot read --${flag} "${text}": wanted ${AXIS_HELP}`);
  const unknown = ids.find((id): boolean => !isConceptId(taxonomy, id));
  if (unknown !== undefined) {
    const nearest = nearestId(unknown, [...(ids.length === 1 && parent === undefined ? FACETS : []), ...listConcepts(taxonomy).map((concept) => concept.id)]);
    throw new UserError(`Cannot read --${flag} "${text.slice(0, 80)}": "${unknown.slice(0, 60)}" is neither facet nor concept${nearest === undefined ? "" : `, nearest is "${nearest}"`}`);
  }
  return parent === undefined ? ids : { under: ids[0]! };
}
