import type { VNode } from "preact";
import { useExplorer } from "./explorer.js";
import { SearchBox } from "./SearchBox.js";
import { ThemeSwitch } from "./ThemeSwitch.js";

/** The head of the page: what it is, the search, the theme. */
export function Header(): VNode {
  const { data, taxonomy } = useExplorer();
  // A plain link to an anchor would overwrite the fragment, which holds the view.
  const skip = (event: MouseEvent): void => {
    event.preventDefault();
    document.getElementById("results-heading")?.focus();
  };
  return (
    <header class="header">
      <a class="skip" href="#" onClick={skip}>
        Skip to the papers
      </a>
      <h1>
        {data.title ?? "quantaxonomy"} <small>{taxonomy.version}</small>
      </h1>
      <SearchBox />
      <ThemeSwitch />
    </header>
  );
}
