import type { VNode } from "preact";
import { usePage } from "./parts/usePage.js";
import type { SitePage } from "./sitePage.js";
import { sitePaths } from "./sitePaths.js";

/** What a host shows for an address that has no page. */
export function missingPage(): SitePage {
  return { path: sitePaths.missing, title: "Not found", description: "There is no page at this address.", content: <MissingContent /> };
}

function MissingContent(): VNode {
  const { href } = usePage();
  return (
    <>
      <h1>Not found</h1>
      <p>
        There is no page at this address. Ids never disappear, so it may be misspelt: search above, or look through the <a href={href(sitePaths.papers)}>papers</a>{" "}
        and <a href={href(sitePaths.concepts)}>concepts</a>.
      </p>
    </>
  );
}
