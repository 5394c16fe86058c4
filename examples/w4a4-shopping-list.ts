/** A shopping list: which methods take weights and activations to four bits or fewer, on what, and where the code is. */
import { findPapers, renderSetting, taxonomy } from "quantaxonomy";

const papers = findPapers(taxonomy, { method: ["ptq", "qat"], setting: { weights: { max: 4 }, activations: { max: 4 } } });
for (const { id, name = id, year, venue = "preprint", code = "no code linked", methods, concepts, settings, costs } of papers) {
  const kinds = methods.flatMap(({ kind, role }) => (kind !== "adjacent" && role === "core" ? [kind] : []));
  const families = concepts.flatMap(({ id: concept, scheme }) => (scheme === "model" ? [concept] : []));
  const fitting = settings.filter(({ quantizers }) => ["weights", "activations"].every((target) => quantizers.some((q) => q.target === target && (q.bits ?? 99) <= 4)));
  console.log(`${name} (${venue}, ${year}): ${kinds.join(" + ")} for ${families.join(", ") || "no family named"}`);
  console.log(`  ${fitting.map(({ quantizers }) => renderSetting(quantizers)).join(", ")}; ${code}`);
  for (const { runtimeOverhead, note } of costs) if (runtimeOverhead ?? note) console.log(`  cost: ${runtimeOverhead ?? note}`);
}
console.log(`${papers.length} methods`);
