import type { VNode } from "preact";
import { usePage } from "../parts/usePage.js";
import type { SitePage } from "../sitePage.js";
import { sitePaths } from "../sitePaths.js";

/** The list of the guides, in reading order. */
export function guidesPage(): SitePage {
  return { path: sitePaths.guides, title: "Guides", description: "How to ask, read, label, extend and build on the taxonomy.", content: <GuidesContent /> };
}

function GuidesContent(): VNode {
  const { guides, href } = usePage();
  return (
    <>
      <h1>Guides</h1>
      <dl class="guides">
        {guides.map(({ name, title, lead }) => (
          <div>
            <dt><a href={href(sitePaths.guide(name))}>{title}</a></dt>
            <dd>{lead}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}
