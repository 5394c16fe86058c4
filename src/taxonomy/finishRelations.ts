import { TARGET_KINDS } from "../model/relation.js";
import { NO_NUMBER, type IndexColumns } from "./compiledIndex.js";
import { startIn } from "./growingColumn.js";
import { IdTable } from "./idTable.js";
import type { ArrivedPapers, PaperOrder } from "./arrivedPapers.js";
import type { PackedStrings } from "./packedStrings.js";

const [PAPER, NAME] = [TARGET_KINDS.indexOf("paper"), TARGET_KINDS.indexOf("name")];

/** Relations in the order of papers, and the papers that are related to each target. */
export function finishRelations(arrived: ArrivedPapers, { order, numberOf }: PaperOrder): Pick<IndexColumns, "relationEnds" | "relationTypes" | "relationTargets" | "incomingEnds" | "incomingFrom" | "incomingTypes"> & { readonly names: PackedStrings } {
  const { ids, paperOf, relationEnds: ends, relationTypes: types, relationKinds: kinds, relationTargets: targets } = arrived;
  const [idTexts, nameTexts] = [ids.toPacked(), arrived.names.toPacked()];
  const names = new IdTable();
  // Names are numbered as the papers in order meet them; what is named as a paper and is none of these is a name.
  const nameOf = new Uint32Array(nameTexts.length).fill(NO_NUMBER);
  const finished = { relationEnds: new Uint32Array(order.length), relationTypes: new Uint8Array(types.length), relationTargets: new Uint32Array(types.length) };
  const kindOf = new Uint8Array(types.length);
  let end = 0;
  for (let number = 0; number < order.length; number++) {
    const place = order[number]!;
    for (let i = startIn(ends, place); i < ends.values[place]!; i++) {
      const target = targets.values[i]!;
      let [kind, resolved] = [kinds.values[i]!, target];
      if (kind === PAPER) {
        const paper = paperOf.values[target]!;
        if (paper > 0) resolved = numberOf[paper - 1]!;
        else [kind, resolved] = [NAME, names.intern(idTexts.at(target))];
      } else if (kind === NAME) {
        if (nameOf[target] === NO_NUMBER) nameOf[target] = names.intern(nameTexts.at(target));
        resolved = nameOf[target]!;
      }
      finished.relationTypes[end] = types.values[i]!;
      finished.relationTargets[end] = resolved;
      kindOf[end++] = kind;
    }
    finished.relationEnds[number] = end;
  }
  const counts = targetCounts(arrived, names.length);
  const bases = counts.map((_, kind) => counts.slice(0, kind).reduce((sum, count) => sum + count, 0));
  for (let i = 0; i < end; i++) finished.relationTargets[i]! += bases[kindOf[i]!]!;
  return { ...finished, ...arriving(finished, counts.reduce((sum, count) => sum + count, 0)), names: names.toPacked() };
}

/** The papers that relations leave, by target. */
function arriving({ relationEnds: ends, relationTargets: targets, relationTypes: types }: Pick<IndexColumns, "relationEnds" | "relationTargets" | "relationTypes">, nodeCount: number): Pick<IndexColumns, "incomingEnds" | "incomingFrom" | "incomingTypes"> {
  const incomingEnds = new Uint32Array(nodeCount);
  for (const target of targets) incomingEnds[target]!++;
  for (let node = 1; node < nodeCount; node++) incomingEnds[node]! += incomingEnds[node - 1]!;
  const next = incomingEnds.map((_, node) => (node === 0 ? 0 : incomingEnds[node - 1]!));
  const incoming = { incomingFrom: new Uint32Array(targets.length), incomingTypes: new Uint8Array(targets.length) };
  for (let paper = 0, i = 0; paper < ends.length; paper++) {
    for (; i < ends[paper]!; i++) {
      const at = next[targets[i]!]!++;
      incoming.incomingFrom[at] = paper;
      incoming.incomingTypes[at] = types[i]!;
    }
  }
  return { incomingEnds, ...incoming };
}

/** How many targets of relations there are of each kind, in the order of `TARGET_KINDS`. */
function targetCounts({ known, idOf }: ArrivedPapers, names: number): readonly number[] {
  const counts = { paper: idOf.length, model: known.models.length, system: known.systems.length, benchmark: known.benchmarks.length, name: names };
  return TARGET_KINDS.map((kind) => counts[kind]);
}
