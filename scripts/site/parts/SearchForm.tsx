import type { VNode } from "preact";
import { sitePaths } from "../sitePaths.js";
import { usePage } from "./usePage.js";

/** The box that asks the search page. */
export function SearchForm(): VNode {
  const { href } = usePage();
  return (
    <form class="search" role="search" action={href(sitePaths.search)}>
      <label class="unseen" for="search">Search papers, concepts, guides and reference</label>
      <input id="search" name="q" type="search" maxLength={200} placeholder="Search all pages" autocomplete="off" />
      <button type="submit">Search</button>
    </form>
  );
}
