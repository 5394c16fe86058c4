import { type Tier, TIERS } from "../../model/paper.js";
import type { CliInput, CliOption } from "../command.js";
import { FORMATS } from "../output/output.js";

const GROUP = "Input and output:";

/** `--format`. */
export const FORMAT_FLAG: CliOption = { name: "format", value: "format", says: "how to print", choices: FORMATS, group: GROUP };

/** Flags of every command that asks a taxonomy. */
export const QUERY_FLAGS: readonly CliOption[] = [
  FORMAT_FLAG,
  { name: "corpus", value: "file", says: "ask a corpus, as quantaxonomy build writes it, instead of the shipped data", words: "files", group: GROUP },
  { name: "overlay", value: "dir", repeats: "texts", says: "lay a directory of YAML over the shipped data first; may be repeated, later ones on top", words: "files", group: GROUP },
];

/** `--tier`. */
export const TIER_FLAG: CliOption = { name: "tier", value: "tier", repeats: "list", says: "which tiers to ask, curated alone unless said otherwise; listed is public lists, labelled by a machine from titles", choices: TIERS };

/** The tiers asked for, as the library's option. */
export function tiersOf(input: CliInput): { readonly tiers?: readonly Tier[] } {
  const tiers = input.many("tier") as readonly Tier[];
  return tiers.length === 0 ? {} : { tiers };
}
