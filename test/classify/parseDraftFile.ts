import { parse } from "yaml";
import type { Draft } from "../../src/classify/index.js";
import { renderDraft } from "../../src/node/renderDraft.js";

/** A draft after a way through the text of its file. */
export function parseDraftFile(draft: Draft): unknown {
  return parse(renderDraft(draft));
}
