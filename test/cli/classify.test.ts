import { describe, expect, it } from "vitest";
import { parseLines, runCli } from "./runCli.js";

const line = (value: unknown): string => `${JSON.stringify(value)}\n`;

describe("classify", () => {
  it("answers each line in its place and lets other keys through", async () => {
    const input = `${line({ id: "a", title: "Post-training quantization of networks", venue: "X" })}\n${line({ title: "Growing tomatoes", abstract: null })}`;
    const { code, out } = await runCli(["classify"], { input });
    const [first, second] = parseLines(out);
    expect(code).toBe(0);
    expect(first).toMatchObject({ line: 1, id: "a", venue: "X", title: "Post-training quantization of networks", outOfScope: false, methods: [{ kind: "ptq", role: "core" }] });
    expect(second).toMatchObject({ line: 3, title: "Growing tomatoes", outOfScope: true, methods: [] });
  });

  it("answers a bad line in its place and exits 1 after the last", async () => {
    const input = ["{oops", "[]", '{"title":1}', '{"title":"a","abstract":2}', '{"__proto__":{"x":1},"title":"a"}', "null", "[".repeat(100_000)].join("\n");
    const { code, out } = await runCli(["classify", "-"], { input });
    const answers = parseLines(out);
    expect(code).toBe(1);
    expect(answers.map((answer) => ["error" in answer, answer["line"]])).toEqual([[true, 1], [true, 2], [true, 3], [true, 4], [false, 5], [true, 6], [true, 7]]);
    for (const answer of answers.filter((each) => "error" in each)) expect(Object.keys(answer)).toEqual(["line", "error"]);
  });

  it("reads lines across pieces, with a byte order mark and carriage returns", async () => {
    const bytes = Buffer.from(`\ufeff${JSON.stringify({ title: "Größe: PTQ" })}\r\n${JSON.stringify({ title: "b" })}`);
    const { code, out } = await runCli(["classify"], {
      readPieces: async function* () {
        for (const byte of bytes) yield Uint8Array.of(byte);
      },
    });
    expect([code, parseLines(out).map(({ title }) => title)]).toEqual([0, ["Größe: PTQ", "b"]]);
  });

  it("keeps an error that was given as a key apart from its own", async () => {
    const { code } = await runCli(["classify"], { input: line({ title: "a", error: "theirs" }) });
    expect(code).toBe(0);
  });

  it("answers no input with nothing", async () => {
    expect(await runCli(["classify"])).toEqual({ code: 0, out: "", err: "" });
  });
});
