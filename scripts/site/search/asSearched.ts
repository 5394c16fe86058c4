/**
 * A page as the search should read it, or `undefined` for one that only leads to others.
 *
 * Pages of this site say themselves what of them is searched. Those of the reference are told by their main column; its
 * lists of modules are left out, since they name everything.
 */
export function asSearched(html: string): string | undefined {
  if (html.includes("data-pagefind-body")) return html;
  const heading = /<h1[^>]*>(?:Class|Function|Interface|Type Alias|Variable|Enumeration)\b/;
  if (!html.includes('<div class="col-content">') || !heading.test(html)) return undefined;
  return html
    .replace('<div class="col-content">', '<div class="col-content" data-pagefind-body data-pagefind-filter="kind:Reference">')
    .replace("<h1", '<h1 data-pagefind-weight="10" data-pagefind-meta="title"')
    .replaceAll('<div class="tsd-signature', '<div data-pagefind-weight="0.5" class="tsd-signature');
}
