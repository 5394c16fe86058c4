import "./style/style.css";
import { render } from "preact";
import type { ExplorerData } from "../export/explorer/explorerData.js";
import { textIndexOf } from "../query/textIndex.js";
import { fromTexts } from "../taxonomy/taxonomyTexts.js";
import { storeOf } from "../taxonomy/taxonomy.js";
import { App } from "./App.js";
import { pageGlobals } from "./charts/chartsGlobal.js";
import { Failure } from "./parts/Failure.js";

/** How long after the first paint the text index is made, so that the first key finds it ready. */
const INDEX_DELAY = 200;

const root = document.getElementById("explorer")!;
const data = pageGlobals().quantaxonomyData as ExplorerData | undefined;
try {
  if (data === undefined) throw new Error("Cannot open the explorer: data.js is not beside the page, or is cut");
  const taxonomy = fromTexts(data.texts);
  render(<App taxonomy={taxonomy} data={data} />, root);
  document.title = data.title ?? document.title;
  setTimeout(() => textIndexOf(storeOf(taxonomy)), INDEX_DELAY);
} catch (error) {
  root.replaceChildren();
  render(<Failure message={error instanceof Error ? error.message : String(error)} />, root);
}
