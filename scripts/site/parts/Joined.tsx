import type { ComponentChildren, VNode } from "preact";

/** Parts with commas between them, or another sign. */
export function Joined({ parts, by = ", " }: { readonly parts: readonly ComponentChildren[]; readonly by?: string }): VNode {
  return <>{parts.flatMap((part, i) => (i === 0 ? [part] : [by, part]))}</>;
}
