import type { VNode } from "preact";
import { sitePaths } from "../sitePaths.js";
import { SITE_NAME } from "../siteName.js";
import { ToOutside } from "./ToOutside.js";
import { usePage } from "./usePage.js";

/** What stands below every page: the version of the data, and the lists that lead everywhere. */
export function Footer(): VNode {
  const { taxonomy, repository, href } = usePage();
  return (
    <footer class="site">
      <p>
        {SITE_NAME} {taxonomy.version}. Code under MIT, data under CC BY 4.0. No abstracts are stored; every label stands on words of the paper.
      </p>
      <p>
        <a href={href(sitePaths.papers)}>All papers</a> · <a href={href(sitePaths.concepts)}>All concepts</a> · <a href={href("llms.txt")}>llms.txt</a>
        {repository !== undefined && <> · <ToOutside url={repository} text="Repository" /></>}
      </p>
    </footer>
  );
}
