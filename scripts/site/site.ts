import type { Taxonomy } from "../../src/taxonomy/taxonomy.js";
import type { Guide } from "./guides/guide.js";

/** What all pages of the site are made from. */
export interface Site {
  readonly taxonomy: Taxonomy;
  /** The guides, in reading order. */
  readonly guides: readonly Guide[];
  /** Whether the explorer stands beside the pages. */
  readonly explorer: boolean;
  /** Where the project is kept, so that pages can link to the file of a record; without it they name the file. */
  readonly repository?: string;
  /** Where the site is published; needed where relative addresses will not do. */
  readonly address?: string;
}
