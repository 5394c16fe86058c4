/** Where pages stand, from the root of the site. */
export const sitePaths = {
  home: "index.html",
  search: "search.html",
  missing: "404.html",
  papers: "papers/index.html",
  concepts: "concepts/index.html",
  guides: "guides/index.html",
  explorer: "explorer/index.html",
  reference: "api/index.html",
  paper: (id: string): string => `papers/${fileOf(id)}`,
  concept: (id: string): string => `concepts/${fileOf(id)}`,
  guide: (name: string): string => `guides/${fileOf(name)}`,
} as const;

/** @throws RangeError for a name whose page would stand elsewhere, or in the place of the list. */
function fileOf(id: string): string {
  if (id === "index" || !/^[\p{L}\p{N}][\p{L}\p{N}._-]*$/u.test(id)) throw new RangeError(`Cannot make a page for "${id}": wanted a name of letters, digits and hyphens, and not "index"`);
  return `${id}.html`;
}
