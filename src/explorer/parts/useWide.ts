import { useEffect, useState } from "preact/hooks";

const QUERY = "(min-width: 62rem)";

/** Whether the page is wide enough for columns beside each other; the style sheet divides at the same width. */
export function useWide(): boolean {
  const [isWide, setIsWide] = useState(() => matchMedia(QUERY).matches);
  useEffect(() => {
    const media = matchMedia(QUERY);
    const read = (): void => setIsWide(media.matches);
    media.addEventListener("change", read);
    return () => media.removeEventListener("change", read);
  }, []);
  return isWide;
}
