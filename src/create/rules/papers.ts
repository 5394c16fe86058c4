import { parseSetting } from "../../model/bits/parseSetting.js";
import type { AuthoredConceptLabel } from "../../model/conceptLabel.js";
import type { Evidence } from "../../model/evidence.js";
import type { AuthoredLabelledPaper } from "../../model/paper.js";
import type { Quantizer } from "../../model/quantizer.js";
import type { Scheme } from "../../model/scheme.js";
import { labelsOfSetting, settingKey } from "../completePaper.js";
import { foldText, isAtOrUnder, type CheckedRecords, type Problem, type Rule } from "./rule.js";

type Found = Omit<Problem, "code">;

/** Schemes whose labels stand on the paper itself; all others stand on a facet. */
const PAPER_SCHEMES: readonly Scheme[] = ["contribution", "model", "task", "hardware"];

function* labelled(records: CheckedRecords): Generator<[string, AuthoredLabelledPaper]> {
  for (const [id, paper] of records.authored) if (paper.tier !== "stub") yield [id, paper];
}

function duplicates(code: "duplicate-title" | "duplicate-arxiv", key: "title" | "arxiv", what: string, fold: (text: string) => string): Rule {
  return {
    code,
    description: `No two papers have the same ${what}.`,
    *check({ authored }) {
      const owner = new Map<string, string>();
      for (const [id, paper] of authored) {
        const value = paper[key];
        if (value === undefined) continue;
        const other = owner.get(fold(value));
        owner.set(fold(value), id);
        if (other === undefined) continue;
        yield { message: `the ${what} is that of "${other}" too`, path: ["papers", id, key], mend: "keep one record for one work; preprint and published version are one" };
      }
    },
  };
}

/** No two papers have the same title. */
export const titles: Rule = duplicates("duplicate-title", "title", "title", foldText);

/** No two papers have the same arXiv id. */
export const arxivIds: Rule = duplicates("duplicate-arxiv", "arxiv", "arXiv id", (id) => id);

/** Exactly one contribution. */
export const contributions: Rule = {
  code: "contribution-count",
  description: "A paper has exactly one label of the scheme contribution.",
  *check(records) {
    for (const [id, paper] of labelled(records)) {
      const found = (paper.concepts ?? []).filter((label) => records.concepts.get(label.id)?.scheme === "contribution");
      if (found.length === 1) continue;
      yield { message: `the paper has ${found.length} labels of the scheme contribution`, path: ["papers", id, "concepts"], mend: "give exactly one: method, system, survey, empirical-study, theory, attack, application or foundation-model" };
    }
  },
};

/** What was derived agrees when it is written out. */
export const derived: Rule = {
  code: "derived-mismatch",
  description: "What can be derived agrees where it is written out all the same.",
  *check({ authored, papers, concepts }) {
    for (const [id, paper] of authored) {
      const complete = papers.get(id);
      if (!complete) continue;
      if (paper.year !== undefined && paper.year !== complete.year) yield { message: `the year is ${paper.year}, the date ${paper.date}`, path: ["papers", id, "year"], mend: "leave the year out; it follows from the date" };
      if (paper.authorCount !== undefined && paper.authorCount < complete.authors.length) yield { message: `authorCount is ${paper.authorCount}, but ${complete.authors.length} authors are named`, path: ["papers", id, "authorCount"], mend: "correct the count or leave it out" };
      if (paper.tier === "stub" || complete.tier === "stub") continue;
      if (paper.contribution !== undefined && paper.contribution !== complete.contribution) yield { message: `the contribution is "${paper.contribution}", its label "${complete.contribution}"`, path: ["papers", id, "contribution"], mend: "leave the key out; it follows from the label" };
      for (const [path, label] of labelsWithPaths(id, paper)) {
        const scheme = concepts.get(label.id)?.scheme;
        if (label.scheme !== undefined && scheme !== undefined && label.scheme !== scheme) yield { message: `"${label.id}" is of the scheme ${scheme}, not ${label.scheme}`, path: [...path, "scheme"], mend: "leave the scheme out; it follows from the concept" };
      }
      const ofFacets = new Set(complete.methods.flatMap((facet) => (facet.kind === "adjacent" ? [] : facet.settings.map(settingKey))));
      for (const [i, setting] of (paper.settings ?? []).entries()) {
        if (!ofFacets.has(settingKey(setting))) yield { message: `the setting "${setting.text}" stands on no facet`, path: ["papers", id, "settings", i], mend: "move it into the `settings` of the method facet that it belongs to" };
      }
      for (const [i, { reportedBy }] of (paper.results ?? []).entries()) {
        if (reportedBy !== undefined && reportedBy !== id) yield { message: `the figure is reported by "${reportedBy}", but stands in "${id}"`, path: ["papers", id, "results", i, "reportedBy"], mend: `move it to "${reportedBy}", or leave the key out` };
      }
    }
  },
};

