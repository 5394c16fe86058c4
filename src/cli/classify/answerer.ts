import type { Worker } from "node:worker_threads";
import type { CliIo } from "../io.js";
import { UserError } from "../userError.js";
import type { AnsweredBlock } from "./answerBlock.js";
import type { LineBlock } from "./lineBlocks.js";

/** Answers blocks of lines, in this thread or in others. */
export interface Answerer {
  readonly answer: (block: LineBlock) => Promise<AnsweredBlock>;
  /** How many blocks it is worth to have read and not yet answered. */
  readonly most: number;
  readonly close: () => Promise<void>;
}

/** What a worker is started with. */
export interface WorkerStart {
  readonly overlays: readonly string[];
  readonly wantsDrafts: boolean;
}

/** What a worker sends: the answer to the block that it was given, or the mistake that keeps it from any. */
export type WorkerMessage = AnsweredBlock | { readonly mistake: string };

/** Blocks for each worker: the one that it has, one to go on with, and one that waits for those before it. */
const BLOCKS_PER_WORKER = 3;

interface Job {
  readonly block: LineBlock;
  readonly resolve: (answered: AnsweredBlock) => void;
  readonly reject: (error: Error) => void;
}

/** Starts worker threads that share the blocks among them; each block goes to the next that is idle. */
export function startWorkers(count: number, start: WorkerStart, io: CliIo): Answerer {
  const waiting: Job[] = [];
  const idle: Worker[] = [];
  const busy = new Map<Worker, Job>();
  let failure: Error | undefined;
  const fail = (why: string): void => {
    failure ??= new UserError(why);
    for (const job of [...busy.values(), ...waiting.splice(0)]) job.reject(failure);
    busy.clear();
  };
  const give = (): void => {
    while (idle.length > 0 && waiting.length > 0) {
      const [worker, job] = [idle.pop()!, waiting.shift()!];
      busy.set(worker, job);
      // A block may share its memory with what is read next: a copy of its own can be handed over.
      const bytes = new Uint8Array(job.block.bytes);
      worker.postMessage({ ...job.block, bytes }, [bytes.buffer]);
    }
  };
  const workers = Array.from({ length: count }, (_, i) => {
    const worker = io.startWorker(start);
    worker.on("message", (message: WorkerMessage) => {
      if ("mistake" in message) return fail(message.mistake);
      busy.get(worker)?.resolve(message);
      busy.delete(worker);
      idle.push(worker);
      give();
    });
    worker.on("error", (error: Error) => fail(`Cannot classify: worker ${i + 1} of ${count} failed: ${error.message}`));
    worker.on("exit", (code) => fail(`Cannot classify: worker ${i + 1} of ${count} ended with ${code}`));
    idle.push(worker);
    return worker;
  });
  return {
    most: count * BLOCKS_PER_WORKER,
    answer: (block) =>
      new Promise((resolve, reject) => {
        if (failure) return reject(failure);
        waiting.push({ block, resolve, reject });
        give();
      }),
    close: async () => {
      await Promise.all(workers.map((worker) => worker.terminate()));
    },
  };
}
