import { readdir, readFile } from "node:fs/promises";
import { join, posix, sep } from "node:path";
import { readPage, urlsOfStyles, type PageFacts, type Reference } from "./readPage.js";
import type { SiteFault } from "./siteFault.js";

/**
 * Reads a built site as a browser would and tells what is wrong with it: links and anchors that lead nowhere, anything
 * that would be loaded from elsewhere, ids that occur twice, a page without title or language, or with several first headings.
 *
 * @returns The faults, in the order of files; none is good.
 */
export async function checkSite(directory: string): Promise<readonly SiteFault[]> {
  const paths = (await readdir(directory, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(directory.length + 1).split(sep).join("/"))
    .sort();
  const pages = new Map<string, PageFacts>();
  for (const path of paths) if (path.endsWith(".html")) pages.set(path, readPage(await readFile(join(directory, path), "utf8")));
  const files = new Set(paths);
  const anchors = new Map([...pages].map(([path, { ids }]) => [path, new Set(ids)]));
  const faults: SiteFault[] = [];
  for (const [file, page] of pages) {
    for (const says of [...faultsOfPage(page), ...page.references.flatMap((reference) => faultOf(file, page.base, reference, files, anchors) ?? [])]) faults.push({ file, says });
  }
  for (const file of paths.filter((path) => path.endsWith(".css"))) {
    for (const url of urlsOfStyles(await readFile(join(directory, file), "utf8"))) {
      const says = faultOf(file, undefined, { url, loads: true }, files, anchors);
      if (says !== undefined) faults.push({ file, says });
    }
  }
  return faults.filter(({ file, says }, i) => faults.findIndex((other) => other.file === file && other.says === says) === i);
}

function faultsOfPage({ ids, hasTitle, hasLanguage, headingCount }: PageFacts): readonly string[] {
  const twice = [...new Set(ids.filter((id, i) => ids.indexOf(id) !== i))];
  return [
    ...twice.map((id) => `the id "${id}" occurs more than once`),
    ...(hasTitle ? [] : ["it has no title"]),
    ...(hasLanguage ? [] : ["it does not say its language"]),
    // A page that a script draws has its heading from there.
    ...(headingCount <= 1 ? [] : [`it has ${headingCount} first headings, wanted one`]),
  ];
}

function faultOf(file: string, base: string | undefined, { url, loads }: Reference, files: ReadonlySet<string>, anchors: ReadonlyMap<string, ReadonlySet<string>>): string | undefined {
  if (/^data:/i.test(url)) return undefined;
  if (/^([a-z][a-z+.-]*:|\/\/)/i.test(url)) {
    if (loads) return `it loads ${url} from elsewhere`;
    return /^(https?:|mailto:)/i.test(url) ? undefined : `it links to ${url}, which is no address of the web`;
  }
  // A page that says what its addresses are relative to names the root of the site so.
  const [path = "", anchor] = url.replace(/\?[^#]*/, "").split("#");
  if (base === undefined && path.startsWith("/")) return `it refers to ${url} from the root of the host, and the site may stand below it`;
  const target = path === "" ? (base === undefined ? file : "index.html") : posix.join(base === undefined ? posix.dirname(file) : ".", safeDecode(path));
  const found = [target, posix.join(target, "index.html")].find((candidate) => files.has(candidate));
  if (found === undefined) return `it refers to ${url}, and there is no ${target}`;
  const ids = anchors.get(found);
  if (anchor === undefined || anchor === "" || anchor === "top" || ids === undefined || ids.has(safeDecode(anchor))) return undefined;
  return `it refers to ${url}, and ${found} has no such anchor`;
}

function safeDecode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
