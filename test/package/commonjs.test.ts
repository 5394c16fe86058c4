import { expect, it } from "vitest";
import { runNode } from "./run.js";

it("a CommonJS project answers a query after require(), with one copy of the classes and the data", async () => {
  expect(await runNode("commonjs", ["main.js"])).toEqual({ found: expect.arrayContaining(["vidit-q"]) as unknown, created: 0, isOneCopy: true });
});
