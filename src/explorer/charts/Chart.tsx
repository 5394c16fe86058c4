import type { VNode } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import type { VegaLiteSpec } from "../../chart/vegaLiteSpec.js";
import { loadCharts } from "./loadCharts.js";

/** A chart, described for those who cannot see it. */
export function Chart({ spec, fromEnd = false }: { readonly spec: VegaLiteSpec; readonly fromEnd?: boolean }): VNode {
  const place = useRef<HTMLDivElement>(null);
  const [state, setState] = useState<"waiting" | "drawn" | "failed">("waiting");
  useEffect(() => {
    let isGone = false;
    let remove: (() => void) | undefined;
    loadCharts()
      .then(async (charts) => {
        if (isGone || !place.current) return;
        remove = await charts.draw(place.current, spec);
        if (isGone) remove();
        else {
          setState("drawn");
          // Where a picture is wider than its place, the newest end is what people come for.
          if (fromEnd && place.current.parentElement) place.current.parentElement.scrollLeft = place.current.scrollWidth;
        }
      })
      .catch(() => setState("failed"));
    return () => {
      isGone = true;
      remove?.();
    };
  }, [spec, fromEnd]);
  return (
    <>
      {state === "waiting" ? <p class="faint">Drawing…</p> : null}
      {state === "failed" ? <p class="note">The chart could not be drawn. {spec.description}</p> : null}
      <div class="scroll" tabIndex={0} role="region" aria-label="Chart">
        <div ref={place} class="chart" role="img" aria-label={spec.description} />
      </div>
    </>
  );
}
