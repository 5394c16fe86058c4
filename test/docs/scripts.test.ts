import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { describe, expect, it } from "vitest";
import { filesUnder, ROOT } from "./fences.js";

const run = promisify(execFile);

/** Modules beside the scripts that they share. */
const HELPERS: readonly string[] = [];

/** One line of each script that could not be there if the script had not done its work. */
const TELLING_LINES: Readonly<Record<string, RegExp>> = {
  "examples/communities.ts": /^\d{2,} papers, \d+ ties, \d+ communities with \d+ papers, modularity 0\.\d\d$/m,
  "examples/draw-pictures.ts": /^docs\/pictures\/lineage-of-gptq-dark\.svg: Lineage of GPTQ, \d papers: .*GPTAQ extends GPTQ/m,
  "examples/method-model-heatmap.ts": /^<svg\b.*\bpost-training quantization\b/ms,
  "examples/mixture-compressors.ts": /^ {2}MC# supersedes MC-MoE: ".+"$/m,
  "examples/private-paper.ts": /^ {2}our-video-quantizer \(draft\)$/m,
  "examples/related-work-section.ts": /^# Related work of SVDQuant \[@li2024svdquant\]$/m,
  "examples/tour.ts": /^1\. AffineQuant: perplexity 15\.76 on llama-2-7b, c4, W4A4 \(reported by AffineQuant\)$/m,
  "examples/w4a4-shopping-list.ts": /^AffineQuant \(ICLR 2024, 2024\): ptq for llm$/m,
  "examples/who-beats-whom.ts": /^ {2}2\. OmniQuant: perplexity 18\.02 \(lower is better\) on c4 at W4A4, says AffineQuant$/m,
};

const scripts = filesUnder("examples", ".ts").filter((file) => !HELPERS.includes(file));

describe("an example script", () => {
  it("has a telling line named here", () => {
    expect(Object.keys(TELLING_LINES).sort()).toEqual(scripts);
  });

  it.each(scripts)("%s exits with 0, prints what it found and remarks nothing", async (script) => {
    // A script that fails rejects, with its standard error in the message.
    const { stdout, stderr } = await run(process.execPath, ["--import", "tsx", script], { cwd: ROOT, env: { ...process.env, NO_COLOR: "1" } });
    expect(stderr).toBe("");
    expect(stdout).toMatch(TELLING_LINES[script] ?? /never/);
  });
});
