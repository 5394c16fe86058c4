import type { VNode } from "preact";
import { useExplorer } from "../parts/explorer.js";
import { TABS, type Tab } from "../state/view.js";
import { GraphPanel } from "./GraphPanel.js";
import { MatrixPanel } from "./MatrixPanel.js";
import { PathPanel } from "./PathPanel.js";
import { TimelinePanel } from "./TimelinePanel.js";

const PANELS: Readonly<Record<Tab, () => VNode>> = { graph: GraphPanel, timeline: TimelinePanel, matrix: MatrixPanel, path: PathPanel };
const NAMES: Readonly<Record<Tab, string>> = { graph: "Graph", timeline: "Timeline", matrix: "Matrix", path: "Path" };

/** The large panel: one of several ways to see what was found, under tabs. */
export function Stage(): VNode {
  const { view, update } = useExplorer();
  const walk = (event: KeyboardEvent & { readonly currentTarget: HTMLElement }): void => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (step === undefined) return;
    const next = (TABS.indexOf(view.tab) + step + TABS.length) % TABS.length;
    update({ ...view, tab: TABS[next]! });
    event.currentTarget.querySelectorAll<HTMLElement>("[role=tab]")[next]?.focus();
  };
  const Panel = PANELS[view.tab];
  return (
    <section class="stage" aria-label="Views">
      <div role="tablist" aria-label="Views" class="tabs" onKeyDown={walk}>
        {TABS.map((tab) => (
          <button key={tab} type="button" role="tab" id={`tab-${tab}`} aria-selected={tab === view.tab} aria-controls="panel" tabIndex={tab === view.tab ? 0 : -1} onClick={() => update({ ...view, tab })}>
            {NAMES[tab]}
          </button>
        ))}
      </div>
      <div role="tabpanel" id="panel" aria-labelledby={`tab-${view.tab}`} class={`panel panel-${view.tab}`}>
        <Panel />
      </div>
    </section>
  );
}
