import { describe, expect, it } from "vitest";
import { loadCommand } from "../../src/cli/run.js";
import { COMMAND_NAMES, parseLines, runCli, splitWords } from "./runCli.js";

describe("a mistake", () => {
  it.each([
    ["papres", 'nearest is "papers"'],
    ["papers --metod ptq", "Did you mean --method?"],
    ["papers --method afine", "Cannot find concept"],
    ["papers --limit -1", "Cannot read --limit"],
    ["papers --limit 1e3", "Cannot read --limit"],
    ["papers --year soon", "Cannot read --year"],
    ["papers --setting W", "Cannot read"],
    ["papers --setting W>=8,W<=4", "Cannot match bits"],
    ["papers --tier curatd", 'nearest is "curated"'],
    ["papers --not method", "Cannot read --not"],
    ["papers --not colour=red", "Cannot read --not"],
    ["papers --method ,", "Cannot read --method"],
    ["papers extra", "too many arguments"],
    ["papers --overlay /no/such/place", "no such file or directory"],
    ["paper", 'missing required argument "id"'],
    ["paper afinequant", 'nearest is "affinequant"'],
    ["paper __proto__", "Cannot find paper"],
    ["concept rotaton", 'nearest is "rotation"'],
    ["concepts methods", 'nearest is "method"'],
    ["related affinequant --diversity 2", "Cannot read --diversity"],
    ["related affinequant --not nobody-knows-this-one", "Cannot find paper"],
    ["compare affinequant", "wanted two or more"],
    ["matrix --rows metod", 'nearest is "method"'],
    ["matrix --rows under:nothing-like-it-at-all", "neither facet nor concept"],
    ["results --metric perplexty", 'nearest is "perplexity"'],
    ["timeline --by decade", "Cannot read --by"],
    ["completion tcsh", "Cannot complete"],
    ["diff - -", "Cannot compare standard input"],
    ["diff shipped /no/such/place", "no such file or directory"],
    ["validate /no/such/place", "no such file or directory"],
    ["init Not_An_Id", "Cannot start a record"],
    ["init affinequant", "has a curated paper of this id"],
    ["init fine --date soon", "Cannot read --date"],
  ])("in %j is told in one line", async (line, words) => {
    const { code, out, err } = await runCli(splitWords(line));
    expect([code, out]).toEqual([1, ""]);
    expect(err).toContain(words);
    expect(err).toMatch(/^Cannot [^\n]+[^.\n]\n$/);
  });

  it("of standard input is told in one line", async () => {
    const { code, err } = await runCli(["related", "-"], { input: "{oops\n" });
    expect([code, err.split("\n").length]).toEqual([1, 2]);
  });
});

describe("a bug", () => {
  it("shows its stack and exits 2", async () => {
    const { code, err } = await runCli(["related", "-"], {
      readIn: () => {
        throw new TypeError("Cannot read properties of undefined");
      },
    });
    expect(code).toBe(2);
    expect(err).toMatch(/TypeError: Cannot read properties of undefined\n\s+at /);
  });
});

describe("help", () => {
  it("lists every command", async () => {
    const { code, out } = await runCli(["--help"]);
    expect(code).toBe(0);
    for (const name of COMMAND_NAMES) expect(out).toMatch(new RegExp(`^  ${name} `, "m"));
  });

  it("is shown when nothing is asked", async () => {
    expect((await runCli([])).out).toBe((await runCli(["--help"])).out);
  });

  it.each(COMMAND_NAMES)("of %s has two examples", async (name) => {
    const { code, out } = await runCli(["help", name]);
    expect(code).toBe(0);
    expect(out).toBe((await runCli([name, "--help"])).out);
    expect(out.split("Examples:")[1]?.match(/^ {2}quantaxonomy /gm)?.length).toBeGreaterThanOrEqual(2);
  });

  it("shows examples that run", async () => {
    for (const name of COMMAND_NAMES.filter((each) => !["ingest", "classify", "init", "validate", "diff", "completion", "explore", "build"].includes(each))) {
      for (const [line] of (await loadCommand(name)).examples) {
        // What writes files is run where it writes, in the tests of that command.
        if (line.includes(" --out ")) continue;
        const [first = "", second] = line.replaceAll("quantaxonomy ", "").split(/ [|>] /);
        const ran = await runCli(splitWords(first));
        expect([line, ran.code, ran.err]).toEqual([line, 0, ""]);
        if (second === undefined || !COMMAND_NAMES.includes(second.split(" ")[0] ?? "")) continue;
        const piped = await runCli(splitWords(second), { input: ran.out });
        expect([line, piped.code, piped.err]).toEqual([line, 0, ""]);
        expect(parseLines(piped.out).length).toBeGreaterThan(0);
      }
    }
  });

  it("prints the version", async () => {
    expect((await runCli(["--version"])).out).toMatch(/^\d+\.\d+\.\d+\n$/);
  });
});
