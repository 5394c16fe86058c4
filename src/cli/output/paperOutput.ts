import { renderSetting } from "../../model/bits/renderSetting.js";
import type { Paper } from "../../model/paper.js";
import type { Scheme } from "../../model/scheme.js";
import type { Taxonomy } from "../../taxonomy/index.js";
import { bibtexOf } from "./bibtexOf.js";
import type { Grid, Output } from "./output.js";

/** A terminal of this width and above has room for models and settings beside the titles. */
const WIDE = 110;

/** Papers as a list, in every format. */
export function papersOutput(papers: readonly Paper[], taxonomy: Taxonomy, width: number): Output {
  return { value: papers, elements: papers, grid: () => paperTable(papers, width >= WIDE), sheet: () => paperSheet(papers), cite: () => bibtexOf(papers, taxonomy) };
}

/** Ids of the labels of a paper that are of one scheme. */
export function labelsOf(paper: Paper, scheme: Scheme): readonly string[] {
  return paper.concepts.filter((label) => label.scheme === scheme).map(({ id }) => id);
}

/** The settings of a paper in their shortest form, each once. */
export function settingsOf(paper: Paper): readonly string[] {
  return [...new Set(paper.settings.map(({ quantizers }) => renderSetting(quantizers)))];
}

/** The kinds of a paper's methods, core ones first. */
export function kindsOf(paper: Paper): readonly string[] {
  const core = paper.methods.filter(({ role }) => role === "core");
  const others = paper.methods.filter(({ role }) => role !== "core");
  return [...core, ...others].map((facet) => (facet.kind === "adjacent" ? facet.concept : facet.kind));
}

function paperTable(papers: readonly Paper[], isWide: boolean): Grid {
  return {
    head: ["ID", "YEAR", "METHODS", ...(isWide ? ["MODELS", "SETTINGS"] : []), "TITLE"],
    rows: papers.map((paper) => [paper.id, String(paper.year), kindsOf(paper).join(", "), ...(isWide ? [labelsOf(paper, "model").join(", "), settingsOf(paper).join(", ")] : []), paper.title]),
    elastic: isWide ? [2, 3, 4, 5] : [2, 3],
  };
}

function paperSheet(papers: readonly Paper[]): Grid {
  const columns: readonly (readonly [head: string, value: (paper: Paper) => string])[] = [
    ["id", ({ id }) => id],
    ["tier", ({ tier }) => tier],
    ["name", ({ name = "" }) => name],
    ["title", ({ title }) => title],
    ["date", ({ date }) => date],
    ["authors", ({ authors }) => authors.join("; ")],
    ["arxiv", ({ arxiv = "" }) => arxiv],
    ["venue", ({ venue = "" }) => venue],
    ["code", ({ code = "" }) => code],
    ["scope", (paper) => (paper.tier === "stub" ? "" : paper.scope)],
    ["contribution", (paper) => (paper.tier === "stub" ? "" : paper.contribution)],
    ["methods", (paper) => kindsOf(paper).join("; ")],
    ["models", (paper) => labelsOf(paper, "model").join("; ")],
    ["tasks", (paper) => labelsOf(paper, "task").join("; ")],
    ["techniques", (paper) => labelsOf(paper, "technique").join("; ")],
    ["challenges", (paper) => labelsOf(paper, "challenge").join("; ")],
    ["settings", (paper) => settingsOf(paper).join("; ")],
  ];
  return { head: columns.map(([head]) => head), rows: papers.map((paper) => columns.map(([, value]) => value(paper))) };
}
