import type { VNode } from "preact";
import type { Paper } from "../../model/paper.js";
import { kindOfPaper } from "../graph/kindStyles.js";
import { useExplorer } from "./explorer.js";
import { KindMark } from "./KindMark.js";
import { CardLink } from "./ViewLink.js";

/** A paper in the list: what it is called, when, what kind, to how many bits. */
export function ResultItem({ paper }: { readonly paper: Paper }): VNode {
  const { point } = useExplorer();
  const here = { kind: "paper", id: paper.id } as const;
  const settings = [...new Set(paper.settings.map(({ text }) => text))].slice(0, 3).join(", ");
  const facts = [String(paper.year), paper.venue?.replace(/ \d{4}$/, ""), settings, paper.tier === "curated" ? undefined : paper.tier].filter((fact) => fact !== undefined && fact !== "");
  const title = paper.name !== undefined && paper.title.startsWith(`${paper.name}:`) ? paper.title.slice(paper.name.length + 1).trim() : paper.title;
  return (
    <li onPointerEnter={() => point(here)} onPointerLeave={() => point(undefined)} onFocusIn={() => point(here)} onFocusOut={() => point(undefined)}>
      <CardLink kind="paper" id={paper.id} class="result">
        <KindMark kind={kindOfPaper(paper)} />
        <span class="result-text">
          {paper.name === undefined ? null : <b>{paper.name} </b>}
          {title}
          <small>{facts.join(" · ")}</small>
        </span>
      </CardLink>
    </li>
  );
}
