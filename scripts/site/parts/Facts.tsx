import type { ComponentChildren, VNode } from "preact";

/** What a list of facts holds: a term and what is said of it; a term of which nothing is said is left out. */
export type Fact = readonly [term: ComponentChildren, said: ComponentChildren];

/** Terms with what is said of each. */
export function Facts({ facts }: { readonly facts: readonly Fact[] }): VNode | null {
  const known = facts.filter(([, said]) => said !== undefined && said !== null && said !== "" && said !== false && !(Array.isArray(said) && said.length === 0));
  if (known.length === 0) return null;
  return (
    <dl class="facts">
      {known.map(([term, said]) => (
        <div>
          <dt>{term}</dt>
          <dd>{said}</dd>
        </div>
      ))}
    </dl>
  );
}