function* labelsWithPaths(id: string, paper: AuthoredLabelledPaper): Generator<[(string | number)[], AuthoredConceptLabel]> {
  for (const [i, label] of (paper.concepts ?? []).entries()) yield [["papers", id, "concepts", i], label];
  for (const [f, facet] of (paper.methods ?? []).entries()) {
    if (facet.kind === "adjacent") continue;
    for (const [i, label] of (facet.concepts ?? []).entries()) yield [["papers", id, "methods", f, "concepts", i], label];
  }
}

/** Labels stand where their scheme belongs. */
export const places: Rule = {
  code: "wrong-scheme",
  description: "Contribution, model, task and hardware are labels of the paper; the other schemes belong to a facet, method labels under its kind.",
  *check(records) {
    const { concepts } = records;
    const isUnder = (id: string, ancestor: string): boolean => isAtOrUnder(concepts, id, ancestor);
    for (const [id, paper] of labelled(records)) {
      const fromFacets = new Set(facetLabelIds(paper));
      for (const [i, label] of (paper.concepts ?? []).entries()) {
        const scheme = concepts.get(label.id)?.scheme;
        if (scheme === undefined || PAPER_SCHEMES.includes(scheme) || fromFacets.has(label.id)) continue;
        yield { message: `"${label.id}" is of the scheme ${scheme} and stands on no facet`, path: ["papers", id, "concepts", i], mend: "move the label into the `concepts` of the method facet that it belongs to" };
      }
      for (const [f, facet] of (paper.methods ?? []).entries()) {
        const path = ["papers", id, "methods", f];
        if (facet.kind === "adjacent") {
          if (concepts.has(facet.concept) && !isUnder(facet.concept, "adjacent-efficiency")) yield { message: `"${facet.concept}" does not stand under adjacent-efficiency`, path: [...path, "concept"], mend: "write a facet of the method's own kind" };
          continue;
        }
        for (const [i, label] of (facet.concepts ?? []).entries()) {
          const scheme = concepts.get(label.id)?.scheme;
          const at = [...path, "concepts", i];
          if (scheme !== undefined && PAPER_SCHEMES.includes(scheme)) yield { message: `"${label.id}" is of the scheme ${scheme}`, path: at, mend: "move the label to the paper's own `concepts`" };
          if (scheme === "method" && !isUnder(label.id, facet.kind)) yield { message: `"${label.id}" does not stand under ${facet.kind}`, path: at, mend: "move it to a facet of its own kind" };
        }
        for (const [s, setting] of (facet.settings ?? []).entries()) {
          for (const [q, quantizer] of setting.quantizers.entries()) yield* quantizerSchemes(concepts, quantizer, [...path, "settings", s, "quantizers", q]);
        }
      }
    }
    for (const [id, { family }] of records.models) {
      const scheme = concepts.get(family)?.scheme;
      if (scheme !== undefined && scheme !== "model") yield { message: `"${family}" is of the scheme ${scheme}`, path: ["models", id, "family"], mend: "name a concept of the scheme model" };
    }
    for (const [id, { task }] of records.benchmarks) {
      const scheme = task === undefined ? undefined : concepts.get(task)?.scheme;
      if (scheme !== undefined && scheme !== "task") yield { message: `"${task}" is of the scheme ${scheme}`, path: ["benchmarks", id, "task"], mend: "name a concept of the scheme task" };
    }
  },
};

function facetLabelIds(paper: AuthoredLabelledPaper): readonly string[] {
  return (paper.methods ?? []).flatMap((facet) =>
    facet.kind === "adjacent"
      ? [facet.concept]
      : [facet.kind, ...(facet.concepts ?? []).map(({ id }) => id), ...(facet.settings ?? []).flatMap(labelsOfSetting).map(({ id }) => id)],
  );
}

function* quantizerSchemes(concepts: CheckedRecords["concepts"], quantizer: Quantizer, path: (string | number)[]): Generator<Found> {
  for (const key of ["target", "format", "granularity"] as const) {
    const scheme = quantizer[key] === undefined ? undefined : concepts.get(quantizer[key])?.scheme;
    if (scheme !== undefined && scheme !== key) yield { message: `"${quantizer[key]}" is of the scheme ${scheme}`, path: [...path, key], mend: `name a concept of the scheme ${key}` };
  }
}

/** Everything that a person claims stands on words. */
export const evidence: Rule = {
  code: "missing-evidence",
  description: "In a curated paper every facet, label, relation, figure and cost has evidence.",
  *check(records) {
    for (const [id, paper] of labelled(records)) {
      if (paper.tier !== "curated") continue;
      for (const [path, list] of evidencesOf(id, paper)) {
        if (list.length === 0) yield { message: "the evidence is empty", path: [...path, "evidence"], mend: "give the words of the title or abstract, at most 12" };
      }
    }
  },
};

