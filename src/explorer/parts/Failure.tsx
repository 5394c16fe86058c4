import type { VNode } from "preact";

/** Stands in place of the page when it cannot open; never a blank page. */
export function Failure({ message }: { readonly message: string }): VNode {
  return (
    <main class="failure">
      <h1>The explorer could not open</h1>
      <p role="alert">{message}.</p>
    </main>
  );
}
