import { createTaxonomy, type TaxonomyRecords } from "../../../src/create/index.js";
import type { Guide } from "../../../scripts/site/guides/guide.js";
import { renderPage } from "../../../scripts/site/renderPage.js";
import type { Site } from "../../../scripts/site/site.js";
import { sitePages } from "../../../scripts/site/sitePages.js";
import { baseRecords } from "../../helpers/records.js";

/** A guide as small as one can be. */
export function baseGuide(overrides: Partial<Guide> = {}): Guide {
  return { name: "model", file: "docs/model.md", title: "What it holds", lead: "Records.", leadHtml: "<p>Records.</p>", headings: [], linked: [], html: "<p>More.</p>", markdown: "# What it holds\n\nRecords.\n\nMore.\n", ...overrides };
}

/** The README as small as it can be. */
export const README = baseGuide({ name: "readme", file: "README.md", title: "quantaxonomy", lead: "Papers, asked." });

/** A site on some records, with one guide. */
export function baseSite(records: TaxonomyRecords = baseRecords(), overrides: Partial<Site> = {}): Site {
  return { taxonomy: createTaxonomy<TaxonomyRecords>(records), guides: [baseGuide()], explorer: false, ...overrides };
}

/** Every page of a site as HTML, by its path. */
export function renderSite(site: Site): ReadonlyMap<string, string> {
  return new Map([...sitePages(site, README)].map((page) => [page.path, renderPage(site, page)]));
}
