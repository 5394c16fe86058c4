import type { ComponentChildren, VNode } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { useExplorer } from "../parts/explorer.js";

/** The frame of a card: it takes the focus when it opens, so that a screen reader reads on from there. */
export function Card({ kind, title, name, children }: { readonly kind: string; readonly title: string; readonly name?: string; readonly children: ComponentChildren }): VNode {
  const { view, update } = useExplorer();
  const heading = useRef<HTMLHeadingElement>(null);
  const frame = useRef<HTMLElement>(null);
  const { selected } = view;
  useEffect(() => {
    frame.current?.scrollTo({ top: 0 });
    heading.current?.focus({ preventScroll: matchMedia("(min-width: 62rem)").matches });
  }, [selected?.kind, selected?.id]);
  return (
    <article class="card" aria-labelledby="card-title" ref={frame}>
      <div class="card-head">
        <p class="card-kind">{kind}</p>
        <button type="button" class="quiet" onClick={() => update({ ...view, selected: undefined })} aria-keyshortcuts="Escape">
          Close<span class="unseen"> the card</span>
        </button>
      </div>
      <h2 id="card-title" tabIndex={-1} ref={heading}>
        {name === undefined || title.startsWith(name) ? null : <span class="card-name">{name}. </span>}
        {title}
      </h2>
      {children}
    </article>
  );
}

/** A part of a card under a heading of its own; absent when there is nothing in it. */
export function CardPart({ title, children }: { readonly title: string; readonly children: ComponentChildren }): VNode {
  return (
    <section class="card-part">
      <h3>{title}</h3>
      {children}
    </section>
  );
}
