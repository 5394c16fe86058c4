import type { VNode } from "preact";
import { useExplorer } from "./explorer.js";
import { useIsDark } from "./useIsDark.js";

/** Turns light to dark and back. */
export function ThemeSwitch(): VNode {
  const { view, update } = useExplorer();
  const isDark = useIsDark(view.theme);
  return (
    <button type="button" class="quiet" aria-pressed={isDark} onClick={() => update({ ...view, theme: isDark ? "light" : "dark" }, "replace")}>
      Dark
    </button>
  );
}
