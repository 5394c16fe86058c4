import type { Direction } from "../../../src/query/relatedWork.js";

/** How a related paper stands to the one whose page it is on. */
export const DIRECTION_WORDS: Readonly<Record<Direction, string>> = {
  "later-version": "a later version",
  "earlier-version": "an earlier version",
  "builds-on": "builds on this",
  "built-on": "this builds on it",
  beats: "claims to beat this",
  beaten: "this claims to beat it",
  compared: "compared",
  stacks: "combines with this",
  uses: "uses this",
  used: "used by this",
  surveys: "surveys this",
  surveyed: "surveyed by this",
  "same-cell": "same method, same model family",
  near: "near",
};
