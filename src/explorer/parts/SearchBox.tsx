import type { VNode } from "preact";
import { MAX_TEXT } from "../state/view.js";
import { useExplorer } from "./explorer.js";

/** The search, answered at each key. Arrow down goes to the papers found. */
export function SearchBox(): VNode {
  const { view, update } = useExplorer();
  const goToPapers = (event: KeyboardEvent): void => {
    if (event.key !== "ArrowDown" && event.key !== "Enter") return;
    event.preventDefault();
    document.querySelector<HTMLElement>("#papers a")?.focus();
  };
  return (
    <search class="search">
      <label for="search">Search</label>
      <input
        id="search"
        type="search"
        placeholder="Title, name, author, label…"
        aria-keyshortcuts="/"
        autocomplete="off"
        spellcheck={false}
        maxLength={MAX_TEXT}
        value={view.text}
        onInput={({ currentTarget }) => update({ ...view, text: currentTarget.value.slice(0, MAX_TEXT) }, "replace")}
        onKeyDown={goToPapers}
      />
      <kbd aria-hidden="true">/</kbd>
    </search>
  );
}
