import { parentPort, workerData } from "node:worker_threads";
import { answerBlock } from "./classify/answerBlock.js";
import type { WorkerMessage, WorkerStart } from "./classify/answerer.js";
import type { LineBlock } from "./classify/lineBlocks.js";
import { layOverlays } from "./openTaxonomy.js";
import { mistakeOf } from "./userError.js";

const { overlays, wantsDrafts } = workerData as WorkerStart;
const send = (message: WorkerMessage): void => parentPort?.postMessage(message);

try {
  const taxonomy = await layOverlays(overlays, { readIn: async () => "" });
  // Blocks that came before are kept until somebody listens.
  parentPort?.on("message", (block: LineBlock) => send(answerBlock(taxonomy, block, wantsDrafts)));
} catch (error) {
  const mistake = mistakeOf(error);
  if (mistake === undefined) throw error;
  send({ mistake });
}
