import type { AuthorName } from "../../../src/export/facts/authorName.js";
import type { ReadName } from "./bibtexHelpers.js";

/** A name as the independent reader should state it. */
export function nameAsRead(name: AuthorName): ReadName {
  if (name.kind === "whole") return { family: name.name };
  const { particle, kind: _, ...parts } = name;
  return particle === undefined ? parts : { ...parts, "non-dropping-particle": particle };
}
