import { describe, expect, it } from "vitest";
import { createTaxonomy, FINDING_SEVERITIES, renderFinding, safeCreateTaxonomy, safeOverlay, type Finding, type FindingCode, type TaxonomyRecords } from "../../src/create/index.js";
import { baseConcept, basePaper, baseRecords, baseStub, recordsWith, withPaper, words } from "../helpers/records.js";
import { codePapers, nearPapers, twoPapers, venuePapers } from "./twoPapers.js";

/** How much findings of a code weigh: `none` when there are none. */
function weightOf(records: TaxonomyRecords, code: FindingCode): string {
  const result = safeCreateTaxonomy(records);
  const all: readonly Finding[] = result.success ? result.advice : result.findings;
  const found = all.filter((finding) => finding.code === code);
  return [...new Set(found.map(({ severity = "error" }) => severity))].join(" and ") || "none";
}

const [, pruning] = baseRecords().papers["a-quantizer"].methods;
const LONG = "Learned rounding of weights in large networks";
const related = { relations: [{ type: "extends", target: "one", targetKind: "paper", evidence: words() }] } as const;

describe("caching-without-cached", () => {
  const caching = { kind: "caching", role: "core", evidence: words() } as const;
  const weight = (facet: object, more: object = {}): string => weightOf(withPaper({ methods: [{ ...caching, ...facet }, pruning], results: [], ...more }), "caching-without-cached");

  it("lets a paper that names what is cached pass", () => {
    expect(weight({ cached: ["kv"] })).toBe("none");
  });

  it("lets caching as a part of a method pass", () => {
    expect(weight({ role: "component" })).toBe("none");
  });

  it("refuses a curated paper that does not", () => {
    expect(weight({})).toBe("error");
  });

  it("advises where a note says why", () => {
    expect(weight({}, { notes: ["What is cached is not stated."] })).toBe("advice");
  });

  it("advises on a draft", () => {
    expect(weight({}, { tier: "draft" })).toBe("advice");
  });
});

describe("near-equal-titles", () => {
  it.each([
    ["a letter apart", LONG, `${LONG}s`],
    ["two letters apart", LONG, LONG.replace("weights", "weigths")],
    ["a word more", LONG, `On ${LONG}`],
    ["a word less in the middle", LONG, LONG.replace("large ", "")],
    ["the words in another order", LONG, "In large networks: rounding of weights, learned"],
    ["apart by the first and the last letter", LONG, `x${LONG}x`],
  ])("meets titles %s", (_, one, two) => {
    expect(weightOf(nearPapers(one, two), "near-equal-titles")).toBe("error");
  });

  it.each([
    ["two words apart", LONG, LONG.replace("weights", "activations")],
    ["three letters apart", LONG, LONG.replace("weights", "wxyzhts")],
    ["a number apart", `${LONG}, part 1`, `${LONG}, part 2`],
    ["short and a word apart", "Learned rounding", "Learned rounding again"],
    ["short and a letter apart", "Rounding", "Roundings"],
    ["equal but for case, which is a finding of its own", LONG, LONG.toUpperCase()],
  ])("passes titles %s", (_, one, two) => {
    expect(weightOf(nearPapers(one, two), "near-equal-titles")).toBe("none");
  });

  it.each([
    ["a relation joins", related],
    ["a note tells apart", { notes: ["Not the paper One: another task."] }],
  ])("advises on two papers that %s", (_, more) => {
    const one = more === related ? LONG : "One";
    const records = one === LONG ? nearPapers(LONG, `${LONG}s`, more) : twoPapers({ title: LONG, name: "One" }, { title: `${LONG}s`, ...more });
    expect(weightOf(records, "near-equal-titles")).toBe("advice");
  });

  it("finds what a comparison of every pair finds", () => {
    const edits = [LONG, `${LONG}s`, LONG.slice(1), LONG.replace("rounding", "bounding"), LONG.replace("of", "off"), `A ${LONG}`, "Something else that is long enough to be met", "Something else that is long enough to be met twice"];
    const papers = Object.fromEntries(edits.map((title, i) => [`p${i}`, basePaper({ title })]));
    const result = safeCreateTaxonomy(recordsWith({ papers, redirects: {} }));
    const found = result.success ? [] : result.findings.filter(({ code }) => code === "near-equal-titles").map(({ path, message }) => `${/"(.+)"/.exec(message)?.[1]} ${String(path[1])}`);
    const naive = edits.flatMap((a, i) => edits.flatMap((b, j) => (i < j && isNear(a, b) ? [`p${i} p${j}`] : [])));
    expect([...found].sort()).toEqual(naive.sort());
  });

  it("compares thousands of titles in less time than every pair would take", () => {
    const papers = Object.fromEntries(Array.from({ length: 4000 }, (_, i) => [`p${i}`, basePaper({ title: `Quantization number ${i * 7919} of networks named ${(i * 104729).toString(36)} with a title of some length ${i % 13}` })]));
    const start = performance.now();
    safeCreateTaxonomy(recordsWith({ papers, redirects: {} }));
    expect(performance.now() - start).toBeLessThan(10_000);
  });
});

