import type { VNode } from "preact";
import type { Paper } from "../../../src/model/paper.js";
import { Facts } from "../parts/Facts.js";
import { Joined } from "../parts/Joined.js";
import { ToConcept } from "../parts/ToConcept.js";
import { ToOutside } from "../parts/ToOutside.js";

const SCOPE_WORDS = { in: "in the field", adjacent: "adjacent to the field", out: "outside the field" } as const;

/** When and where a paper was published, and what kind of work it is. */
export function PaperFacts({ paper }: { readonly paper: Paper }): VNode | null {
  const { id, name, aliases, date, venue, arxiv, doi, code } = paper;
  const read = paper.tier === "stub" ? undefined : paper;
  return (
    <Facts
      facts={[
        ["Short name", name !== undefined && <span data-pagefind-weight="10">{name}</span>],
        ["Also called", aliases.join("; ")],
        ["Date", <time dateTime={date}>{date}</time>],
        ["Venue", venue],
        [
          "Read it",
          arxiv === undefined && doi === undefined ? undefined : (
            <Joined
              parts={[
                ...(arxiv === undefined ? [] : [<ToOutside url={`https://arxiv.org/abs/${arxiv}`} text={`arXiv ${arxiv}`} />]),
                ...(doi === undefined ? [] : [<ToOutside url={`https://doi.org/${encodeURI(doi)}`} text={`DOI ${doi}`} />]),
              ]}
            />
          ),
        ],
        ["Code", code !== undefined && <ToOutside url={code} text={code.replace(/^https?:\/\//, "")} />],
        ["Contribution", read !== undefined && <ToConcept id={read.contribution} />],
        ["Scope", read !== undefined && SCOPE_WORDS[read.scope]],
        ["Id", <code>{id}</code>],
      ]}
    />
  );
}
