import type { VNode } from "preact";
import { SITE_NAME } from "../siteName.js";
import { sitePaths } from "../sitePaths.js";
import { SearchForm } from "./SearchForm.js";
import { usePage } from "./usePage.js";

/** What stands above every page: the parts of the site, and the search over all of them. */
export function Header(): VNode {
  const { explorer, path, href } = usePage();
  const parts = [
    ...(explorer ? [["Explorer", sitePaths.explorer]] : []),
    ["Papers", sitePaths.papers],
    ["Concepts", sitePaths.concepts],
    ["Guides", sitePaths.guides],
    ["Reference", sitePaths.reference],
  ] as const;
  return (
    <header class="site">
      <a class="home" href={href(sitePaths.home)}>{SITE_NAME}</a>
      <nav aria-label="Site">
        <ul>
          {parts.map(([title, to]) => (
            <li>
              <a href={href(to)} {...(path === to ? { "aria-current": "page" } : path.split("/")[0] === to.split("/")[0] ? { "aria-current": "true" } : {})}>{title}</a>
            </li>
          ))}
        </ul>
      </nav>
      {path === sitePaths.search ? null : <SearchForm />}
    </header>
  );
}
