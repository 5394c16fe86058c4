import { join } from "node:path";
import { type Classification, type Draft, toDraft } from "../../classify/index.js";
import type { Taxonomy } from "../../taxonomy/index.js";
import { oneLine } from "../userError.js";
import type { DraftInput } from "./answerBlock.js";

/**
 * Makes drafts and writes each to a file of its own, one after the other, so that ids are given in the order of the lines.
 * A title that comes again replaces its draft.
 *
 * The directory is made at once: where that fails, nothing has been answered yet.
 *
 * @returns What takes the drafts of a block, and gives the mistakes that kept some from being written, a line each.
 */
export async function draftWriter(directory: string, taxonomy: Taxonomy): Promise<(drafts: readonly DraftInput[]) => Promise<readonly string[]>> {
  const [{ makeDirectory }, { writeDrafts }] = await Promise.all([import("../../node/makeDirectory.js"), import("../../node/writeDrafts.js")]);
  await makeDirectory(join(directory, "papers"));
  const taken = new Set<string>();
  /** The id of the last draft of each title. */
  const written = new Map<string, string>();
  const make = ({ classification, facts }: DraftInput): Draft => {
    const own = written.get(titleOf(classification));
    const isAgain = own !== undefined && (facts.id === undefined || facts.id === own);
    if (!isAgain) return toDraft(taxonomy, classification, facts, { taken });
    taken.delete(own);
    try {
      return toDraft(taxonomy, classification, { ...facts, id: own }, { taken });
    } finally {
      taken.add(own);
    }
  };
  return async (drafts) => {
    const mistakes: string[] = [];
    for (const input of drafts) {
      try {
        const draft = make(input);
        taken.add(draft.id);
        written.set(titleOf(input.classification), draft.id);
        await writeDrafts(directory, [draft]);
      } catch (error) {
        // A draft that may not be made or may not replace what is there; errors of the file system end the run.
        if (!(error instanceof RangeError && error.message.startsWith("Cannot "))) throw error;
        mistakes.push(oneLine(`line ${input.line}: ${error.message}`));
      }
    }
    return mistakes;
  };
}

/** The title as a draft has it. */
function titleOf({ title }: Classification): string {
  return title.trim().replaceAll(/\s+/g, " ");
}
