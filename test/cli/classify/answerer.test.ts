import { EventEmitter } from "node:events";
import type { Worker } from "node:worker_threads";
import { describe, expect, it } from "vitest";
import type { AnsweredBlock } from "../../../src/cli/classify/answerBlock.js";
import { startWorkers } from "../../../src/cli/classify/answerer.js";
import type { LineBlock } from "../../../src/cli/classify/lineBlocks.js";
import type { CliIo } from "../../../src/cli/io.js";

/** A worker that does as it is told. */
class StandIn extends EventEmitter {
  readonly given: LineBlock[] = [];
  postMessage(block: LineBlock): void {
    this.given.push(block);
  }
  async terminate(): Promise<number> {
    return 0;
  }
}

const block = (firstLine: number): LineBlock => ({ bytes: Buffer.from("{}"), firstLine, lineCount: 1 });
const answered = (text: string): AnsweredBlock => ({ text, lineCount: 1, hasErrors: false, drafts: [] });

function start(count: number) {
  const workers: StandIn[] = [];
  const startWorker = (): Worker => {
    const worker = new StandIn();
    workers.push(worker);
    return worker as unknown as Worker;
  };
  return { workers, answerer: startWorkers(count, { overlays: [], wantsDrafts: false }, { startWorker } as Partial<CliIo> as CliIo) };
}

describe("startWorkers()", () => {
  it("gives a block to a worker that is idle and none to one that is busy", async () => {
    const { workers, answerer } = start(2);
    const answers = [1, 2, 3].map((line) => answerer.answer(block(line)));
    expect(workers.map(({ given }) => given.length)).toEqual([1, 1]);
    const [busy, done] = workers as [StandIn, StandIn];
    done.emit("message", answered("first"));
    expect([busy.given.length, done.given.length]).toEqual([1, 2]);
    await expect(answers[0]).resolves.toMatchObject({ text: "first" });
  });

  it.each([
    ["fails", "error", new Error("out of memory"), "Cannot classify: worker 1 of 1 failed: out of memory"],
    ["ends", "exit", 9, "Cannot classify: worker 1 of 1 ended with 9"],
    ["tells a mistake", "message", { mistake: "Cannot open" }, "Cannot open"],
  ])("turns down what is under way and what comes after when a worker %s", async (_, event, value, message) => {
    const { workers, answerer } = start(1);
    const answers = [answerer.answer(block(1)), answerer.answer(block(2))];
    workers[0]?.emit(event, value);
    for (const answer of [...answers, answerer.answer(block(3))]) await expect(answer).rejects.toThrow(message);
  });
});
