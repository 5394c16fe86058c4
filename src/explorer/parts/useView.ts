import { useCallback, useEffect, useRef, useState } from "preact/hooks";
import type { View } from "../state/view.js";
import { fromHash, toHash } from "../state/viewHash.js";

/** How long typing may go on before the address is written, in milliseconds: browsers refuse to write it at each key. */
const WRITE_DELAY = 300;

/** The view of the address, kept equal to it both ways: by links, by going back, and by what people pick. */
export function useView(): readonly [view: View, update: (next: View, how?: "push" | "replace") => void] {
  const [view, setView] = useState(() => fromHash(location.hash));
  const written = useRef(location.hash.slice(1));
  const waiting = useRef(0);
  const write = useCallback((hash: string, how: "push" | "replace"): void => {
    clearTimeout(waiting.current);
    if (hash === written.current) return;
    written.current = hash;
    // Assigning the fragment works from a file as from a server; a page of a file may not write its history.
    if (how === "push") location.hash = hash;
    else location.replace(`#${hash}`);
  }, []);
  const update = useCallback(
    (next: View, how: "push" | "replace" = "push"): void => {
      setView(next);
      clearTimeout(waiting.current);
      if (how === "push") write(toHash(next), how);
      else waiting.current = window.setTimeout(() => write(toHash(next), how), WRITE_DELAY);
    },
    [write],
  );
  useEffect(() => {
    const read = (): void => {
      const hash = location.hash.slice(1);
      if (hash === written.current) return;
      written.current = hash;
      setView(fromHash(hash));
    };
    addEventListener("hashchange", read);
    return () => removeEventListener("hashchange", read);
  }, []);
  return [view, update];
}
