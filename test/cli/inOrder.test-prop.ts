import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { inOrder } from "../../src/cli/inOrder.js";

async function* from<T>(items: readonly T[]): AsyncGenerator<T> {
  yield* items;
}

const ticks = async (count: number): Promise<void> => {
  for (let i = 0; i < count; i++) await Promise.resolve();
};

describe("inOrder()", () => {
  it("gives every result in the order of the items, and has no more under way than it may", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat(30)), fc.integer({ min: 1, max: 5 }), async (delays, most) => {
        let [underWay, highest] = [0, 0];
        const given: number[] = [];
        const run = async (i: number): Promise<number> => {
          highest = Math.max(highest, ++underWay);
          await ticks(delays[i] ?? 0);
          return i;
        };
        for await (const i of inOrder(from([...delays.keys()]), run, most)) {
          underWay--;
          given.push(i);
        }
        expect(given).toEqual([...delays.keys()]);
        expect(highest).toBeLessThanOrEqual(most);
      }),
    );
  });

  it("gives a result that is there while the next item is awaited", async () => {
    let release = (): void => undefined;
    async function* slow(): AsyncGenerator<number> {
      yield 1;
      await new Promise<void>((resolve) => (release = resolve));
      yield 2;
    }
    const results = inOrder(slow(), async (item) => item, 4);
    expect((await results.next()).value).toBe(1);
    const second = results.next();
    await ticks(20);
    release();
    expect((await second).value).toBe(2);
  });

  it("passes a failure on in its turn", async () => {
    const given: number[] = [];
    const run = async (item: number): Promise<number> => {
      if (item === 2) throw new Error("two");
      await ticks(10);
      return item;
    };
    await expect(
      (async () => {
        for await (const item of inOrder(from([0, 1, 2, 3]), run, 4)) given.push(item);
      })(),
    ).rejects.toThrow("two");
    expect(given).toEqual([0, 1]);
  });
});
