import { CHART_THEMES, type ChartTheme, type VegaLiteSpec } from "../../chart/index.js";
import { PERIODS } from "../../query/index.js";
import { nearestId } from "../../taxonomy/unknownIdError.js";
import { CHART_KINDS, type ChartKind } from "../chart/chartKinds.js";
import type { CliCommand, CliInput, CliOption } from "../command.js";
import { QUERY_FLAGS, TIER_FLAG } from "../flags/commonFlags.js";
import { PAPER_FLAGS } from "../flags/paperFlags.js";
import { axisWords } from "../flags/parseAxis.js";
import { openTaxonomy } from "../openTaxonomy.js";
import { paperArgument, readNames } from "../paperIds.js";
import { UserError } from "../userError.js";
import { writeFileWhole } from "../writeFileWhole.js";
import { AXIS_FLAGS } from "./matrix.js";

const KINDS = Object.keys(CHART_KINDS);
/** Endings of files and what stands in them. */
const ENDINGS = [".svg", ".png", ".json"] as const;
type Ending = (typeof ENDINGS)[number];

/** Flags of every chart. */
const COMMON: readonly CliOption[] = [
  { name: "out", value: "file", says: `the file to write, whose ending says what: ${ENDINGS.join(", ")} (a Vega-Lite specification); SVG on standard output unless said otherwise`, words: "files" },
  { name: "title", value: "text", says: "the title above the chart" },
  { name: "theme", value: "theme", says: "the ground that it is drawn for, light unless said otherwise", choices: CHART_THEMES },
  { name: "spec", says: "print the Vega-Lite specification instead of SVG" },
];

/** Flags of some kinds. */
const PARTICULAR: readonly CliOption[] = [
  ...AXIS_FLAGS.map((flag) => ({ ...flag, group: "Of matrix:" })),
  { name: "by", value: "period", says: "what to count by, year unless said otherwise", choices: PERIODS, group: "Of timeline:" },
  { name: "split", value: "axis", says: "what to count apart, method unless said otherwise", words: axisWords, group: "Of timeline:" },
  { name: "rivals", says: "draw who claims to beat whom too", group: "Of lineage:" },
  { name: "limit", value: "n", says: "how many papers at most, 10 unless said otherwise", group: "Of related:" },
  { name: "diversity", value: "x", says: "from 0, rank by score alone, to 1, rank by novelty against those above", group: "Of related:" },
];

const NOT_FLAG = PAPER_FLAGS.filter(({ name }) => name === "not").map((flag) => ({ ...flag, says: `${flag.says}; of related, a paper that the answer should be unlike` }));

export const chart: CliCommand = {
  name: "chart",
  summary: "draw a timeline, a matrix, a lineage or related work",
  details: ['The kinds are timeline, matrix, "lineage <id>" and "related <id...>". Timelines and matrices take the flags of papers. PNG needs the optional package @resvg/resvg-js. A file is written beside its place first and then renamed.'],
  args: [
    { name: "kind", says: KINDS.join(", "), words: KINDS },
    { ...paperArgument("id"), isOptional: true, isVariadic: true },
  ],
  options: [...COMMON, ...PARTICULAR, ...PAPER_FLAGS.filter(({ name }) => name !== "not"), ...NOT_FLAG, TIER_FLAG, ...QUERY_FLAGS.filter(({ name }) => name !== "format")],
  examples: [
    ["chart matrix --rows challenge --columns method --year 2024.. > challenges.svg", "recent papers by obstacle and method"],
    ["chart timeline --by quarter --split dit,moe --theme dark > families.svg", "two model families by quarter, for a dark ground"],
    ["chart lineage gptq > gptq.svg", "what it extends and what extends it"],
    ["chart related affinequant --limit 5 --spec > affinequant.vl.json", "the nearest papers with the reasons, as a specification"],
  ],
  run: async (input, io) => {
    const [name = "", ...given] = input.args;
    const kind = kindOf(name);
    const { ending, out } = destinationOf(input);
    checkFlags(name, kind, input);
    const names = kind.papers === "some" ? await readNames(given, io) : given;
    checkNames(name, kind, names);
    const taxonomy = await openTaxonomy(input, io, kind.papers === "some" ? [...names, ...input.many("not")] : names);
    const title = input.one("title");
    const theme = input.one("theme") as ChartTheme | undefined;
    const spec = kind.draw(input, taxonomy, names, { ...(title === undefined ? {} : { title }), ...(theme === undefined ? {} : { theme }) });
    const content = await render(spec, ending);
    if (typeof content === "string" && out === undefined) return { text: content };
    await writeFileWhole(out!, content);
    return {};
  },
};

function kindOf(name: string): ChartKind {
  if (Object.hasOwn(CHART_KINDS, name)) return CHART_KINDS[name as keyof typeof CHART_KINDS];
  const nearest = nearestId(name, KINDS);
  throw new UserError(`Cannot draw "${name.slice(0, 60)}": wanted one of ${KINDS.join(", ")}${nearest === undefined ? "" : `; nearest is "${nearest}"`}`);
}

/** Where the chart goes, and as what. */
function destinationOf(input: CliInput): { readonly ending: Ending; readonly out?: string } {
  const out = input.one("out");
  if (out === undefined || out === "-") return { ending: input.has("spec") ? ".json" : ".svg" };
  const ending = ENDINGS.find((each) => out.toLowerCase().endsWith(each));
  if (ending === undefined) throw new UserError(`Cannot write "${out.slice(0, 200)}": its ending says no format, wanted ${ENDINGS.join(", ").replace(/, (?=[^,]*$)/, " or ")}`);
  if (input.has("spec") && ending !== ".json") throw new UserError(`Cannot write "${out.slice(0, 200)}": --spec gives JSON, wanted a name that ends with .json`);
  return { ending, out };
}

/** A flag that does nothing is a mistake, and is told. */
function checkFlags(name: string, { flags }: ChartKind, input: CliInput): void {
  const strange = [...PARTICULAR, ...PAPER_FLAGS, TIER_FLAG].find((option) => !flags.includes(option.name) && input.many(option.name).length > 0);
  if (strange !== undefined) throw new UserError(`Cannot draw the chart "${name}" by --${strange.name}: its flags are ${flags.map((flag) => `--${flag}`).join(", ")}`);
}

function checkNames(name: string, { papers }: ChartKind, names: readonly string[]): void {
  if (papers === "none" && names.length > 0) throw new UserError(`Cannot draw the chart "${name}" of "${names[0]!.slice(0, 60)}": it takes no paper, flags select`);
  if (papers === "one" && names.length !== 1) throw new UserError(`Cannot draw the chart "${name}" of ${names.length} papers: wanted one, as in quantaxonomy chart ${name} gptq`);
  if (papers === "some" && names.length === 0) throw new UserError(`Cannot draw the chart "${name}" of no paper: wanted one or more, as in quantaxonomy chart ${name} gptq`);
}

async function render(spec: VegaLiteSpec, ending: Ending): Promise<string | Uint8Array> {
  if (ending === ".json") return `${JSON.stringify(spec, null, 2)}\n`;
  const { renderSvg } = await import("../../chart/svg/index.js");
  const svg = await renderSvg(spec);
  if (ending === ".svg") return svg;
  const { renderPng } = await import("../../node/renderPng.js");
  return renderPng(svg).catch((error: unknown) => {
    // That an optional package is not there is no bug.
    if (error instanceof Error && error.name === "Error") throw new UserError(error.message, { cause: error });
    throw error;
  });
}
