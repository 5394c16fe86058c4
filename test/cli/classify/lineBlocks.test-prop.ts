import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type LineBlock, lineBlocks } from "../../../src/cli/classify/lineBlocks.js";

async function* cutAt(bytes: Uint8Array, sizes: readonly number[]): AsyncGenerator<Uint8Array> {
  let at = 0;
  for (const size of sizes) yield bytes.subarray(at, (at += size));
  yield bytes.subarray(at);
}

describe("lineBlocks()", () => {
  it("gives every line once, whole, with its number, however the bytes come", async () => {
    const most = 12;
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: fc.constantFrom("a", "ß", "\n", "\n", "𝕏"), maxLength: 60 }), fc.array(fc.nat(9)), async (text, sizes) => {
        const found: [number, string | undefined][] = [];
        for await (const { bytes, firstLine, lineCount, tooLong } of lineBlocks(cutAt(Buffer.from(text), sizes), most) as AsyncGenerator<LineBlock>) {
          const lines = tooLong === undefined ? new TextDecoder().decode(bytes).split("\n") : [undefined];
          expect(lines).toHaveLength(lineCount);
          for (const [i, line] of lines.entries()) found.push([firstLine + i, line]);
        }
        const lines = text.split("\n");
        if (lines.at(-1) === "") lines.pop();
        expect(found.map(([number]) => number)).toEqual(lines.map((_, i) => i + 1));
        for (const [number, line] of found) {
          const wanted = lines[number - 1] ?? "";
          // A long line that comes with others in one piece is in memory already.
          if (line === undefined) expect(Buffer.byteLength(wanted)).toBeGreaterThan(most);
          else expect(line).toBe(wanted);
        }
      }),
    );
  });
});
