import { posix } from "node:path";
import { sitePaths } from "../sitePaths.js";

/**
 * Where a file of the project stands on the site: guides and examples have pages, the README is the home page, and
 * any other file is copied.
 *
 * @param link - The file, with the anchor if there is one.
 * @param from - The file that links to it; without one, the link is from the root of the project.
 */
export function pathOfFile(link: string, from = ""): string {
  const [path = "", anchor] = link.split("#");
  const file = posix.normalize(posix.join(posix.dirname(from), path));
  const page = pageOf(file);
  return anchor === undefined ? page : `${page}#${anchor}`;
}

function pageOf(file: string): string {
  if (file === "README.md") return sitePaths.home;
  const guide = /^(?:docs\/)?([^/]+)\.md$/.exec(file)?.[1];
  if (guide !== undefined) return sitePaths.guide(guide.toLowerCase());
  const example = /^examples\/([^/]+)\.ts$/.exec(file)?.[1];
  if (example !== undefined) return `examples/${example}.html`;
  // A host shows a file without a known ending as a download.
  return `files/${file}${/\.(png|svg|json|txt)$/.test(file) ? "" : ".txt"}`;
}
