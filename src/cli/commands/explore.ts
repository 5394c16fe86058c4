import { TIERS, type Tier } from "../../model/paper.js";
import type { CliCommand, CliInput } from "../command.js";
import { QUERY_FLAGS } from "../flags/commonFlags.js";
import { countOf } from "../flags/numberFlag.js";
import type { CliIo } from "../io.js";
import { openTaxonomy } from "../openTaxonomy.js";
import { UserError } from "../userError.js";

const MAX_PORT = 65_535;

export const explore: CliCommand = {
  name: "explore",
  summary: "look at papers and concepts in a browser",
  details: [
    "Serves the explorer to this machine alone until Ctrl-C, and prints its address. Nothing leaves the machine. With --out it is written instead: a page that opens from the disk or from any web host.",
  ],
  options: [
    { name: "out", value: "dir", says: "write it here instead of serving it; an explorer that is there is replaced", words: "files" },
    { name: "port", value: "n", says: "the port to serve on, a free one unless said otherwise" },
    { name: "open", says: "open it in the browser" },
    { name: "title", value: "text", says: "what stands at the head of the page" },
    { name: "tier", value: "tier", repeats: "list", says: "whose papers are drawn, all that there are unless said otherwise; listed lays public lists over the data first", choices: TIERS },
    ...QUERY_FLAGS.filter(({ name }) => name !== "format"),
  ],
  examples: [
    ["explore --open", "look at the shipped papers"],
    ["explore --overlay our-papers --port 8080", "the lab's own papers among them, at an address that stays"],
    ['explore --overlay our-papers --out public/explorer --title "What we read"', "a page for the lab's web host"],
  ],
  jsonl: 'the address as url, or the page that was written as file',
  run: async (input, io) => {
    const out = input.one("out");
    const { port } = countOf(input, "port");
    if (port !== undefined && port > MAX_PORT) throw new UserError(`Cannot read --port "${port}": wanted a number from 0 to ${MAX_PORT}`);
    if (out !== undefined && port !== undefined) throw new UserError("Cannot take --out and --port together: what is written is not served");
    const taxonomy = await openTaxonomy(input, io);
    const options = optionsOf(input);
    if (out !== undefined) {
      const { writeExplorer } = await import("../../node/writeExplorer.js");
      const file = await writeExplorer(taxonomy, out, options);
      if (input.has("open")) await open((await import("node:url")).pathToFileURL(file).href, io);
      return { text: line({ file }, io) };
    }
    const [{ explorerFiles }, { serveFiles }] = await Promise.all([import("../../node/explorerFiles.js"), import("../serveFiles.js")]);
    const { url } = await serveFiles(await explorerFiles(taxonomy, options), port ?? 0);
    io.writeOut(line({ url }, io));
    if (io.isErrTerminal) io.writeErr("Ctrl-C ends it\n");
    if (input.has("open")) await open(url, io);
    return new Promise(() => undefined);
  },
};

function optionsOf(input: CliInput): { readonly tiers?: readonly Tier[]; readonly title?: string } {
  const [tiers, title] = [input.many("tier") as readonly Tier[], input.one("title")];
  return { ...(tiers.length === 0 ? {} : { tiers }), ...(title === undefined ? {} : { title }) };
}

/** A bare word for a reader's eye, an object for a program. */
function line(what: Readonly<Record<string, string>>, io: CliIo): string {
  return `${io.isTerminal ? Object.values(what).join(" ") : JSON.stringify(what)}\n`;
}

async function open(url: string, io: CliIo): Promise<void> {
  const { openInBrowser } = await import("../openInBrowser.js");
  if (!(await openInBrowser(url))) io.writeErr(`Cannot open a browser here: open ${url} in one\n`);
}
