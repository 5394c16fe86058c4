import type { Store } from "../taxonomy/store.js";

/** What a paper is called in a sentence. */
export function nameOf(store: Store, paper: number): string {
  const { name, title } = store.read("paper", paper);
  return name ?? title;
}
