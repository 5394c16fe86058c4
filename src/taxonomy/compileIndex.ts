import type { Redirect } from "../model/redirect.js";
import type { CompiledIndex } from "./compiledIndex.js";
import type { KnownIds } from "./arrivedPapers.js";
import { IndexBuilder, knownConcepts } from "./indexBuilder.js";
import type { RecordLists } from "./recordReader.js";

/** What an index knows of concepts and small records, before any paper. */
export function knownIdsOf(records: Omit<RecordLists, "paper">, version: string, redirects: readonly Redirect[]): KnownIds {
  const idsOf = (list: readonly { readonly id: string }[]): readonly string[] => list.map(({ id }) => id);
  return {
    version,
    ...knownConcepts(records.concept),
    models: idsOf(records.model),
    systems: idsOf(records.system),
    benchmarks: idsOf(records.benchmark),
    metrics: idsOf(records.metric),
    redirects,
  };
}

/** Makes the index of checked records in one pass over the papers, and puts the papers in its order: by date, then id. */
export function compileIndex(records: RecordLists, version: string, redirects: readonly Redirect[]): { readonly index: CompiledIndex; readonly lists: RecordLists } {
  const builder = new IndexBuilder(knownIdsOf(records, version, redirects));
  for (const paper of records.paper) builder.add(paper);
  const { index, order } = builder.finish();
  return { index, lists: { ...records, paper: Array.from(order, (place) => records.paper[place]!) } };
}