/** Evidence from the body says where, and is kept to relations and figures. */
export const locators: Rule = {
  code: "evidence-without-locator",
  description: "Evidence from the paper's body has a locator and a version, and supports relations, figures and costs only.",
  *check(records) {
    for (const [id, paper] of labelled(records)) {
      for (const [path, list] of evidencesOf(id, paper)) {
        for (const [i, { source, locator, version }] of list.entries()) {
          const at = [...path, "evidence", i];
          if (source !== "paper") {
            if (locator !== undefined || version !== undefined) yield { message: `evidence of the ${source} has no locator or version`, path: at, mend: "leave both out, or write source: paper" };
          } else if (!["relations", "results", "costs"].includes(String(path[2]))) {
            yield { message: "a label stands on the paper's body", path: at, mend: "label from the title and abstract; the body supports relations and figures only" };
          } else if (locator === undefined || version === undefined) {
            yield { message: "evidence of the body lacks its locator or version", path: at, mend: "add both, as locator: Section 4, version: v2" };
          }
        }
      }
    }
  },
};

function* evidencesOf(id: string, paper: AuthoredLabelledPaper): Generator<[(string | number)[], readonly Evidence[]]> {
  const root = ["papers", id];
  for (const [path, label] of labelsWithPaths(id, paper)) yield [path, label.evidence];
  for (const [f, facet] of (paper.methods ?? []).entries()) {
    yield [[...root, "methods", f], facet.evidence];
    if (facet.kind === "adjacent") continue;
    for (const [i, setting] of (facet.settings ?? []).entries()) yield [[...root, "methods", f, "settings", i], setting.evidence];
  }
  for (const key of ["relations", "results", "costs"] as const) {
    for (const [i, claim] of (paper[key] ?? []).entries()) yield [[...root, key, i], claim.evidence];
  }
}

/** A setting's text and its quantizers say the same. */
export const settings: Rule = {
  code: "setting-disagrees",
  description: "Where a setting's text states widths, its quantizers have them.",
  *check(records) {
    for (const [id, paper] of labelled(records)) {
      for (const [f, facet] of (paper.methods ?? []).entries()) {
        if (facet.kind === "adjacent") continue;
        for (const [s, { text, quantizers }] of (facet.settings ?? []).entries()) {
          const alternatives = parseSetting(text);
          if (alternatives === undefined || alternatives.some((parsed) => parsed.quantizers.every((wanted) => quantizers.some((quantizer) => agrees(wanted, quantizer))))) continue;
          yield { message: `the text "${text}" states other widths than the quantizers`, path: ["papers", id, "methods", f, "settings", s], mend: "correct the quantizers, or the text" };
        }
      }
    }
  },
};

/** Equal targets and widths; a written width of 1.58 is log2(3) rounded by the field. */
function agrees(wanted: Quantizer, quantizer: Quantizer): boolean {
  const sameTarget = wanted.target === undefined || quantizer.target === wanted.target;
  return sameTarget && quantizer.bits !== undefined && wanted.bits !== undefined && Math.abs(wanted.bits - quantizer.bits) < 0.01;
}

/** A figure's setting is one of the paper's. */
export const settingsOfResults: Rule = {
  code: "unknown-setting",
  description: "The setting of a figure is one of its paper's settings, or states widths.",
  *check({ papers }) {
    for (const [id, paper] of papers) {
      for (const [i, { setting }] of paper.results.entries()) {
        if (setting === undefined || paper.settings.some(({ text }) => text === setting) || parseSetting(setting)) continue;
        yield { message: `"${setting}" is no setting of the paper`, path: ["papers", id, "results", i, "setting"], mend: `name one of its settings: ${paper.settings.map(({ text }) => `"${text}"`).join(", ") || "none yet"}` };
      }
    }
  },
};

/** A method is told once. */
export const repeatedFacets: Rule = {
  code: "facet-repeated",
  description: "A paper has one facet per method kind, and one per adjacent concept.",
  *check(records) {
    for (const [id, paper] of labelled(records)) {
      const seen = new Set<string>();
      for (const [f, facet] of (paper.methods ?? []).entries()) {
        const key = facet.kind === "adjacent" ? facet.concept : facet.kind;
        if (seen.has(key)) yield { message: `there is a facet for ${key} already`, path: ["papers", id, "methods", f], mend: "make the two one" };
        seen.add(key);
      }
    }
  },
};

/** The scope follows the facets as far as they decide it. */
export const scopes: Rule = {
  code: "scope-disagrees",
  description: "A paper with a core method of the seven kinds is in scope; one that is out of scope uses none of them.",
  *check(records) {
    for (const [id, paper] of labelled(records)) {
      const kinds = (paper.methods ?? []).filter(({ kind }) => kind !== "adjacent");
      const path = ["papers", id, "scope"];
      if (paper.scope !== "in" && kinds.some(({ role }) => role === "core")) yield { message: `the scope is ${paper.scope}, but ${kinds.find(({ role }) => role === "core")?.kind} is a core method`, path, mend: "write `in`, or make the method a component" };
      if (paper.scope === "out" && kinds.length > 0) yield { message: `the scope is out, but the paper uses ${kinds[0]?.kind}`, path, mend: "write `adjacent`" };
    }
  },
};
