import type { VNode } from "preact";
import { citationKeys, toBibtex } from "../../../src/export/bibtex/index.js";
import type { Paper } from "../../../src/model/paper.js";
import { storeOf, type Taxonomy } from "../../../src/taxonomy/taxonomy.js";
import { Section } from "../parts/Section.js";
import { usePage } from "../parts/usePage.js";

/** A paper as BibTeX, under the key that it has among all papers. */
export function CiteSection({ paper }: { readonly paper: Paper }): VNode {
  const { taxonomy } = usePage();
  return (
    <Section id="cite" title="Cite it">
      <pre class="copied" tabIndex={0} aria-label="BibTeX" data-pagefind-ignore>
        <code>{toBibtex([paper], { keys: keysOf(taxonomy) }).trim()}</code>
      </pre>
    </Section>
  );
}

function keysOf(taxonomy: Taxonomy): ReadonlyMap<string, string> {
  const store = storeOf(taxonomy);
  return store.memo("citation keys", () => citationKeys(store.ids("paper").map((_, number) => store.read("paper", number))));
}
