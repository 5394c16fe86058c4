import { useEffect } from "preact/hooks";
import type { View } from "../state/view.js";

/** `/` goes to the search; Escape closes the card, else empties the search. */
export function useShortcuts(view: View, update: (next: View, how?: "push" | "replace") => void): void {
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      const at = event.target as HTMLElement | null;
      const isTyping = at instanceof HTMLInputElement || at instanceof HTMLTextAreaElement || at instanceof HTMLSelectElement;
      if (event.key === "/" && (!isTyping || at.getAttribute("type") === "checkbox") && !event.ctrlKey && !event.metaKey && !event.altKey) {
        event.preventDefault();
        document.getElementById("search")?.focus();
      } else if (event.key === "Escape" && view.selected) {
        event.preventDefault();
        const { kind, id } = view.selected;
        update({ ...view, selected: undefined });
        const opener = [...document.querySelectorAll<HTMLAnchorElement>("#papers a")].find((link) => link.hash.includes(`${kind}=${id}`));
        (opener ?? document.getElementById("results-heading"))?.focus();
      } else if (event.key === "Escape" && view.text !== "") {
        event.preventDefault();
        update({ ...view, text: "" });
        document.getElementById("search")?.focus();
      }
    };
    addEventListener("keydown", press);
    return () => removeEventListener("keydown", press);
  }, [view, update]);
}
