import type { ComponentChildren, VNode } from "preact";
import type { View } from "../state/view.js";
import { toHash } from "../state/viewHash.js";
import { useExplorer } from "./explorer.js";

interface ViewLinkProps {
  readonly to: View;
  readonly children: ComponentChildren;
  readonly class?: string;
  readonly current?: boolean;
}

/** A link to a view of this page: it can be copied and opened beside, as any link. */
export function ViewLink({ to, children, class: name, current }: ViewLinkProps): VNode {
  const { update } = useExplorer();
  const follow = (event: MouseEvent): void => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    update(to);
  };
  return (
    <a href={`#${toHash(to)}`} class={name} aria-current={current ? "true" : undefined} onClick={follow}>
      {children}
    </a>
  );
}

/** A link that opens the card of a paper or concept, everything else as it is. */
export function CardLink({ kind, id, children, class: name }: { readonly kind: "paper" | "concept"; readonly id: string; readonly children: ComponentChildren; readonly class?: string }): VNode {
  const { view } = useExplorer();
  const current = view.selected?.kind === kind && view.selected.id === id;
  return (
    <ViewLink to={{ ...view, selected: { kind, id } }} current={current} {...(name === undefined ? {} : { class: name })}>
      {children}
    </ViewLink>
  );
}
