import { type Role, ROLES } from "../../model/methodKind.js";
import { SCOPES } from "../../model/paper.js";
import type { Scheme } from "../../model/scheme.js";
import type { PaperQuery } from "../../query/index.js";
import { listConcepts, type Taxonomy } from "../../taxonomy/index.js";
import { nearestId } from "../../taxonomy/unknownIdError.js";
import type { CliInput, CliOption } from "../command.js";
import { UserError } from "../userError.js";
import { parseSettingFlag } from "./parseSettingFlag.js";
import { parseYears } from "./parseYears.js";

const GROUP = "Which papers:";

/** The flag of each concept scheme; `--format` says how to print, so the scheme `format` has a longer name. */
const SCHEME_OF_FLAG = {
  method: "method",
  model: "model",
  technique: "technique",
  challenge: "challenge",
  target: "target",
  "number-format": "format",
  granularity: "granularity",
  task: "task",
  hardware: "hardware",
  contribution: "contribution",
  data: "data",
} as const satisfies Readonly<Record<string, Scheme>>;

const EXAMPLES: Readonly<Record<keyof typeof SCHEME_OF_FLAG, string>> = {
  method: "ptq, qat, caching, ptq-rounding",
  model: "llm, dit, vit",
  technique: "rotation",
  challenge: "activation-outliers",
  target: "kv-cache",
  "number-format": "int, fp, mxfp",
  granularity: "per-group",
  task: "image-generation",
  hardware: "gpu",
  contribution: "method, survey",
  data: "data-free, calibration",
};

/** Flags that say which papers are meant: those of `papers`, and of every command that selects. */
export const PAPER_FLAGS: readonly CliOption[] = [
  ...Object.entries(SCHEME_OF_FLAG).map(
    ([name, scheme]): CliOption => ({
      name,
      value: "id",
      repeats: "list",
      says: `concept of the scheme ${scheme}, narrower ones included (${EXAMPLES[name as keyof typeof EXAMPLES]})`,
      words: (taxonomy) => listConcepts(taxonomy, scheme).map(({ id, label }) => ({ value: id, says: label })),
      group: GROUP,
    }),
  ),
  { name: "concept", value: "id", repeats: "list", says: "concept of any scheme", words: (taxonomy) => listConcepts(taxonomy).map(({ id, label }) => ({ value: id, says: label })), group: GROUP },
  { name: "role", value: "role", repeats: "list", says: "the part that the method plays", choices: ROLES, group: GROUP },
  { name: "scope", value: "scope", repeats: "list", says: "how the paper stands to the field", choices: SCOPES, group: GROUP },
  { name: "setting", value: "terms", repeats: "texts", says: 'what one setting must be: "W<=4,A<=8", "KV<4", "any<=4", "W:int", "W4A8"', group: GROUP },
  { name: "year", value: "years", repeats: "list", says: "2024, 2023..2025, ..2023 or 2024..", group: GROUP },
  { name: "text", value: "words", repeats: "texts", says: "words of title, names, summary, authors or labels", group: GROUP },
  { name: "not", value: "flag=value", repeats: "texts", says: "what must not hold, as method=qat or year=..2022", group: GROUP },
];

/** Reads the flags as a query; every flag narrows, values of one flag widen. */
export function paperQueryOf(input: CliInput, taxonomy: Taxonomy): PaperQuery {
  const unwanted = input.many("not").map((text) => readNot(text, taxonomy));
  const query = toQuery(input.many, taxonomy);
  return unwanted.length === 0 ? query : { ...query, not: { any: unwanted } };
}

function toQuery(many: CliInput["many"], taxonomy: Taxonomy): PaperQuery {
  const concepts = Object.entries(SCHEME_OF_FLAG).flatMap(([flag, scheme]) => (many(flag).length === 0 ? [] : [[scheme, many(flag)] as const]));
  const plain: PaperQuery = {
    ...Object.fromEntries(concepts),
    ...(many("concept").length === 0 ? {} : { concept: many("concept") }),
    ...(many("scope").length === 0 ? {} : { scope: many("scope") as NonNullable<PaperQuery["scope"]> }),
  };
  const { method, ...others } = plain;
  const roles = (many("role") as readonly Role[]).map((role): PaperQuery => ({ role, ...(method === undefined ? {} : { method }) }));
  const groups = [
    roles, // a role is that of the methods named
    many("year").map((text): PaperQuery => ({ year: parseYears(text) })),
    many("setting").map((text): PaperQuery => ({ setting: parseSettingFlag(text, taxonomy) })),
    many("text").map((text): PaperQuery => ({ text })),
  ].filter((group) => group.length > 0);
  const all = groups.map((group): PaperQuery => (group.length === 1 ? group[0]! : { any: group }));
  return { ...(roles.length > 0 ? others : plain), ...(all.length === 0 ? {} : { all }) };
}

function readNot(text: string, taxonomy: Taxonomy): PaperQuery {
  const [, flag, value] = /^\s*(?:--)?([a-z-]+)\s*=\s*(.*\S)\s*$/.exec(text) ?? [];
  if (flag === undefined || value === undefined) throw new UserError(`Cannot read --not "${text}": wanted a flag and a value, as method=qat`);
  const flags = PAPER_FLAGS.filter(({ name }) => name !== "not");
  const option = flags.find(({ name }) => name === flag);
  if (!option) {
    const names = flags.map(({ name }) => name);
    const nearest = nearestId(flag, names);
    throw new UserError(`Cannot read --not "${text}": there is no flag --${flag}, ${nearest === undefined ? `wanted one of ${names.join(", ")}` : `nearest is "${nearest}"`}`);
  }
  const values = option.repeats === "list" ? value.split(",").map((each) => each.trim()).filter((each) => each !== "") : [value];
  const wrong = values.find((each) => option.choices && !option.choices.includes(each));
  if (wrong !== undefined) throw new UserError(`Cannot read --not "${text}": wanted one of ${option.choices?.join(", ")}`);
  return toQuery((name) => (name === flag ? values : []), taxonomy);
}
