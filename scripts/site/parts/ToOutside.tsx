import type { VNode } from "preact";

/** A link out of the site. */
export function ToOutside({ url, text = url }: { readonly url: string; readonly text?: string }): VNode {
  return <a href={url} rel="external">{text}</a>;
}
