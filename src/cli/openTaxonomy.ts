import type { Finding } from "../create/finding.js";
import { taxonomy as shipped } from "../data/taxonomy.js";
import { lookupPaperId, type Taxonomy } from "../taxonomy/index.js";
import type { CliInput } from "./command.js";
import type { CliIo } from "./io.js";
import { oneLine, UserError } from "./userError.js";

/**
 * The taxonomy that a command asks: the shipped one, with every `--overlay` laid over it in turn, and the listed tier
 * where `--tier listed` asks for it; with `--corpus`, the corpus, and overlays over it.
 *
 * @param names - Papers that the command names. Where one of them is in the listed tier alone, that is asked too.
 */
export async function openTaxonomy(input: Pick<CliInput, "many">, io: Pick<CliIo, "readIn">, names: readonly string[] = []): Promise<Taxonomy> {
  const corpus = input.many("corpus").at(-1);
  if (corpus !== undefined) return layOverlays(input.many("overlay"), io, (await import("../node/openCorpus.js")).openCorpus(corpus));
  const taxonomy = await layOverlays(input.many("overlay"), io);
  const isKnown = (name: string, among: Taxonomy): boolean => lookupPaperId(among, name) !== undefined;
  const strange = names.filter((name) => !isKnown(name, taxonomy));
  if (strange.length === 0 && !input.many("tier").includes("listed")) return taxonomy;
  const { layListed } = await import("./layListed.js");
  const all = await layListed(taxonomy);
  // A name that nothing has is told by the smaller taxonomy, whose nearest id is the likelier one.
  return input.many("tier").includes("listed") || strange.every((name) => isKnown(name, all)) ? all : taxonomy;
}

/** The shipped taxonomy, or another, with directories laid over it in turn. */
export async function layOverlays(directories: readonly string[], io: Pick<CliIo, "readIn">, base: Taxonomy = shipped): Promise<Taxonomy> {
  let taxonomy = base;
  for (const directory of directories) {
    const [{ readRecords }, { checkGiven }] = await Promise.all([import("./readRecords.js"), import("./checkGiven.js")]);
    const given = await readRecords(directory, io);
    const result = await checkGiven({ ...given, standsAlone: false }, taxonomy);
    if (!result.success) throw await faulty(`lay "${directory}" over the taxonomy`, directory, result.findings);
    taxonomy = result.taxonomy;
  }
  return taxonomy;
}

/** The one line for records with findings: the first, and how to see all. */
export async function faulty(action: string, source: string, findings: readonly Finding[]): Promise<UserError> {
  const { renderFinding } = await import("../create/finding.js");
  const [first] = findings;
  const shown = first === undefined ? "" : oneLine(renderFinding(first));
  const more = findings.length > 1 ? `; quantaxonomy validate ${source} lists all ${findings.length}` : "";
  return new UserError(`Cannot ${action}: ${shown}${more}`);
}
