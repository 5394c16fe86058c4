import type { Ids } from "../model/ids.js";
import type { Paper } from "../model/paper.js";
import { get, lookup } from "./records.js";
import { storeOf, type Taxonomy } from "./taxonomy.js";

/**
 * A paper by its id; moved ids are followed.
 *
 * @typeParam I - The id unions of the taxonomy.
 * @param taxonomy - The taxonomy.
 * @param id - The paper's id.
 * @returns The record, in whichever tier.
 * @throws {@link UnknownIdError} when there is no such paper; the message names the nearest id.
 *
 * @example A paper's settings
 * ```ts
 * import assert from "node:assert/strict";
 * import { getPaper, taxonomy } from "quantaxonomy";
 *
 * assert.ok(getPaper(taxonomy, "affinequant").settings.some(({ text }) => text === "W4A4"));
 * ```
 *
 * @category Look up
 */
export function getPaper<I extends Ids>(taxonomy: Taxonomy<I>, id: NoInfer<I>["paper"]): Paper<I> {
  return get(taxonomy, "paper", id) as Paper<I>;
}

/**
 * A paper by a text from outside: `undefined` instead of an error when there is none.
 *
 * @typeParam I - The id unions of the taxonomy.
 * @param taxonomy - The taxonomy.
 * @param id - Any text.
 * @returns The record, or `undefined`.
 *
 * @example No such paper
 * ```ts
 * import assert from "node:assert/strict";
 * import { lookupPaper, taxonomy } from "quantaxonomy";
 *
 * assert.equal(lookupPaper(taxonomy, "afinequant"), undefined);
 * ```
 *
 * @category Look up
 */
export function lookupPaper<I extends Ids>(taxonomy: Taxonomy<I>, id: string): Paper<I> | undefined {
  return lookup(taxonomy, "paper", id) as Paper<I> | undefined;
}

/**
 * The id of a paper by whatever people call it: id, short name, alias, title, arXiv id or address, case and punctuation
 * aside.
 *
 * @typeParam I - The id unions of the taxonomy.
 * @param taxonomy - The taxonomy.
 * @param name - What the paper is called.
 * @returns The id, or `undefined` when nothing or more than one paper is called so; listed papers count where no other is. Reads every paper's facts once.
 *
 * @example Names and arXiv ids
 * ```ts
 * import assert from "node:assert/strict";
 * import { lookupPaperId, taxonomy } from "quantaxonomy";
 *
 * assert.equal(lookupPaperId(taxonomy, "AffineQuant"), "affinequant");
 * assert.equal(lookupPaperId(taxonomy, "SVDQunat"), lookupPaperId(taxonomy, "SVDQuant"));
 * ```
 *
 * @category Look up
 */
export function lookupPaperId<I extends Ids>(taxonomy: Taxonomy<I>, name: string): I["paper"] | undefined {
  const store = storeOf(taxonomy);
  const direct = lookup(taxonomy, "paper", name);
  if (direct) return direct.id;
  const names = store.memo("names of papers", () => {
    const owners = new Map<string, Set<number>>();
    for (let number = 0; number < store.paperCount; number++) {
      const { id, title, name: short, aliases, arxiv } = store.read("paper", number);
      const stem = title.split(":")[0] ?? title;
      for (const each of [id, title, stem, short, arxiv, ...aliases, ...aliases.map((alias) => alias.split(":")[0] ?? alias)]) {
        if (each === undefined) continue;
        const key = foldName(each);
        owners.set(key, (owners.get(key) ?? new Set()).add(number));
      }
    }
    // A name that papers which were read share with listed ones is theirs.
    for (const [key, papers] of owners) {
      const read = [...papers].filter((number) => store.tierOf(number) !== "listed");
      if (papers.size > 1 && read.length > 0) owners.set(key, new Set(read));
    }
    return owners;
  });
  const owners = names.get(foldName(arxivIdOf(name) ?? name));
  const [only] = owners ?? [];
  return owners?.size === 1 && only !== undefined ? store.paperId(only) : undefined;
}

const ARXIV_ID = /^(?:https?:\/\/)?(?:www\.)?(?:arxiv\.org\/(?:abs|pdf|html)\/|arxiv:\s*)?(\d{4}\.\d{4,5})(?:v\d+)?(?:\.pdf)?$/i;

/** The arXiv id in an id, an address or a citation of it. */
function arxivIdOf(text: string): string | undefined {
  return ARXIV_ID.exec(text.trim())?.[1];
}

function foldName(name: string): string {
  return name.normalize("NFKD").replaceAll("#", "sharp").toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, "");
}
