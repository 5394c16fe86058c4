import type { VNode } from "preact";
import type { MethodFacet } from "../../../src/model/facets/methodFacet.js";
import type { Paper } from "../../../src/model/paper.js";
import { Facts, type Fact } from "../parts/Facts.js";
import { Quotes } from "../parts/Quotes.js";
import { Section } from "../parts/Section.js";
import { ToConcept } from "../parts/ToConcept.js";
import { spaced } from "../words/spaced.js";

const ROLE_WORDS = { core: "what it is about", component: "a part of it" } as const;

/** How a paper uses each method, on which words, with the fields of its kind. */
export function MethodsSection({ paper: { methods } }: { readonly paper: Paper }): VNode {
  return (
    <Section id="methods" title="Methods" empty={methods.length === 0}>
      {methods.map((facet) => (
        <div class="facet">
          <h3>
            <ToConcept id={facet.kind === "adjacent" ? facet.concept : facet.kind} /> <span class="role">{ROLE_WORDS[facet.role]}</span>
          </h3>
          <p><Quotes evidence={facet.evidence} confidence={facet.confidence} /></p>
          <Facts facts={fieldsOf(facet)} />
        </div>
      ))}
    </Section>
  );
}

/** Fields that every facet has, or that are shown elsewhere on the page. */
const COMMON_KEYS: ReadonlySet<string> = new Set(["kind", "role", "evidence", "confidence", "concept", "concepts", "settings"]);

/** The fields of a facet's kind, whichever it has. */
function fieldsOf(facet: MethodFacet): readonly Fact[] {
  return Object.entries(facet)
    .filter(([key]) => !COMMON_KEYS.has(key))
    .map(([key, value]) => [capital(spaced(key)), tell(value)]);
}

function capital(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}

function tell(value: unknown): string {
  if (typeof value === "boolean") return value ? "yes" : "no";
  return (Array.isArray(value) ? value : [value]).map((each) => spaced(String(each))).join(", ");
}
