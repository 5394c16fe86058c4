import { posix } from "node:path";

/** The way from one page of the site to another, both from its root: it holds under any address and from disk. */
export function relativePath(from: string, to: string): string {
  const [path = "", anchor] = to.split("#");
  const way = path === "" || path === from ? "" : posix.relative(posix.dirname(from), path);
  if (anchor !== undefined) return `${way}#${anchor}`;
  return way === "" ? posix.basename(from) : way;
}
