import { ROLES } from "../model/methodKind.js";
import { INDEX_FORMAT, NO_NUMBER, type IndexColumns } from "./compiledIndex.js";
import { finishLabels } from "./finishLabels.js";
import { finishRelations } from "./finishRelations.js";
import { smallestArray, startIn, type GrowingColumn } from "./growingColumn.js";
import type { ArrivedPapers, BuiltIndex, PaperOrder } from "./arrivedPapers.js";
import { PackedStrings } from "./packedStrings.js";
import type { KindColumn } from "./quantizerKinds.js";
import { sortPacked } from "./sortPacked.js";

/** Puts papers in the order of date and id, and makes of their columns those of the index. */
export function finishIndex(arrived: ArrivedPapers): BuiltIndex {
  const packed = packedIds(arrived);
  const byId = sortPacked(packed);
  const { ends: dateEnds, dates, rankOf } = datesInOrder(arrived);
  const inOrder = byDate(arrived, byId, dateEnds, rankOf);
  const { order, numberOf } = inOrder;
  const column = ({ values }: GrowingColumn): Uint8Array => Uint8Array.from(order, (place) => values[place]!);
  const { names, ...relations } = finishRelations(arrived, inOrder);
  const { roles, ...facets } = finishRoles(arrived, order);
  const columns: IndexColumns = {
    ...reorder(packed, order),
    idOrder: byId.map((place) => numberOf[place]!),
    nameBytes: names.bytes,
    nameEnds: names.ends,
    dateEnds,
    tiers: column(arrived.tiers),
    scopes: Int8Array.from(order, (place) => arrived.scopes.values[place]!),
    ...finishLabels(arrived, order),
    ...facets,
    reporting: order.map((_, number) => number).filter((number) => arrived.reports.values[order[number]!] === 1),
    ...finishSettings(arrived, order),
    ...relations,
  };
  return { index: { format: INDEX_FORMAT, ...arrived.known, dates, roles, columns }, order };
}

/** The ids of papers as they arrived, without those that were only named. */
function packedIds({ ids, idOf }: ArrivedPapers): PackedStrings {
  return toPackedStrings(reorder(ids.toPacked(), idOf.values.subarray(0, idOf.length)));
}

function toPackedStrings({ idBytes, idEnds }: Pick<IndexColumns, "idBytes" | "idEnds">): PackedStrings {
  return new PackedStrings(idBytes, idEnds);
}

/** Texts in another order, or some of them. */
function reorder(strings: PackedStrings, order: Uint32Array): Pick<IndexColumns, "idBytes" | "idEnds"> {
  const idEnds = new Uint32Array(order.length);
  let end = 0;
  for (let i = 0; i < order.length; i++) idEnds[i] = end += strings.ends[order[i]!]! - strings.startOf(order[i]!);
  const idBytes = new Uint8Array(end);
  for (let i = 0; i < order.length; i++) {
    let to = i === 0 ? 0 : idEnds[i - 1]!;
    for (let from = strings.startOf(order[i]!); to < idEnds[i]!; ) idBytes[to++] = strings.bytes[from++]!;
  }
  return { idBytes, idEnds };
}

/** The distinct dates in order, where the papers of each end, and the place of each date that was met. */
function datesInOrder({ dates, dateOf }: ArrivedPapers): { readonly dates: readonly string[]; readonly ends: Uint32Array; readonly rankOf: Uint32Array } {
  const inOrder = [...dates.keys()].sort((a, b) => (a < b ? -1 : 1));
  const rankOf = new Uint32Array(inOrder.length);
  inOrder.forEach((date, rank) => (rankOf[dates.get(date)!] = rank));
  const ends = new Uint32Array(inOrder.length);
  for (let place = 0; place < dateOf.length; place++) ends[rankOf[dateOf.values[place]!]!]!++;
  for (let rank = 1; rank < ends.length; rank++) ends[rank]! += ends[rank - 1]!;
  return { dates: inOrder, ends, rankOf };
}

/** Papers in the order of ids are dealt to their dates, and keep that order within each. */
function byDate({ dateOf }: ArrivedPapers, byId: Uint32Array, ends: Uint32Array, rankOf: Uint32Array): PaperOrder {
  const next = Uint32Array.from(ends, (_, rank) => (rank === 0 ? 0 : ends[rank - 1]!));
  const order = new Uint32Array(byId.length);
  const numberOf = new Uint32Array(byId.length);
  for (const place of byId) {
    const number = next[rankOf[dateOf.values[place]!]!]!++;
    order[number] = place;
    numberOf[place] = number;
  }
  return { order, numberOf };
}

type SettingParts = Pick<IndexColumns, "settingEnds" | "quantizerEnds" | "quantizers" | KindColumn>;

/** Settings in the order of papers; kinds of quantizers are numbered as these meet them, so that the order of arrival does not show. */
function finishSettings({ settingEnds, quantizerEnds, quantizers, kinds }: ArrivedPapers, order: Uint32Array): SettingParts {
  const finished = { settingEnds: new Uint32Array(order.length), quantizerEnds: new Uint32Array(quantizerEnds.length), quantizers: smallestArray(quantizers.length, kinds.length) };
  const numberOf = new Uint32Array(kinds.length).fill(NO_NUMBER);
  const met: number[] = [];
  let [settings, parts] = [0, 0];
  order.forEach((place, number) => {
    for (let setting = startIn(settingEnds, place); setting < settingEnds.values[place]!; setting++) {
      for (let part = startIn(quantizerEnds, setting); part < quantizerEnds.values[setting]!; part++) {
        const kind = quantizers.values[part]!;
        if (numberOf[kind] === NO_NUMBER) numberOf[kind] = met.push(kind) - 1;
        finished.quantizers[parts++] = numberOf[kind]!;
      }
      finished.quantizerEnds[settings++] = parts;
    }
    finished.settingEnds[number] = settings;
  });
  return { ...finished, ...kinds.toColumns(met) };
}

/** Papers by the part that a method plays in them, in the order in which parts are first met. */
function finishRoles({ facets, facetEnds }: ArrivedPapers, order: Uint32Array): Pick<IndexColumns, "rolePapers" | "roleEnds"> & { readonly roles: readonly (readonly [number, number])[] } {
  const papers = new Map<number, number[]>();
  order.forEach((place, number) => {
    for (let i = startIn(facetEnds, place); i < facetEnds.values[place]!; i++) {
      const list = papers.get(facets.values[i]!);
      if (!list) papers.set(facets.values[i]!, [number]);
      else if (list.at(-1) !== number) list.push(number);
    }
  });
  const lists = [...papers.values()];
  const roleEnds = Uint32Array.from(lists, ({ length }) => length);
  for (let i = 1; i < roleEnds.length; i++) roleEnds[i]! += roleEnds[i - 1]!;
  const rolePapers = new Uint32Array(roleEnds.at(-1) ?? 0);
  lists.forEach((list, i) => rolePapers.set(list, i === 0 ? 0 : roleEnds[i - 1]!));
  return { rolePapers, roleEnds, roles: [...papers.keys()].map((key) => [key % ROLES.length, Math.floor(key / ROLES.length)]) };
}
