import { METHOD_KINDS } from "../../../src/model/methodKind.js";
import { countPapers } from "../../../src/query/findPapers.js";
import { listSchemes, lookupConcept } from "../../../src/taxonomy/conceptLookups.js";
import type { Guide } from "../guides/guide.js";
import type { Site } from "../site.js";
import { SITE_NAME } from "../siteName.js";
import { sitePaths } from "../sitePaths.js";
import { counted } from "../words/counted.js";

/**
 * What the site holds, for readers that are programs, in the shape of llmstxt.org: a name, a summary, and links with
 * what each leads to. Guides are linked as Markdown.
 */
export function llmsText({ taxonomy, guides, address }: Site, readme: Guide): string {
  const link = (title: string, path: string, says: string): string => `- [${title}](${address === undefined ? path : new URL(path, address).href}): ${says}`;
  const kinds = METHOD_KINDS.filter((kind) => lookupConcept(taxonomy, kind) !== undefined);
  return `${[
    `# ${SITE_NAME}`,
    `> ${readme.lead}`,
    [
      `Version ${taxonomy.version}: ${counted(countPapers(taxonomy, {}), "curated paper")} and ${counted(taxonomy.conceptCount, "concept")} of ${counted(listSchemes(taxonomy).length, "scheme")}.`,
      "Every label, relation and figure stands on at most twelve words of the paper, which are shown beside it. What an abstract does not say is absent; absence says nothing.",
      "A paper's page is `papers/<id>.html`, a concept's `concepts/<id>.html`; former ids lead on.",
    ].join("\n"),
    "## Guides",
    guides.map(({ name, title, lead }) => link(title, markdownPath(name), lead)).join("\n"),
    "## Data",
    [
      link("Papers", sitePaths.papers, "every paper by method and by year"),
      link("Concepts", sitePaths.concepts, "every concept by scheme, as trees"),
      ...kinds.map((kind) => link(lookupConcept(taxonomy, kind)?.label ?? kind, sitePaths.concept(kind), lookupConcept(taxonomy, kind)?.definition ?? "")),
    ].join("\n"),
    "## Optional",
    link("Reference", sitePaths.reference, "every function and type of the npm package"),
  ].join("\n\n")}\n`;
}

/** Where the Markdown of a guide stands. */
export function markdownPath(name: string): string {
  return `guides/${name}.md`;
}
