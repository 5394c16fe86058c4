import type { IngestItem } from "../ingestItem.js";
import type { FetchOptions } from "./fetchOptions.js";
import { mendOf, partsOf, placed, unfetched } from "./placed.js";
import { politeFetcher } from "./politeFetcher.js";

/** A service that answers for many ids at once, in an order of its own. */
export interface BatchService {
  /** Milliseconds between requests that it asks for. */
  readonly interval: number;
  /** How many ids a request may name. */
  readonly batchSize: number;
  /** The media type of its answers. */
  readonly accept: string;
  /** The id as the service writes it, or `undefined` for what is none. */
  readonly idOf: (text: string) => string | undefined;
  /** What an id looks like, for messages. */
  readonly wanted: string;
  /** The link that asks for ids. */
  readonly urlOf: (ids: readonly string[]) => string;
  /** The items of an answer with the id of each, where it has one. */
  readonly read: (text: string) => readonly { readonly id?: string | undefined; readonly item: IngestItem }[];
}

/** Asks a service for ids, in batches; the items come in the order of the ids. */
export async function fetchBatches(texts: readonly string[], service: BatchService, options: FetchOptions): Promise<readonly IngestItem[]> {
  const ask = politeFetcher(options, service.interval);
  const ids = texts.map(service.idOf);
  const known = new Map<string, IngestItem | { readonly why: string; readonly mend: string }>();
  for (const part of partsOf([...new Set(ids.filter((id) => id !== undefined))], service.batchSize)) {
    const answer = await ask(service.urlOf(part), service.accept);
    if (!answer.ok) {
      for (const id of part) known.set(id, { why: answer.why, mend: mendOf(answer) });
      continue;
    }
    const read = service.read(answer.text);
    for (const { id, item } of read) if (id !== undefined && !known.has(id)) known.set(id, item);
    // An answer about the request as a whole explains every id that it left out.
    const remark = read.map(({ item }) => item).find((item) => item.kind === "problem");
    for (const id of part) if (!known.has(id)) known.set(id, { why: remark?.message ?? "the answer does not hold it", mend: remark?.mend ?? "check the id" });
  }
  return ids.map((id, i) => {
    const found = id === undefined ? { why: `it is no id, wanted ${service.wanted}`, mend: "check the id" } : known.get(id);
    if (found === undefined) return unfetched(texts[i] ?? "", i + 1, "the answer does not hold it", "check the id");
    return "why" in found ? unfetched(texts[i] ?? "", i + 1, found.why, found.mend) : placed(found, i + 1);
  });
}
