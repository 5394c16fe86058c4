import { taxonomy } from "../../src/data/taxonomy.js";
import type { Paper } from "../../src/model/paper.js";
import { storeOf } from "../../src/taxonomy/taxonomy.js";

const store = storeOf(taxonomy);

/** Every shipped paper, stubs too. */
export const SHIPPED_PAPERS: readonly Paper[] = store.ids("paper").map((_, number) => store.read("paper", number));
