/** The lineage of the mixture compressors: what they come from, what came of them, and the words that say so. */
import { comparePapers, getPaper, lineage, taxonomy } from "quantaxonomy";

const { ancestors, descendants, rivalries } = lineage(taxonomy, "mc-moe");
const line = [...ancestors, ...descendants].sort((a, b) => a.year - b.year);
console.log(`${getPaper(taxonomy, "mc-moe").title} (${getPaper(taxonomy, "mc-moe").date})`);
for (const { from, type, to, evidence } of line) {
  console.log(`  ${getPaper(taxonomy, from).name} ${type} ${getPaper(taxonomy, to).name}: "${evidence.map(({ text }) => text).join('", "')}"`);
}
for (const { winner, loser } of rivalries) console.log(`  beside it: ${winner} claims to beat ${loser}`);

console.log("\nWhat changed from the one to the other:");
for (const { aspect, values, shared } of comparePapers(taxonomy, ["mc-moe", "mc-sharp"]).rows) {
  const [before = [], after = []] = values.map((list) => list.filter((value) => !shared.includes(value)));
  if (before.length + after.length > 0) console.log(`  ${aspect}: ${before.join(", ") || "nothing"} -> ${after.join(", ") || "nothing"}`);
}
