import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { mkdtemp, readdir } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
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

  const before = line({ title: "Before" });
  const after = line({ title: "After" });
  const deep = (depth: number): string => `${"[".repeat(depth)}${"]".repeat(depth)}`;
  it.each<readonly [string, string | Uint8Array, "answer" | "error"]>([
    ["invalid UTF-8 in a title", Buffer.from([...Buffer.from('{"title":"a'), 0xc3, 0x28, 0xff, ...Buffer.from('"}')]), "answer"],
    ["a character cut by the end of its line", Buffer.from([...Buffer.from('{"title":"a"}'), 0xe2, 0x82]), "error"],
    ["lone surrogates", String.raw`{"title":"a \ud800 b","abstract":"\udc00"}`, "answer"],
    ["an abstract of combining marks alone", JSON.stringify({ title: "a", abstract: "\u0301".repeat(100_000) }), "answer"],
    ["an empty title", '{"title":""}', "answer"],
    ["an own __proto__", '{"__proto__":{"title":"b"},"title":"a"}', "answer"],
    ["a title in __proto__ alone", '{"__proto__":{"title":"b"}}', "error"],
    ["a key that is nested a hundred thousand deep", `{"title":"a","x":${deep(100_000)}}`, "error"],
    ["a key that is nested as deep as other tools do", `{"title":"a","x":${deep(50)}}`, "answer"],
    ["a line that is nested a hundred thousand deep", deep(100_000), "error"],
    ["a null byte", '{"title":"a"}\u0000', "error"],
    ["a byte order mark before a line", '\ufeff{"title":"a"}', "answer"],
    ["a title of a million letters", JSON.stringify({ title: "quantization ".repeat(80_000) }), "answer"],
  ])("answers %s in its place, and the lines around it", async (_, bad, wanted) => {
    const bytes = Buffer.concat([Buffer.from(before), Buffer.from(bad as string), Buffer.from(`\n${after}`)]);
    const { code, out, err } = await runCli(["classify"], {
      readPieces: async function* () {
        yield bytes;
      },
    });
    const [first, second, third, ...more] = parseLines(out);
    expect([code, err, first?.["title"], third?.["title"], more]).toEqual([wanted === "error" ? 1 : 0, "", "Before", "After", []]);
    expect([second?.["line"], "methods" in (second ?? {}) ? "answer" : "error"]).toEqual([2, wanted]);
  });

  it.each(["0", "-1", "two", "2.5", "99999"])("turns --workers %s down in one line", async (workers) => {
    const { code, out, err } = await runCli(["classify", `--workers=${workers}`], { input: before });
    expect([code, out, err]).toEqual([1, "", `Cannot read --workers "${workers}": wanted all, or a whole number from 1 to 1024\n`]);
  });

  describe("--draft", () => {
    const drafts = async (...papers: readonly object[]) => {
      const directory = join(await mkdtemp(join(tmpdir(), "quantaxonomy-drafts-")), "a", "b");
      const { err } = await runCli(["classify", "--draft", directory], { input: papers.map(line).join("") });
      const texts = Object.fromEntries((await readdir(join(directory, "papers"))).sort().map((file) => [file, readFileSync(join(directory, "papers", file), "utf8")]));
      return { err, files: Object.keys(texts), texts };
    };

    it("replaces the draft of a title that comes again", async () => {
      const { err, files, texts } = await drafts({ title: "MoonQuant: Rounding", venue: "First" }, { title: "MoonQuant: Tides" }, { title: " MoonQuant:  Rounding", venue: "Second" });
      expect([err, files]).toEqual(["", ["moonquant-2.yaml", "moonquant.yaml"]]);
      expect(texts["moonquant.yaml"]).toContain("venue: Second");
      expect(texts["moonquant-2.yaml"]).toContain("Tides");
    });

    it("replaces the draft of a title under the id that it was given", async () => {
      expect((await drafts({ id: "mine", title: "MoonQuant: Rounding" }, { title: "MoonQuant: Rounding" }, { id: "mine", title: "MoonQuant: Rounding" })).files).toEqual(["mine.yaml"]);
    });

    it("refuses an id that a draft of another title has", async () => {
      const { err, files } = await drafts({ id: "mine", title: "MoonQuant: Rounding" }, { id: "mine", title: "SunCache: Caching" });
      expect([err, files]).toEqual(['line 2: Cannot give the draft the id "mine": it is taken\n', ["mine.yaml"]]);
    });

    it("ends in one line, before any answer, where no directory can be made", async () => {
      const file = join(await mkdtemp(join(tmpdir(), "quantaxonomy-drafts-")), "file");
      writeFileSync(file, "");
      const { code, out, err } = await runCli(["classify", "--draft", join(file, "x")], { input: before });
      expect([code, out, err]).toEqual([1, "", `Cannot write "${join(file, "x", "papers")}": it is no directory\n`]);
    });

    it.skipIf(!existsSync("/proc/self"))("ends where the system makes no directories, as under /proc (skipped where it has none)", { timeout: 10_000 }, async () => {
      const { code, out, err } = await runCli(["classify", "--draft", "/proc/x"], { input: before });
      expect([code, out, err]).toEqual([1, "", 'Cannot write "/proc/x": no such file or directory\n']);
    });
  });

  it("turns an overlay from standard input down with workers", async () => {
    const { code, err } = await runCli(["classify", "--workers", "2", "--overlay", "-", "x.jsonl"], { input: "{}" });
    expect([code, err]).toEqual([1, 'Cannot use --workers with --overlay "-": every worker reads the overlay for itself, wanted a directory or a file\n']);
  });
});