/** The definition, read plainly: sets of words with a difference of one at most, or two edits at most on long titles. */
function isNear(a: string, b: string): boolean {
  const [x, y] = [a, b].map((title) => new Set(title.toLowerCase().split(" "))) as [Set<string>, Set<string>];
  const apart = [...x].filter((word) => !y.has(word)).length + [...y].filter((word) => !x.has(word)).length;
  return apart <= 1 || edits(a.toLowerCase().replaceAll(" ", ""), b.toLowerCase().replaceAll(" ", "")) <= 2;
}

function edits(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (const [i, letter] of [...a].entries()) {
    const next = [i + 1];
    for (const [j, other] of [...b].entries()) next.push(Math.min(row[j + 1]! + 1, next[j]! + 1, row[j]! + Number(letter !== other)));
    row = next;
  }
  return row.at(-1)!;
}

describe("venue-spelt-two-ways", () => {
  it.each([
    ["ICLR 2024", "iclr 2025"],
    ["ACL Findings 2024", "Findings of ACL 2023"],
    ["NeurIPS 2020", "NIPS 2016"],
    ["NeurIPS 2020", "Advances in Neural Information Processing Systems 2021"],
    ["CVPR 2024", "Proceedings of the IEEE/CVF Conference on Computer Vision and Pattern Recognition 2023"],
    ["EMNLP Findings 2024", "Findings of the Association for Computational Linguistics: EMNLP 2024"],
    ["J. Quant. Res.", "J Quant Res"],
  ])("meets %s beside %s", (one, two) => {
    expect(weightOf(venuePapers(one, two), "venue-spelt-two-ways")).toBe("error");
  });

  it.each([
    ["ICLR 2024", "ICLR 2025"],
    ["ACL 2024", "ACL Findings 2024"],
    ["ICCV 2023", "European Conference on Computer Vision 2024"],
    ["NeurIPS 2023", "NeurIPS 2023 Workshop on Efficiency"],
    ["International Conference on Learning Representations 2024", "International Conference on Learning Representations 2025"],
  ])("passes %s beside %s", (one, two) => {
    expect(weightOf(venuePapers(one, two), "venue-spelt-two-ways")).toBe("none");
  });

  it("prefers what more papers write where no form is known", () => {
    const papers = Object.fromEntries(["Q-Conf 2020", "Q Conf 2021", "Q-Conf 2022"].map((venue, i) => [`p${i}`, basePaper({ title: `T${i}`, venue })]));
    const result = safeCreateTaxonomy(recordsWith({ papers, redirects: {} }));
    expect(!result.success && result.findings.map(({ path, mend }) => [path[1], mend])).toEqual([["p1", 'write "Q-Conf 2021"']]);
  });
});

describe("date-before-arxiv", () => {
  const weight = (date: string, more: object = {}): string => weightOf(withPaper({ arxiv: "2403.00001", date, ...more }), "date-before-arxiv");

  it.each(["2024-03-01", "2024-03", "2024", "2025-01-01", "2024-02", "2024-02-17"])("passes %s for an id of March 2024", (date) => {
    expect(weight(date)).toBe("none");
  });

  it.each(["2024-02-15", "2024-01", "2023", "2023-12-31"])("refuses %s for an id of March 2024", (date) => {
    expect(weight(date)).toBe("error");
  });

  it("passes a paper that was published in an earlier year", () => {
    expect(weight("2023-12", { venue: "EMNLP 2023" })).toBe("none");
  });

  it("does not take the venue's own year for an earlier one", () => {
    expect(weight("2024-01", { venue: "ICLR 2024" })).toBe("error");
  });
});

describe("code-link-twice", () => {
  it.each([
    ["protocol", "http://github.com/a/b"],
    ["a slash at the end", "https://github.com/a/b/"],
    [".git", "https://github.com/a/b.git"],
    ["case", "https://github.com/A/B"],
    ["www and an anchor", "https://www.github.com/a/b#readme"],
  ])("does not tell links apart by %s", (_, link) => {
    expect(weightOf(codePapers("https://github.com/a/b", link), "code-link-twice")).toBe("error");
  });

  it("passes folders of one repository", () => {
    expect(weightOf(codePapers("https://github.com/a/b/tree/main/one", "https://github.com/a/b/tree/main/two"), "code-link-twice")).toBe("none");
  });

  it("passes two papers where one extends the other", () => {
    expect(weightOf(codePapers("https://github.com/a/b", "https://github.com/a/b", related), "code-link-twice")).toBe("none");
  });

  it("passes two papers that a third links", () => {
    const link = { code: "https://github.com/a/b" };
    const papers = { one: basePaper({ title: "One", ...link }), two: basePaper({ title: "Two", ...related }), three: basePaper({ title: "Three", ...link, relations: [{ type: "supersedes", target: "two", targetKind: "paper", evidence: words() }] }) };
    expect(weightOf(recordsWith({ papers, redirects: {} }), "code-link-twice")).toBe("none");
  });

  it("advises where the two have an author in common", () => {
    expect(weightOf(twoPapers({ code: "https://github.com/a/b", authors: ["A", "B"] }, { code: "https://github.com/a/b", authors: ["B"] }), "code-link-twice")).toBe("advice");
  });
});

