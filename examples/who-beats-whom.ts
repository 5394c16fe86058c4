/** Who beats whom: ranked figures on LLaMA-2-7B, what does not compare and why, and the claims of winning behind them. */
import { findPapers, lookupPaper, results, taxonomy } from "quantaxonomy";

const nameOf = (id: string): string => lookupPaper(taxonomy, id)?.name ?? id;

const rows = results(taxonomy, { model: "llama-2-7b" });
console.log("Figures on LLaMA-2-7B that compare:");
for (const { rank, about, reportedBy, metric, better, value, benchmark, setting } of rows) {
  if (rank !== undefined) console.log(`  ${rank}. ${nameOf(about)}: ${metric} ${value} (${better} is better) on ${benchmark} at ${setting}, says ${nameOf(reportedBy)}`);
}
console.log("\nFigures that do not:");
for (const { unranked, about, metric, form, value, unit = "" } of rows) {
  if (unranked !== undefined) console.log(`  ${nameOf(about)}: ${metric} ${form} ${value}${unit}: ${unranked}`);
}
console.log("\nClaims of winning among papers on language models:");
for (const { id, relations } of findPapers(taxonomy, { model: "llm" }, { sort: "id" })) {
  for (const { type, target, evidence } of relations) {
    if (type === "outperforms") console.log(`  ${nameOf(id)} over ${nameOf(target)}: "${evidence[0]?.text}"`);
  }
}
