import { readTaxonomyDirectory } from "../src/node/index.js";
import { safeCreateTaxonomy, renderFinding } from "../src/create/index.js";
const d = await readTaxonomyDirectory("taxonomy");
console.log(d.fileCount, d.findings.map(renderFinding));
const t0 = performance.now();
const r = safeCreateTaxonomy(d.records, { locate: d.locate });
console.log(performance.now() - t0);
if (!r.success) for (const f of r.findings) console.log(renderFinding(f));
else console.log(r.taxonomy.paperCount, r.taxonomy.conceptCount);
