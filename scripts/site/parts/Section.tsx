import type { ComponentChildren, VNode } from "preact";

interface SectionProps {
  /** Its anchor. */
  readonly id: string;
  readonly title: string;
  /** Whether there is nothing to show: then there is no heading either. */
  readonly empty?: boolean;
  readonly children: ComponentChildren;
}

/** A part of a page under a heading of the second level that can be linked to. */
export function Section({ id, title, empty = false, children }: SectionProps): VNode | null {
  if (empty) return null;
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {children}
    </section>
  );
}
