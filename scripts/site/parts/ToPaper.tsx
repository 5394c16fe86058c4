import type { VNode } from "preact";
import { lookupPaper } from "../../../src/taxonomy/paperLookups.js";
import { sitePaths } from "../sitePaths.js";
import { usePage } from "./usePage.js";

/** A link to the page of a paper, by its short name, or by its whole title. */
export function ToPaper({ id, whole = false }: { readonly id: string; readonly whole?: boolean }): VNode {
  const { taxonomy, href } = usePage();
  const paper = lookupPaper(taxonomy, id);
  if (paper === undefined) return <>{id}</>;
  return (
    <a href={href(sitePaths.paper(paper.id))} {...(whole ? {} : { title: paper.title })}>
      {whole ? paper.title : (paper.name ?? paper.title)}
    </a>
  );
}
