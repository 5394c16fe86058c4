import { toDraft } from "../../classify/index.js";
import type { Taxonomy } from "../../taxonomy/index.js";
import { oneLine } from "../userError.js";
import type { DraftInput } from "./answerBlock.js";

/**
 * Makes drafts and writes each to a file of its own, one after the other, so that ids are given in the order of the lines.
 *
 * @returns What takes the drafts of a block, and gives the mistakes that kept some from being written, a line each.
 */
export function draftWriter(directory: string, taxonomy: Taxonomy): (drafts: readonly DraftInput[]) => Promise<readonly string[]> {
  const taken = new Set<string>();
  return async (drafts) => {
    const { writeDrafts } = await import("../../node/writeDrafts.js");
    const mistakes: string[] = [];
    for (const { line, classification, facts } of drafts) {
      try {
        const draft = toDraft(taxonomy, classification, facts, { taken });
        taken.add(draft.id);
        await writeDrafts(directory, [draft]);
      } catch (error) {
        // A draft that may not be made or may not replace what is there; errors of the file system end the run.
        if (!(error instanceof RangeError && error.message.startsWith("Cannot "))) throw error;
        mistakes.push(oneLine(`line ${line}: ${error.message}`));
      }
    }
    return mistakes;
  };
}
