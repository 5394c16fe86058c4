import { readFileSync } from "node:fs";
import type { TaxonomyRecords } from "../../src/create/taxonomyRecords.js";
import type { Concept } from "../../src/model/concept.js";
import type { Paper } from "../../src/model/paper.js";
import type { Scheme } from "../../src/model/scheme.js";

/** The published data as its JSON says, read anew: complete papers and concepts under their ids. */
export interface PublishedRecords extends TaxonomyRecords {
  readonly version: string;
  readonly papers: { readonly [id: string]: Paper };
  readonly concepts: { readonly [S in Scheme]: { readonly label: string; readonly definition: string; readonly scopeNote: string; readonly concepts: { readonly [id: string]: Concept } } };
}

/** Reads `src/generated/data.json`, which `npm run generate` makes. */
export function readPublished(): PublishedRecords {
  return JSON.parse(readFileSync(new URL("../../src/generated/data.json", import.meta.url), "utf8")) as PublishedRecords;
}
