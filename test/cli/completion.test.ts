import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { describe, expect, it } from "vitest";
import { complete } from "../../src/cli/completion/complete.js";
import { COMMAND_NAMES, runCli } from "./runCli.js";

const valuesOf = async (...words: string[]): Promise<readonly string[]> => (await complete(words)).map(({ value }) => value);

describe("complete()", () => {
  it("offers all commands at the start", async () => {
    expect(await valuesOf("")).toEqual(COMMAND_NAMES);
  });

  it.each<readonly [string, readonly string[], readonly string[]]>([
    ["commands", ["lin"], ["lineage"]],
    ["ids of papers", ["paper", "affi"], ["affinequant"]],
    ["every one of several papers", ["compare", "mc-moe", "mc-s"], ["mc-sharp"]],
    ["ids of papers after a flag with a value", ["path", "--tier", "stub", "affi"], ["affinequant"]],
    ["flags", ["papers", "--gran"], ["--granularity"]],
    ["concepts of the flag's scheme", ["papers", "--data", ""], ["data-free", "calibration", "training"]],
    ["values after a comma", ["papers", "--data", "training,cal"], ["training,calibration"]],
    ["values after an equals sign", ["papers", "--data=cal"], ["--data=calibration"]],
    ["values after an equals sign that the shell made a word", ["papers", "--data", "=", "cal"], ["calibration"]],
    ["the same before the first letter", ["papers", "--role", "="], ["core", "component"]],
    ["choices", ["papers", "--format", "js"], ["json", "jsonl"]],
    ["schemes", ["concepts", "gran"], ["granularity"]],
    ["axes", ["matrix", "--rows", "sco"], ["scope"]],
    ["shells", ["completion", "z"], ["zsh"]],
    ["nothing where files may stand", ["validate", ""], []],
    ["nothing after an unknown command", ["papres", ""], []],
  ])("offers %s", async (_, words, found) => {
    expect(await valuesOf(...words)).toEqual(found);
  });

  it("offers no word twice", async () => {
    const found = await valuesOf("matrix", "--rows", "");
    expect(new Set(found).size).toBe(found.length);
  });
});

describe("completion", () => {
  it("prints what scripts ask for, a word and what it means a line", async () => {
    expect((await runCli(["__complete", "paper", "affi"])).out).toMatch(/^affinequant\tAffineQuant[^\n]+\n$/);
  });

  it("completes in bash and evaluates no word of the line", async () => {
    const { out: script } = await runCli(["completion", "bash"]);
    const stub = 'quantaxonomy() { printf "%s\\n" "one\\tsays" "$#:${*: -1}"; }';
    const line = `${stub}\n${script}\nCOMP_WORDS=(quantaxonomy papers '$(exit 9)' 'W<=4'); COMP_CWORD=3; _quantaxonomy; printf '%s|' "\${COMPREPLY[@]}"`;
    const { stdout } = await promisify(execFile)("bash", ["-c", line.replace("\\tsays", "\tsays")]);
    expect(stdout).toBe("one|4:W<=4|");
  });
});