describe("advice on concepts", () => {
  /** As many papers as shares may be taken of, all with the label `technical`. */
  const many = (labels: (i: number) => readonly string[]): TaxonomyRecords["papers"] =>
    Object.fromEntries(Array.from({ length: 50 }, (_, i) => [`p${i}`, basePaper({ title: `Paper ${i * i} of ${i}`, concepts: ["technical", ...labels(i)].map((id) => ({ id, evidence: words() })) })]));
  const advice = (papers: TaxonomyRecords["papers"]): readonly string[] => {
    const result = safeCreateTaxonomy(recordsWith({ papers: papers ?? {}, redirects: {} }));
    return result.success ? result.advice.map(({ code, path }) => `${code} ${String(path[3])}`) : result.findings.map(renderFinding);
  };

  it("names concepts that no curated paper carries", () => {
    const told = advice(many(() => []));
    expect(told).toContain("concept-without-paper llm");
    expect(told).not.toContain("concept-without-paper technical");
  });

  it("counts narrower concepts", () => {
    const facet = { kind: "ptq", role: "component", evidence: words(), concepts: [{ id: "ptq-rounding", evidence: words() }] } as const;
    expect(advice({ ...many(() => []), more: basePaper({ title: "More", methods: [facet] }) })).not.toContain("concept-without-paper ptq");
  });

  it("names a concept that more than a fifth carry, and not one that a fifth carries", () => {
    expect(advice(many((i) => (i < 11 ? ["llm"] : [])))).toContain("concept-too-broad llm");
    expect(advice(many((i) => (i < 10 ? ["llm"] : [])))).not.toContain("concept-too-broad llm");
  });

  it("does not call a contribution too broad", () => {
    expect(advice(many(() => []))).not.toContain("concept-too-broad technical");
  });

  it("says nothing of few papers", () => {
    const { p0: _, ...rest } = many(() => []) ?? {};
    expect(advice(rest)).toEqual([]);
  });

  it("tells an overlay of its own concepts alone", () => {
    const base = createTaxonomy<TaxonomyRecords>(recordsWith({ papers: many(() => []) ?? {}, redirects: {} }));
    const result = safeOverlay(base, { concepts: { model: { concepts: { mine: baseConcept("mine") } } }, papers: { ours: basePaper({ title: "Ours" }) } });
    expect(result.success && result.advice.map(({ path }) => path[3])).toEqual(["mine"]);
  });
});

describe("an overlay", () => {
  const base = createTaxonomy<TaxonomyRecords>(twoPapers({ title: LONG, venue: "Q-Conf 2020", code: "https://github.com/a/b" }, {}));
  const over = (paper: object): readonly Finding[] => {
    const result = safeOverlay(base, { papers: { ours: basePaper(paper) } });
    return result.success ? result.advice : result.findings;
  };

  it("is told of its own record where it clashes with one below", () => {
    expect(over({ title: `${LONG}s`, venue: "Q Conf 2021", code: "https://github.com/a/b" }).map(({ code, path }) => `${code} ${String(path[1])}`)).toEqual(["near-equal-titles ours", "venue-spelt-two-ways ours", "code-link-twice ours"]);
  });

  it("is told so as well where it replaces a record below", () => {
    const result = safeOverlay(createTaxonomy<TaxonomyRecords>(recordsWith({ papers: { a: baseStub({ title: "Stub" }), one: basePaper({ title: LONG, relations: [{ type: "uses", target: "a", targetKind: "paper", evidence: words() }] }) }, redirects: {} })), { papers: { a: basePaper({ title: `${LONG}s` }) } });
    const all = result.success ? result.advice : result.findings;
    expect(all.map(({ code, path }) => [code, path[1]])).toEqual([["near-equal-titles", "a"]]);
  });

  it("may hold drafts with all of these", () => {
    expect(over({ tier: "draft", title: `${LONG}s`, venue: "Q Conf 2025", code: "https://github.com/a/b", arxiv: "2501.00001" }).map(({ severity }) => severity)).toEqual(["advice", "advice", "advice", "advice"]);
  });
});

describe("a finding", () => {
  it("weighs something that is in the list", () => {
    const result = safeCreateTaxonomy(venuePapers("ICLR 2024", "iclr 2025"));
    expect(!result.success && result.findings.every(({ severity }) => severity !== undefined && FINDING_SEVERITIES.includes(severity))).toBe(true);
  });

  it("is marked in print where it is advice", () => {
    const finding: Finding = { code: "concept-without-paper", severity: "advice", message: "m", path: ["concepts"], mend: "n" };
    expect(renderFinding(finding)).toBe("concepts: m; n [advice: concept-without-paper]");
  });
});
