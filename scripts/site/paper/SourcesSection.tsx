import type { VNode } from "preact";
import type { Paper } from "../../../src/model/paper.js";
import type { Source } from "../../../src/model/source.js";
import { Section } from "../parts/Section.js";
import { ToOutside } from "../parts/ToOutside.js";
import { usePage } from "../parts/usePage.js";
import { sitePaths } from "../sitePaths.js";

/** Where a record comes from, when it was checked, and where to correct it. */
export function SourcesSection({ paper }: { readonly paper: Paper }): VNode {
  const { guides, repository, href } = usePage();
  const file = `taxonomy/papers/${paper.id}.yaml`;
  const guide = guides.find(({ name }) => name === "adding-a-paper");
  return (
    <Section id="sources" title="Sources">
      {paper.sources.length > 0 && <ul>{paper.sources.map((source) => <li>{tell(source)}</li>)}</ul>}
      {paper.checked !== undefined && <p>Checked on <time dateTime={paper.checked}>{paper.checked}</time>.</p>}
      <p>
        Correct this record: {repository === undefined ? <code>{file}</code> : <ToOutside url={`${repository}/blob/HEAD/${file}`} text={file} />}
        {guide !== undefined && <> (<a href={href(sitePaths.guide(guide.name))}>how a record is written</a>)</>}
      </p>
    </Section>
  );
}

function tell(source: Source): VNode {
  switch (source.kind) {
    case "listing":
      return <>place {source.position} of the listing {source.id}</>;
    case "page":
      return <><ToOutside url={source.url} />: {source.facts.join(", ")}</>;
    case "index":
      return <>the index {source.id}: {source.facts.join(", ")}</>;
    default:
      return source satisfies never;
  }
}
