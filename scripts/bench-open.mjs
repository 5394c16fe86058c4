/**
 * Measures how long a first answer takes, import included, against reading the same data as plain JSON.
 *
 * Every figure is from a fresh process, by the clock in it: from the moment its module starts to the moment it has its
 * answer. The programs take turns, so that a busy moment of the machine meets them all. Needs a build: `npm run bench`.
 */
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const RUNS = 15;

/** The most that the first answer should take, in times of reading the JSON. */
const MAX_RATIO = 1.5;

const DATA = new URL("../dist/data.json", import.meta.url);
const ENTRY = new URL("../dist/index.js", import.meta.url);

/** What is measured, each by the number of things it found. `import()` stands for an import, which no clock can precede. */
const PROGRAMS = {
  json: () => Object.keys(JSON.parse(readFileSync(DATA, "utf8")).papers).length,
  some: async () => {
    const { findPapers, taxonomy } = await import(ENTRY.href);
    return findPapers(taxonomy, { method: "ptq", model: "dit", setting: { weights: { max: 4 } } }).length;
  },
  all: async () => {
    const { findPapers, taxonomy } = await import(ENTRY.href);
    return findPapers(taxonomy, {}).length;
  },
};

const LABELS = { json: "read and parse data.json", some: "import, find papers by a query", all: "import, find all papers" };

const program = PROGRAMS[process.argv[2]];
if (program) await runOnce(program);
else compareAll();

/** The part of a fresh process: one program, timed. */
async function runOnce(measured) {
  const start = performance.now();
  const found = await measured();
  const time = performance.now() - start;
  process.stdout.write(JSON.stringify({ found, time }));
}

/** The part of the process that was started by hand: everyone in turn, then the medians. */
function compareAll() {
  const samples = Object.fromEntries(Object.keys(PROGRAMS).map((name) => [name, []]));
  for (let run = 0; run < RUNS; run++) {
    for (const name of Object.keys(PROGRAMS)) {
      samples[name].push(JSON.parse(execFileSync(process.execPath, [fileURLToPath(import.meta.url), name], { encoding: "utf8" })));
    }
  }
  const medians = Object.fromEntries(Object.entries(samples).map(([name, each]) => [name, medianOf(each.map(({ time }) => time))]));
  console.log(`Medians of ${RUNS} fresh processes each, Node ${process.version}`);
  for (const [name, label] of Object.entries(LABELS)) {
    const { found } = samples[name][0];
    console.log(`${label.padEnd(32)} ${medians[name].toFixed(1).padStart(6)} ms  ${(medians[name] / medians.json).toFixed(2)} × the JSON  (${found} found)`);
  }
  const ratio = medians.some / medians.json;
  console.log(`The first answer takes ${ratio.toFixed(2)} times as long as reading the JSON; wanted at most ${MAX_RATIO}`);
}

function medianOf(values) {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];
}
