import { parse, type DefaultTreeAdapterMap } from "parse5";
import { describe, expect, it } from "vitest";
import { readPage } from "../../../scripts/site/check/readPage.js";
import type { Site } from "../../../scripts/site/site.js";
import { baseRecords, recordsWith, withConcepts, withPaper } from "../../helpers/records.js";
import { baseSite, renderSite } from "./siteFixture.js";

type Node = DefaultTreeAdapterMap["node"];

/** What a page shows, white space aside. */
function textOf(html: string): string {
  const read = (node: Node): string => ("value" in node ? node.value : "childNodes" in node ? node.childNodes.map(read).join("") : "");
  return read(parse(html)).replaceAll(/\s+/g, " ");
}

function page(path: string, site: Site = baseSite()): string {
  const html = renderSite(site).get(path);
  if (html === undefined) throw new Error(`there is no page ${path}`);
  return html;
}

const linksOf = (html: string): readonly string[] => readPage(html).references.filter(({ loads }) => !loads).map(({ url }) => url);

describe("the pages of a site", () => {
  it("are one for every paper, stubs too, every concept and every former id", () => {
    const { papers, concepts, redirects } = baseRecords();
    const paths = [...renderSite(baseSite()).keys()];
    const ids = Object.values(concepts).flatMap(({ concepts: own }) => Object.keys(own));
    expect(paths).toEqual(expect.arrayContaining([...Object.keys(papers), ...Object.keys(redirects)].map((id) => `papers/${id}.html`)));
    expect(paths).toEqual(expect.arrayContaining(ids.map((id) => `concepts/${id}.html`)));
  });

  it("are the same for the same data", () => {
    expect([...renderSite(baseSite())]).toEqual([...renderSite(baseSite())]);
  });

  it("load their own sheet and scripts and nothing else", () => {
    const loaded = [...renderSite(baseSite()).values()].flatMap((html) => readPage(html).references.filter(({ loads }) => loads).map(({ url }) => url.replace(/^(\.\.\/)+/, "")));
    expect([...new Set(loaded)].sort()).toEqual(["a-quantizer.html", "icon.svg", "search.js", "site.css", "site.js"].sort());
  });

  it("have one first heading, a skip link to the content, and a labelled search box each", () => {
    for (const html of renderSite(baseSite()).values()) {
      expect(readPage(html)).toMatchObject({ headingCount: 1, hasLanguage: true, hasTitle: true });
      expect(html).toContain('<a class="skip" href="#main">');
      expect(html).toMatch(/<label (class="unseen" )?for="search">/);
    }
  });

  it("link to the explorer where there is one, and not otherwise", () => {
    expect(linksOf(page("index.html"))).not.toContain("explorer/index.html");
    expect(linksOf(page("papers/a-quantizer.html", baseSite(undefined, { explorer: true })))).toContain("../explorer/index.html");
  });
});

