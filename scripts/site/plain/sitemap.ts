import { escapeHtml } from "../escapeHtml.js";

/** The addresses of pages as a sitemap, whose protocol wants them whole. */
export function sitemap(paths: readonly string[], address: string): string {
  const urls = [...paths].sort().map((path) => `  <url><loc>${escapeHtml(new URL(path.replace(/(^|\/)index\.html$/, "$1"), address).href)}</loc></url>\n`);
  return `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${urls.join("")}</urlset>\n`;
}

/** What a crawler may read: everything; and where the sitemap is, if there is one. */
export function robots(address: string | undefined): string {
  return `User-agent: *\nAllow: /\n${address === undefined ? "" : `Sitemap: ${new URL("sitemap.xml", address).href}\n`}`;
}
