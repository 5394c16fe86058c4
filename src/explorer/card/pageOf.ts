import type { ExplorerData } from "../../export/explorer/explorerData.js";

/** The address of the static page of a record, where there are any. */
export function pageOf({ pages }: ExplorerData, kind: "paper" | "concept", id: string): string | undefined {
  return pages?.[kind].replace("{id}", () => encodeURIComponent(id));
}