describe("the page of a paper", () => {
  const text = textOf(page("papers/a-quantizer.html"));

  it("shows the facts, and how many authors are not named", () => {
    expect(text).toContain("A quantizer");
    expect(text).toContain("A, B and 1 more");
    expect(linksOf(page("papers/a-quantizer.html"))).toContain("https://arxiv.org/abs/2403.00001");
  });

  it("shows each method with its part in the paper, its words and the fields of its kind", () => {
    expect(text).toMatch(/post-training quantization what it is about.*quantizes weights \(abstract\).*Unitblock.*Learnedrounding.*pruning a part of it/);
  });

  it("shows a setting with a row a quantizer", () => {
    expect(text).toMatch(/W4A8bestweights4integerper group of 128quantizes weights \(abstract\)activations8/);
  });

  it("links each label to its concept, under its scheme", () => {
    expect(text).toMatch(/Labelsmethodpost-training quantization.*learned rounding.*techniquerotation/);
    expect(linksOf(page("papers/a-quantizer.html"))).toContain("../concepts/rotation.html");
  });

  it("shows figures of its own and of others, with metric, conditions and baseline", () => {
    expect(text).toMatch(/AQPerplexity \(lower is better\)5\.5/);
    expect(text).toMatch(/Named elsewherePerplexity \(lower is better\)6 to 7Named elsewhere/);
  });

  it("shows what applying it takes", () => {
    expect(text).toMatch(/What it takesAccelerator hours2HardwareGPUImplemented invLLM/);
  });

  it("shows relations in both directions, and names what has no record", () => {
    expect(text).toMatch(/outperforms Named elsewhere quantizes weights \(abstract\)is applied to LLaMA \(model\) on LLaMA \(Table 2, v1\)uses Some kernel/);
    expect(textOf(page("papers/a-stub.html"))).toContain("What others say of itAQ outperforms it");
  });

  it("shows related papers with every reason and its weight", () => {
    expect(text).toMatch(/Related workNamed elsewhere this claims to beat it(\d+\.\d\d): AQ outperforms Named elsewhere \1/);
  });

  it("shows the entry for a bibliography", () => {
    expect(text).toMatch(/@misc\{a2024quantizer, title = \{\{A quantizer\}\}/);
  });

  it("names the file to correct, and links to it where the project is kept", () => {
    expect(text).toContain("Correct this record: taxonomy/papers/a-quantizer.yaml");
    const kept = baseSite(undefined, { repository: "https://example.org/project" });
    expect(linksOf(page("papers/a-quantizer.html", kept))).toContain("https://example.org/project/blob/HEAD/taxonomy/papers/a-quantizer.yaml");
  });

  it("heads nothing that it has nothing of, and says why a stub is bare", () => {
    const stub = page("papers/a-stub.html");
    expect(textOf(stub)).toContain("Known by its facts alone");
    expect([...stub.matchAll(/<h2 id="([a-z-]+)"/g)].map(([, id]) => id)).toEqual(["relations", "related", "cite", "sources"]);
  });

  it("shows a title as it stands, whatever HTML would make of it", () => {
    const title = `<script>alert("1")</script> & 'q' </title><img src=x onerror=alert(1)> 量化 🙂`;
    const site = baseSite(withPaper({ title, summary: title, aliases: [title] }));
    for (const path of ["papers/a-quantizer.html", "papers/index.html", "concepts/ptq.html"]) {
      const html = page(path, site);
      expect(textOf(html)).toContain(title);
      expect(html).not.toMatch(/<script>|<img/);
    }
  });
});

describe("the page of a concept", () => {
  it("shows definition, names, what stands above, below and beside it", () => {
    const site = baseSite(
      withConcepts("method", {
        ptq: { label: "post-training quantization", definition: "After training", broader: [], altLabels: ["PTQ"], ambiguousLabels: ["training-free"], hiddenLabels: ["postraining"], scopeNote: "Nothing end to end.", notation: "p", related: ["rotation"], examples: ["a-stub"], matches: [{ type: "closeMatch", url: "https://example.org/ptq" }] },
      }),
    );
    const text = textOf(page("concepts/ptq.html", site));
    expect(text).toMatch(/methodpost-training quantization ?After training\.Scope: Nothing end to end\.Also calledPTQIn context alsotraining-freeNotationpNarrowerlearned roundingRelatedrotationShown byNamed elsewhereElsewhereclose match: https:\/\/example\.org\/ptqIdptq/);
    expect(text).not.toContain("postraining");
    expect(textOf(page("concepts/ptq-rounding.html", site))).toContain("Broaderpost-training quantization");
  });

  it("lists the papers that carry it with their words, and apart those that carry a narrower one", () => {
    expect(textOf(page("concepts/rotation.html"))).toMatch(/Papers \(1\)2024 A quantizer quantizes weights \(abstract\)/);
    expect(textOf(page("concepts/adjacent-efficiency.html"))).toMatch(/Papers under narrower concepts \(1\)2024 A quantizer pruning/);
  });

  it("says that nobody carries it, and that this says little", () => {
    expect(textOf(page("concepts/qat.html"))).toContain("No curated paper carries it");
  });
});

describe("the page of a former id", () => {
  it("leads on without a script where the id has moved", () => {
    const html = page("papers/old-quantizer.html");
    expect(html).toContain('<meta http-equiv="refresh" content="0; url=a-quantizer.html"/>');
    expect(linksOf(html)).toContain("a-quantizer.html");
  });

  it("names what the id was split into, and leads nowhere by itself", () => {
    const html = page("papers/two-in-one.html");
    expect(html).not.toContain("refresh");
    expect(linksOf(html)).toEqual(expect.arrayContaining(["a-quantizer.html", "a-stub.html"]));
  });

  it("leads to a concept where it was one's", () => {
    const site = baseSite(recordsWith({ redirects: { spinning: { kind: "moved", to: "rotation" } } }));
    expect(page("concepts/spinning.html", site)).toContain("url=rotation.html");
  });
});

describe("the lists", () => {
  it("have every paper by method and role and again by its year, and stubs apart", () => {
    expect(textOf(page("papers/index.html"))).toMatch(/About it \(1\)2024 A quantizer2024 ?2024 A quantizer ?Known by name/);
  });

  it("have every concept below its parents, with how many papers carry it", () => {
    expect(textOf(page("concepts/index.html"))).toMatch(/post-training quantization 1learned rounding 1quantization-aware training 0/);
  });

  it("lead to every guide", () => {
    expect(linksOf(page("guides/index.html"))).toContain("model.html");
  });
});

describe("the page of missing addresses", () => {
  it("resolves its links from where the site stands, at whatever depth it is shown", () => {
    expect(page("404.html")).toContain('<base href="/"/>');
    expect(page("404.html", baseSite(undefined, { address: "https://example.org/project/" }))).toContain('<base href="/project/"/>');
  });
});
