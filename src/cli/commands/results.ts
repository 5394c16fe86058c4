import { ASPECTS } from "../../model/metricRecord.js";
import { RESULT_FORMS } from "../../model/result.js";
import { type OneOrMore, type ResultQuery, type ResultRow, results as resultsOf } from "../../query/index.js";
import { getMetric, listConcepts } from "../../taxonomy/index.js";
import type { RecordKind } from "../../taxonomy/recordReader.js";
import { storeOf, type Taxonomy } from "../../taxonomy/taxonomy.js";
import type { CliCommand, CliInput, CliOption, Completer } from "../command.js";
import { QUERY_FLAGS, TIER_FLAG, tiersOf } from "../flags/commonFlags.js";
import { countOf } from "../flags/numberFlag.js";
import { parseSettingFlag } from "../flags/parseSettingFlag.js";
import { openTaxonomy } from "../openTaxonomy.js";
import { bibtexOf } from "../output/bibtexOf.js";
import { valueText } from "../../model/figureText.js";
import { papersOf, paperWords, resolvePaper } from "../paperIds.js";

const idsOf = (kind: RecordKind): Completer => (taxonomy) => storeOf(taxonomy).ids(kind).map((value) => ({ value }));

const FLAGS: readonly CliOption[] = [
  { name: "model", value: "id", repeats: "list", says: "model record; a line (llama-2) stands for all of it", words: idsOf("model") },
  { name: "family", value: "id", repeats: "list", says: "model family", words: (taxonomy) => listConcepts(taxonomy, "model").map(({ id, label }) => ({ value: id, says: label })) },
  { name: "benchmark", value: "id", repeats: "list", says: "benchmark record", words: idsOf("benchmark") },
  { name: "metric", value: "id", repeats: "list", says: "metric record", words: idsOf("metric") },
  { name: "aspect", value: "aspect", repeats: "list", says: "what the metric speaks about", choices: ASPECTS },
  { name: "form", value: "form", repeats: "list", says: "levels, differences, factors or spans", choices: RESULT_FORMS },
  { name: "about", value: "id", repeats: "list", says: "whose figures", words: paperWords },
  { name: "reported-by", value: "id", repeats: "list", says: "who reports them", words: paperWords },
  { name: "setting", value: "terms", repeats: "texts", says: 'what the setting must be, as of papers: "W<=4,A<=8"' },
  { name: "limit", value: "n", says: "how many at most" },
];

/** A terminal of this width and above has room for the reporter. */
const WIDE = 110;

export const results: CliCommand = {
  name: "results",
  summary: "set reported figures side by side",
  details: ["Figures of the same metric, model, benchmark and setting are ranked; all others say why they are not. Different papers measure with different code: a rank is a reading aid, no verdict."],
  options: [...FLAGS, TIER_FLAG, ...QUERY_FLAGS],
  examples: [
    ["results --metric perplexity --model llama-2 --benchmark c4", "perplexities of one line of models"],
    ['results --about affinequant --setting "W<=4" --format csv', "the figures of one method at four bits, as a spreadsheet"],
  ],
  jsonl: "a figure: about, reportedBy, metric, form, value, model, benchmark, setting, evidence, aspect, better, unit, quantizers, group, and rank or unranked",
  run: async (input, io) => {
    const taxonomy = await openTaxonomy(input, io);
    const { limit = Infinity } = countOf(input, "limit");
    const found = findRows(input, taxonomy).slice(0, limit);
    return {
      output: {
        value: found,
        elements: found,
        grid: () => ({
          head: ["ABOUT", "VALUE", "RANK", "METRIC", "MODEL", "BENCHMARK", "SETTING", ...(io.width < WIDE ? [] : ["REPORTED BY"])],
          rows: found.map((row) => [
            row.about,
            valueText(row, getMetric(taxonomy, row.metric)),
            String(row.rank ?? ""),
            row.form === "absolute" ? row.metric : `${row.metric} (${row.form})`,
            row.model ?? "",
            row.benchmark ?? "",
            row.setting ?? "",
            ...(io.width < WIDE ? [] : [row.reportedBy]),
          ]),
          elastic: [3, 4, 5, 6],
          numeric: [1, 2],
        }),
        sheet: () => ({
          head: ["about", "reportedBy", "metric", "form", "value", "to", "unit", "bound", "better", "model", "benchmark", "setting", "rank", "unranked", "evidence"],
          rows: found.map((row) => [row.about, row.reportedBy, row.metric, row.form, String(row.value), String(row.to ?? ""), row.unit ?? "", row.bound ?? "", row.better ?? "", row.model ?? "", row.benchmark ?? "", row.setting ?? "", String(row.rank ?? ""), row.unranked ?? "", row.evidence.map(({ text }) => text).join("; ")]),
          numeric: [4, 5, 12],
        }),
        cite: () => bibtexOf(papersOf(found.map(({ reportedBy }) => reportedBy), taxonomy), taxonomy),
      },
      remarks: found.length === 0 ? ["No figure answers"] : [],
    };
  },
};

/** The rows that answer; a repeated --setting means or, and a group of rows that compare has one setting, so ranks agree. */
function findRows(input: CliInput, taxonomy: Taxonomy): readonly ResultRow[] {
  const some = (name: string, as: (value: string) => string = (value) => value): OneOrMore<string> | undefined => (input.many(name).length === 0 ? undefined : input.many(name).map(as));
  const paperId = (name: string): string => resolvePaper(name, taxonomy);
  const parts = { model: some("model"), family: some("family"), benchmark: some("benchmark"), metric: some("metric"), aspect: some("aspect"), form: some("form"), about: some("about", paperId), reportedBy: some("reported-by", paperId) };
  const query = Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== undefined)) as ResultQuery;
  const settings = input.many("setting").map((text) => parseSettingFlag(text, taxonomy));
  const ask = (part: ResultQuery): readonly ResultRow[] => resultsOf(taxonomy, { ...query, ...part }, tiersOf(input));
  if (settings.length < 2) return ask(settings[0] === undefined ? {} : { setting: settings[0] });
  const wanted = new Set(settings.flatMap((setting) => ask({ setting })).map((row) => JSON.stringify(row)));
  return ask({}).filter((row) => wanted.has(JSON.stringify(row)));
}
