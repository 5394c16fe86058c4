import type { VNode } from "preact";
import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import { nodeKey } from "../../graph/nodeKey.js";
import { pathBetween } from "../../query/pathBetween.js";
import { lookupPaperId } from "../../taxonomy/paperLookups.js";
import { storeOf } from "../../taxonomy/taxonomy.js";
import { makeDrawing } from "../graph/drawing.js";
import type { Look } from "../graph/emphasis.js";
import { createGraphView, type GraphView } from "../graph/graphView.js";
import { useExplorer } from "../parts/explorer.js";
import { useIsDark } from "../parts/useIsDark.js";
import { askableTiers } from "../state/ask.js";
import { Legend } from "./Legend.js";

/** How long the drawing waits for the next key, in milliseconds: the list answers first. */
const DRAW_DELAY = { small: 60, large: 350 } as const;

/** From this many papers on, drawing takes as long as a key should. */
const LARGE = 5000;

/** The graph of papers and concepts. What it shows stands in the list too, which screen readers and keyboards use. */
export function GraphPanel(): VNode {
  const { taxonomy, data, view, answer, update, pointed, point } = useExplorer();
  const theme = useIsDark(view.theme) ? "dark" : "light";
  const container = useRef<HTMLDivElement>(null);
  const graph = useRef<GraphView>(undefined);
  const [state, setState] = useState<"waiting" | "ready" | "failed">("waiting");
  const latest = useRef({ view, update, point });
  latest.current = { view, update, point };

  useEffect(() => {
    // After the first paint: lists and cards can be used before the drawing stands.
    const timer = setTimeout(() => {
      try {
        const drawing = makeDrawing(taxonomy, data, askableTiers(taxonomy));
        const selectionOf = (key: string | undefined) => (key === undefined ? undefined : { kind: drawing.graph.getNodeAttribute(key, "is"), id: drawing.graph.getNodeAttribute(key, "id") });
        graph.current = createGraphView(container.current!, drawing, {
          onPoint: (key) => latest.current.point(selectionOf(key)),
          onSelect: (key) => (key === undefined && latest.current.view.selected === undefined ? undefined : latest.current.update({ ...latest.current.view, selected: selectionOf(key) })),
        });
        setState("ready");
      } catch {
        setState("failed");
      }
    }, 0);
    return () => {
      clearTimeout(timer);
      graph.current?.kill();
      graph.current = undefined;
    };
  }, [taxonomy, data]);

  const found = useMemo(() => {
    const store = storeOf(taxonomy);
    return answer.papers.length === answer.total ? undefined : new Set(Array.from(answer.papers, (paper) => nodeKey("paper", store.paperId(paper))));
  }, [taxonomy, answer]);
  const path = useMemo(() => pathKeys(taxonomy, view.from, view.to), [taxonomy, view.from, view.to]);
  useEffect(() => {
    const keyOf = (at: Look["selected"] | typeof pointed): string | undefined => (typeof at === "object" ? nodeKey(at.kind, at.id) : at);
    const look = { found, selected: keyOf(view.selected), pointed: keyOf(pointed), path };
    const timer = setTimeout(() => graph.current?.show(look, theme), pointed ? 0 : answer.total < LARGE ? DRAW_DELAY.small : DRAW_DELAY.large);
    return () => clearTimeout(timer);
  }, [state, found, path, pointed, view.selected, theme]);
  useEffect(() => {
    if (view.selected) graph.current?.reveal(nodeKey(view.selected.kind, view.selected.id));
  }, [state, view.selected]);

  return (
    <>
      <div class="graph" role="img" aria-label={`Graph of ${answer.papers.length} papers and the concepts they carry. The list of papers says the same.`}>
        <div ref={container} class="canvas" />
      </div>
      {state === "failed" ? <p class="note graph-note">This browser draws no WebGL, so there is no picture; the list, the cards and the other tabs say the same.</p> : null}
      {state === "waiting" ? <p class="faint graph-note">Drawing…</p> : null}
      <div class="zoom" role="group" aria-label="Zoom">
        <button type="button" aria-label="Zoom in" onClick={() => graph.current?.zoom("in")}>
          +
        </button>
        <button type="button" aria-label="Zoom out" onClick={() => graph.current?.zoom("out")}>
          −
        </button>
        <button type="button" onClick={() => graph.current?.zoom("all")}>
          All
        </button>
      </div>
      <Legend />
    </>
  );
}

/** The nodes of the path of a view, for as long as both of its ends are known. */
function pathKeys(taxonomy: Parameters<typeof pathBetween>[0], from: string, to: string): readonly string[] {
  const [start, goal] = [lookupPaperId(taxonomy, from), lookupPaperId(taxonomy, to)];
  if (from === "" || to === "" || start === undefined || goal === undefined) return [];
  return pathBetween(taxonomy, start, goal, { tiers: askableTiers(taxonomy) })?.papers.map((id) => nodeKey("paper", id)) ?? [];
}
