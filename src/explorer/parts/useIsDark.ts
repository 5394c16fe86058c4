import { useEffect, useState } from "preact/hooks";
import type { Theme } from "../state/view.js";

const QUERY = "(prefers-color-scheme: dark)";

/** Whether a theme is dark, the system asked where it decides. */
export function useIsDark(theme: Theme): boolean {
  const [system, setSystem] = useState(() => matchMedia(QUERY).matches);
  useEffect(() => {
    const media = matchMedia(QUERY);
    const read = (): void => setSystem(media.matches);
    media.addEventListener("change", read);
    return () => media.removeEventListener("change", read);
  }, []);
  return theme === "system" ? system : theme === "dark";
}
