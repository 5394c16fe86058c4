import { JSX } from "typedoc";

/**
 * Lets the pages of the reference lead back to the rest of the site, and to the search over all of it.
 *
 * @param {import("typedoc").Application} app
 */
export function load(app) {
  const parts = [["Home", "index.html"], ["Papers", "papers/index.html"], ["Concepts", "concepts/index.html"], ["Guides", "guides/index.html"], ["Search all pages", "search.html"]];
  app.renderer.hooks.on("body.begin", (context) => {
    const root = `${context.relativeURL("./")}../`;
    return JSX.createElement("nav", { class: "site-parts", "aria-label": "Site" }, ...parts.map(([title, path]) => JSX.createElement("a", { href: `${root}${path}` }, title)));
  });
}
