import { describe, expect, it } from "vitest";
import { measure, medianOf } from "./measure.js";

describe("measure()", () => {
  it("asks every question as often as it counts rounds, after some that it does not count", async () => {
    const asked = [0, 0, 0];
    const { rounds, asked: questions } = await measure([0, 1, 2], (question) => asked[question]!++, 5, 10_000);
    expect([rounds, questions]).toEqual([5, 3]);
    expect(asked).toEqual([8, 8, 8]);
  });

  it("waits for answers that come later", async () => {
    const { worst } = await measure([5], (wait) => new Promise((resolve) => setTimeout(resolve, wait)), 2, 1000);
    expect(worst).toBeGreaterThan(4);
  });

  it("asks once what takes longer than its budget, and stops asking after three", async () => {
    const busy = (): void => {
      const start = performance.now();
      while (performance.now() - start < 20);
    };
    const { rounds, asked } = await measure(Array.from({ length: 50 }, (_, i) => i), busy, 5, 30);
    expect(rounds).toBe(1);
    expect(asked).toBeLessThan(10);
  });
});

describe("medianOf()", () => {
  it("takes the middle, whatever the order", () => expect(medianOf([9, 1, 3])).toBe(3));
});
