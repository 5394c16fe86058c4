import type { ComponentChildren } from "preact";

/** The kinds of pages that the search tells apart. */
export const PAGE_KINDS = ["Paper", "Concept", "Guide", "Reference"] as const;

/** One of {@link PAGE_KINDS}. */
export type PageKind = (typeof PAGE_KINDS)[number];

/** A page of the site: what stands between header and footer, and what the head says of it. */
export interface SitePage {
  /** Its file, from the root of the site. */
  readonly path: string;
  /** Its title, without that of the site. */
  readonly title: string;
  /** What it is, in a sentence. */
  readonly description: string;
  /** What the search calls it; a page without a kind only leads to others and is not searched. */
  readonly kind?: PageKind;
  /** The page that its address leads on to at once. */
  readonly leadsTo?: string;
  /** What it shows. */
  readonly content: ComponentChildren;
}
