import { mkdir, mkdtemp, readdir, readFile, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeEach, describe, expect, it } from "vitest";
import { classify, toDraft, type Draft } from "../../src/classify/index.js";
import { overlay } from "../../src/create/index.js";
import { taxonomy } from "../../src/data/taxonomy.js";
import { readTaxonomyDirectory, writeDrafts } from "../../src/node/index.js";
import { findPapers } from "../../src/query/index.js";

let directory: string;
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), "quantaxonomy-drafts-"));
});

const draftOf = (title: string, abstract = ""): Draft => toDraft(taxonomy, classify(taxonomy, { title, abstract }), { date: "2026-10" });

describe("writeDrafts()", () => {
  it("writes files that can be read and laid over the shipped taxonomy", async () => {
    const drafts = [draftOf("MoonQuant: Post-training quantization by moonlight"), draftOf("SunCache: KV cache compression by sunlight")];
    const files = await writeDrafts(directory, drafts);
    expect(files).toEqual(["moonquant", "suncache"].map((id) => join(directory, "papers", `${id}.yaml`)));
    const { records, findings } = await readTaxonomyDirectory(directory);
    expect(findings).toEqual([]);
    expect(findPapers(overlay(taxonomy, records), {}, { tiers: ["draft"] }).map(({ id }) => id).sort()).toEqual(["moonquant", "suncache"]);
  });

  it("says in the first line that a machine labelled it", async () => {
    const [file = ""] = await writeDrafts(directory, [draftOf("MoonQuant: Rounding")]);
    expect((await readFile(file, "utf8")).split("\n")[0]).toMatch(/^# Labelled by a machine and not reviewed/);
  });

  it("leaves no other file behind", async () => {
    await writeDrafts(directory, [draftOf("MoonQuant: Rounding")]);
    expect(await readdir(join(directory, "papers"))).toEqual(["moonquant.yaml"]);
  });

  it("replaces a draft of the same paper", async () => {
    await writeDrafts(directory, [draftOf("MoonQuant: Rounding")]);
    const [file = ""] = await writeDrafts(directory, [draftOf("MoonQuant: Rounding", "We propose post-training quantization of weights to 4-bit weights.")]);
    expect(await readFile(file, "utf8")).toContain("kind: ptq");
  });

  it.each([
    ["a curated record", "tier: curated\ntitle: \"MoonQuant: Rounding\"\n"],
    ["what cannot be read", "tier: [draft\n"],
    ["an empty file", ""],
    ["a draft of another paper", "tier: draft\ntitle: Another\n"],
  ])("refuses to replace %s, and writes nothing then", async (_, text) => {
    await mkdir(join(directory, "papers"));
    const file = join(directory, "papers", "moonquant.yaml");
    await writeFile(file, text);
    await expect(writeDrafts(directory, [draftOf("SunCache: KV cache"), draftOf("MoonQuant: Rounding")])).rejects.toThrow(`Cannot replace "${file}"`);
    expect(await readdir(join(directory, "papers"))).toEqual(["moonquant.yaml"]);
    expect(await readFile(file, "utf8")).toBe(text);
  });

  it("refuses an id that leads elsewhere, and one that stands twice", async () => {
    const draft = draftOf("MoonQuant: Rounding");
    await expect(writeDrafts(directory, [{ ...draft, id: "../moon" }])).rejects.toThrow("Cannot write the draft");
    await expect(writeDrafts(directory, [draft, draft])).rejects.toThrow("two drafts have this id");
    expect(await readdir(directory)).toEqual([]);
  });
});
