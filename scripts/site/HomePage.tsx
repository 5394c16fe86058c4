import type { VNode } from "preact";
import { countPapers } from "../../src/query/findPapers.js";
import { listSchemes } from "../../src/taxonomy/conceptLookups.js";
import type { Guide } from "./guides/guide.js";
import { Facts } from "./parts/Facts.js";
import { usePage } from "./parts/usePage.js";
import { SITE_NAME } from "./siteName.js";
import type { SitePage } from "./sitePage.js";
import { sitePaths } from "./sitePaths.js";
import { counted } from "./words/counted.js";

/** The first page: what this is, where to go, and the README. */
export function homePage(readme: Guide): SitePage {
  return { path: sitePaths.home, title: "quantization research, with its evidence", description: readme.lead, kind: "Guide", content: <HomeContent readme={readme} /> };
}

function HomeContent({ readme }: { readonly readme: Guide }): VNode {
  const { taxonomy, guides, explorer, href } = usePage();
  const ways = [
    ...(explorer ? [["Explorer", sitePaths.explorer, "the graph, facets, paths, a timeline and the matrix, in the browser"]] : []),
    ["Papers", sitePaths.papers, `${counted(countPapers(taxonomy, {}), "curated paper")} by method and by year, every label with its words`],
    ["Concepts", sitePaths.concepts, `${counted(taxonomy.conceptCount, "concept")} of ${counted(listSchemes(taxonomy).length, "scheme")}, each with its papers`],
    ["Guides", sitePaths.guides, `${counted(guides.length, "guide")}: asking, labelling, adding papers, exporting`],
    ["Reference", sitePaths.reference, "every function and type, with an example that runs"],
  ] as const;
  return (
    <article class="guide">
      <h1 data-pagefind-meta="title">{SITE_NAME}</h1>
      {/* This and what follows are made by renderMarkdown() from the project's own README. */}
      <div class="summary" dangerouslySetInnerHTML={{ __html: readme.leadHtml }} />
      <div class="ways" data-pagefind-ignore>
        <Facts facts={ways.map(([title, path, says]) => [<a href={href(path)}>{title}</a>, says])} />
      </div>
      <div dangerouslySetInnerHTML={{ __html: readme.html }} />
    </article>
  );
}
