import { existsSync, readdirSync } from "node:fs";
import { dirname, join, normalize } from "node:path";
import { describe, expect, it } from "vitest";
import { RULES } from "../../src/create/checkRecords.js";
import { FINDING_CODES } from "../../src/create/finding.js";
import * as model from "../../src/model/index.js";
import { GUIDES, readProjectFile, ROOT } from "./fences.js";

/** The text of a guide outside of its fences. */
function prose(file: string): string {
  return readProjectFile(file).replaceAll(/^```[\s\S]*?^```$/gm, "");
}

/** The anchors of a guide's headings, as GitHub makes them. */
function anchorsOf(file: string): ReadonlySet<string> {
  const headings = [...prose(file).matchAll(/^#+ (.+)$/gm)].map(([, text = ""]) => text);
  return new Set(headings.map((text) => text.toLowerCase().replaceAll(/[^\p{L}\p{N}\s_-]/gu, "").replaceAll(/\s/g, "-")));
}

const links = GUIDES.flatMap((file) => [...prose(file).matchAll(/\]\(([^)\s]+)\)/g)].map(([, target = ""]) => ({ file, target })));
const relativeLinks = links.filter(({ target }) => !/^[a-z]+:/.test(target));

describe("a guide", () => {
  it("links to files that are there", () => {
    expect(relativeLinks.length).toBeGreaterThan(10);
    const pathOf = (file: string, target: string): string => join(ROOT, dirname(file), target.replace(/#.*$/, ""));
    const dead = relativeLinks.filter(({ file, target }) => !target.startsWith("#") && !existsSync(pathOf(file, target)));
    expect(dead.map(({ file, target }) => `${file} links to ${target}`)).toEqual([]);
  });

  it("links to headings that are there", () => {
    const dead = relativeLinks.filter(({ file, target }) => {
      const [path = "", anchor] = target.split("#");
      const linked = path === "" ? file : normalize(join(dirname(file), path));
      return anchor !== undefined && GUIDES.includes(linked) && !anchorsOf(linked).has(anchor);
    });
    expect(dead.map(({ file, target }) => `${file} links to ${target}`)).toEqual([]);
  });

  it("links outside over https alone", () => {
    expect(links.filter(({ target }) => /^[a-z]+:/.test(target) && !target.startsWith("https://"))).toEqual([]);
  });
});

describe("docs/adding-a-paper.md", () => {
  const rows = new Map([...prose("docs/adding-a-paper.md").matchAll(/^\| `([a-z-]+)` \| (.+) \| (.+) \|$/gm)].map(([, code = "", means = ""]) => [code, means]));

  it("explains every finding code, and none that is gone", () => {
    const explained = [...rows.keys()].filter((code) => (FINDING_CODES as readonly string[]).includes(code) || /-/.test(code));
    expect(explained.sort()).toEqual([...FINDING_CODES].sort());
  });

  it.each(RULES.map(({ code, description }) => [code, description]))("says of %s what the rule says: %s", (code, description) => {
    expect(rows.get(code)).toContain(description);
  });
});

describe("docs/design.md", () => {
  const rooms = readdirSync(join(ROOT, "src"), { withFileTypes: true }).filter((entry) => entry.isDirectory()).map(({ name }) => name);

  it.each(rooms)("says what the room %s is for", (room) => {
    expect(prose("docs/design.md")).toMatch(new RegExp(`^\\| \`${room}/\` \\| \\d`, "m"));
  });
});

describe("docs/model.md", () => {
  const lists = Object.entries(model).filter(([, value]) => Array.isArray(value)) as [string, readonly string[]][];

  it.each(lists)("names every word of %s", (_name, words) => {
    const text = readProjectFile("docs/model.md");
    expect(words.filter((word) => !text.includes(`\`${word}\``))).toEqual([]);
  });
});
