import { createContext } from "preact";
import { useContext } from "preact/hooks";
import { relativePath } from "../relativePath.js";
import type { Site } from "../site.js";

/** The site, and the page that is being written. */
export interface PageContext {
  readonly site: Site;
  readonly path: string;
}

export const PageContext = createContext<PageContext | undefined>(undefined);

/** The site, with the way from this page to any other. */
export function usePage(): Site & { readonly path: string; readonly href: (path: string) => string } {
  const context = useContext(PageContext);
  if (context === undefined) throw new TypeError("Cannot write a part of a page by itself: wanted renderPage()");
  const { site, path } = context;
  return { ...site, path, href: (to) => relativePath(path, to) };
}
