import type { VNode } from "preact";
import type { Evidence as Words } from "../../model/evidence.js";

/** The words that a claim stands on, and where they stand. */
export function Evidence({ of: evidence }: { readonly of: readonly Words[] }): VNode | null {
  if (evidence.length === 0) return null;
  return (
    <ul class="evidence">
      {evidence.map(({ source, text, locator, version }, i) => (
        <li key={i}>
          <q>{text}</q> <cite>{[source, locator, version].filter(Boolean).join(", ")}</cite>
        </li>
      ))}
    </ul>
  );
}
