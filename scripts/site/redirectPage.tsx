import type { Redirect } from "../../src/model/redirect.js";
import { lookupConcept } from "../../src/taxonomy/conceptLookups.js";
import { lookupPaper } from "../../src/taxonomy/paperLookups.js";
import type { Taxonomy } from "../../src/taxonomy/taxonomy.js";
import { ToConcept } from "./parts/ToConcept.js";
import { ToPaper } from "./parts/ToPaper.js";
import type { SitePage } from "./sitePage.js";
import { sitePaths } from "./sitePaths.js";

/**
 * The page that a former id keeps: it leads on at once where the id has moved, and names what it was split into
 * otherwise. It needs no script.
 */
export function redirectPage(taxonomy: Taxonomy, redirect: Redirect): SitePage {
  const ids = redirect.kind === "moved" ? [redirect.to] : redirect.to;
  const [first = ""] = ids;
  const isPaper = lookupPaper(taxonomy, first) !== undefined;
  const pathOf = isPaper ? sitePaths.paper : sitePaths.concept;
  const title = (isPaper ? lookupPaper(taxonomy, first)?.title : lookupConcept(taxonomy, first)?.label) ?? first;
  const said = redirect.kind === "moved" ? "is now called" : "was split into";
  return {
    path: pathOf(redirect.id),
    title: redirect.kind === "moved" ? title : redirect.id,
    description: `${redirect.id} ${said} ${ids.join(", ")}.`,
    ...(redirect.kind === "moved" ? { leadsTo: pathOf(first) } : {}),
    content: (
      <>
        <h1><code>{redirect.id}</code> {said}</h1>
        <ul>{ids.map((id) => <li>{isPaper ? <ToPaper id={id} whole /> : <ToConcept id={id} />}</li>)}</ul>
      </>
    ),
  };
}
