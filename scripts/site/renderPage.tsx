import { renderToString } from "preact-render-to-string";
import { Document } from "./parts/Document.js";
import { PageContext } from "./parts/usePage.js";
import type { Site } from "./site.js";
import type { SitePage } from "./sitePage.js";

/** A page of the site as HTML. */
export function renderPage(site: Site, page: SitePage): string {
  const tree = (
    <PageContext.Provider value={{ site, path: page.path }}>
      <Document page={page} />
    </PageContext.Provider>
  );
  return `<!doctype html>\n${renderToString(tree)}\n`;
}
