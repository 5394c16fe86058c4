import { LEXICON_TEXT } from "../generated/lexicon.js";
import type { MethodKind } from "../model/methodKind.js";
import { listConcepts } from "../taxonomy/conceptLookups.js";
import { storeOf, type Taxonomy } from "../taxonomy/taxonomy.js";
import { kindsAbove } from "./extraConcepts.js";
import { isShipped } from "./isShipped.js";
import { buildLexicon, lexiconOf, type Lexicon } from "./lexicon.js";
import { fromLexiconText } from "./lexiconParts.js";
import { signatureOf } from "./signatureOf.js";

/** A lexicon, and the method kinds above each of its concepts. */
export interface OpenedLexicon {
  readonly lexicon: Lexicon;
  readonly kindOf: readonly (readonly MethodKind[] | undefined)[];
}

let shipped: (OpenedLexicon & { readonly signature: string }) | undefined;

/**
 * The lexicon of a taxonomy's own concepts, made when first asked for. Where they are the shipped ones (of the shipped taxonomy, which is
 * believed, and of overlays that leave them as they are, which is compared) it is opened as it was built beforehand, in a twentieth of the time.
 */
export function openLexicon(taxonomy: Taxonomy): OpenedLexicon {
  const store = storeOf(taxonomy);
  return store.memo("classify lexicon", () => {
    if (isShipped(store)) return shippedLexicon();
    const concepts = listConcepts(taxonomy);
    if (shippedLexicon().signature === signatureOf(concepts)) return shippedLexicon();
    return { lexicon: buildLexicon(concepts), kindOf: kindsAbove(concepts) };
  });
}

function shippedLexicon(): OpenedLexicon & { readonly signature: string } {
  if (!shipped) {
    const { concepts, kindOf, signature, ...parts } = fromLexiconText(LEXICON_TEXT);
    shipped = { lexicon: lexiconOf(parts, concepts), kindOf, signature };
  }
  return shipped;
}
