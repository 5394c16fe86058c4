import { pageGlobals, type ChartsGlobal } from "./chartsGlobal.js";

let loading: Promise<ChartsGlobal> | undefined;

/** Loads `charts.js` beside this page when the first chart is shown. A classic script: modules do not load from files. */
export function loadCharts(): Promise<ChartsGlobal> {
  return (loading ??= new Promise((resolve, reject) => {
    const script = document.createElement("script");
    script.src = "charts.js";
    script.addEventListener("load", () => {
      const charts = pageGlobals().quantaxonomyCharts;
      if (charts) resolve(charts);
      else reject(new Error("Cannot draw charts: charts.js set nothing"));
    });
    script.addEventListener("error", () => {
      loading = undefined;
      reject(new Error("Cannot draw charts: charts.js is not beside the page"));
    });
    document.head.append(script);
  }));
}
