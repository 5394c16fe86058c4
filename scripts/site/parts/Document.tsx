import type { VNode } from "preact";
import type { SitePage } from "../sitePage.js";
import { SITE_NAME } from "../siteName.js";
import { sitePaths } from "../sitePaths.js";
import { Footer } from "./Footer.js";
import { Header } from "./Header.js";
import { usePage } from "./usePage.js";

/**
 * Nothing is loaded from elsewhere, whatever a page says. The search compiles WebAssembly; the colours of code are styles
 * of its words.
 */
const POLICY = "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; base-uri 'self'; form-action 'self'";

/** The whole of a page around what it shows. */
export function Document({ page }: { readonly page: SitePage }): VNode {
  const { address, href } = usePage();
  const { path, title, description, kind, leadsTo, content } = page;
  const missing = path === sitePaths.missing;
  return (
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        {/* The page for a missing address is shown at any depth. */}
        {missing && <base href={address === undefined ? "/" : new URL(address).pathname} />}
        <meta http-equiv="Content-Security-Policy" content={POLICY} />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{path === sitePaths.home ? `${SITE_NAME}: ${title}` : `${title} · ${SITE_NAME}`}</title>
        <meta name="description" content={description} />
        {leadsTo !== undefined && <meta http-equiv="refresh" content={`0; url=${href(leadsTo)}`} />}
        {leadsTo !== undefined && <link rel="canonical" href={address === undefined ? href(leadsTo) : new URL(leadsTo, address).href} />}
        <link rel="stylesheet" href={href("site.css")} />
        <link rel="icon" href={href("icon.svg")} type="image/svg+xml" />
        <script src={href("site.js")} defer />
        {path === sitePaths.search && <script src={href("search.js")} defer />}
      </head>
      <body>
        <a class="skip" href="#main">Skip to the content</a>
        <Header />
        <main id="main" tabIndex={-1} {...(kind === undefined ? {} : { "data-pagefind-body": true, "data-pagefind-filter": `kind:${kind}` })}>
          {content}
        </main>
        <Footer />
      </body>
    </html>
  );
}
