/** A private paper laid over the taxonomy: the same questions, with one's own work among the answers. */
import { findPapers, relatedWork, taxonomy } from "quantaxonomy";
import { overlay } from "quantaxonomy/create";

const mine = overlay(taxonomy, {
  concepts: {
    technique: {
      concepts: {
        "block-rotation": { label: "block rotation", definition: "Rotates blocks of channels instead of whole tensors", broader: ["rotation"] },
      },
    },
  },
  papers: {
    "our-video-quantizer": {
      tier: "draft",
      title: "Our video quantizer",
      date: "2026-11",
      scope: "in",
      summary: "Rotates channel blocks of a video diffusion transformer, then rounds weights and activations to four bits.",
      concepts: [
        { id: "method", evidence: [] },
        { id: "video-diffusion", evidence: [] },
        { id: "dit", evidence: [] },
      ],
      methods: [
        {
          kind: "ptq",
          role: "core",
          evidence: [],
          concepts: [
            { id: "block-rotation", evidence: [] },
            { id: "activation-outliers", evidence: [] },
          ],
          settings: [
            {
              text: "W4A4",
              quantizers: [
                { target: "weights", bits: 4 },
                { target: "activations", bits: 4 },
              ],
              evidence: [{ source: "title", text: "quantizer" }],
            },
          ],
        },
      ],
    },
  },
});

console.log("Nearest published work:");
for (const { id, score, direction, reasons } of relatedWork(mine, "our-video-quantizer", { limit: 5 })) {
  console.log(`  ${id} (${score}, ${direction}): ${reasons[0]?.text}`);
}
console.log("W4A4 for diffusion transformers, ours included:");
for (const { id, tier } of findPapers(mine, { model: "dit", setting: { weights: { max: 4 }, activations: { max: 4 } } }, { tiers: ["curated", "draft"] })) {
  console.log(`  ${id} (${tier})`);
}
console.log(`The shipped taxonomy is as it was: ${taxonomy.paperCount} papers, ours ${mine.paperCount}.`);
