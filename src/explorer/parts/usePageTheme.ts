import { useLayoutEffect } from "preact/hooks";
import { KIND_COLOURS } from "../graph/kindStyles.js";
import type { Theme } from "../state/view.js";
import { useIsDark } from "./useIsDark.js";

/** Gives the page its theme, and style sheets the colours of the method kinds. */
export function usePageTheme(theme: Theme): void {
  const isDark = useIsDark(theme);
  useLayoutEffect(() => {
    const { dataset, style } = document.documentElement;
    dataset["theme"] = isDark ? "dark" : "light";
    for (const [kind, colour] of Object.entries(KIND_COLOURS[isDark ? "dark" : "light"])) style.setProperty(`--kind-${kind}`, colour);
  }, [isDark]);
}
