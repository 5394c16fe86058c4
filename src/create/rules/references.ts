import { nearestId } from "../../taxonomy/unknownIdError.js";
import type { CheckedRecords, Problem, Rule } from "./rule.js";
import { conceptPath } from "./rule.js";

type Found = Omit<Problem, "code">;
type Path = readonly (string | number)[];

function* checkId(what: string, id: string | undefined, known: ReadonlyMap<string, unknown>, path: Path, instead = ""): Generator<Found> {
  if (id === undefined || known.has(id)) return;
  const nearest = nearestId(id, known.keys());
  yield {
    message: `there is no ${what} "${id.slice(0, 80)}"`,
    path: [...path],
    mend: `${nearest === undefined ? `add a ${what} with this id` : `write "${nearest}" or add a ${what} with this id`}${instead}`,
  };
}

/** Every id that a record names exists. */
export const references: Rule = {
  code: "unknown-id",
  description: "Every id that a record names is the id of a record.",
  *check(records) {
    yield* checkConcepts(records);
    yield* checkCollections(records);
    yield* checkSmallRecords(records);
    for (const [id, paper] of records.authored) yield* checkPaper(records, id, paper);
    const resolvable = new Map<string, unknown>([...records.papers, ...records.concepts]);
    for (const [id, { to }] of records.redirects) {
      for (const target of typeof to === "string" ? [to] : to) {
        if (!records.redirects.has(target)) yield* checkId("paper or concept", target, resolvable, ["redirects", id, "to"]);
      }
    }
  },
};

function* checkConcepts({ concepts, papers }: CheckedRecords): Generator<Found> {
  for (const concept of concepts.values()) {
    for (const [i, id] of concept.broader.entries()) yield* checkId("concept", id, concepts, conceptPath(concept, "broader", i));
    for (const [i, id] of (concept.related ?? []).entries()) yield* checkId("concept", id, concepts, conceptPath(concept, "related", i));
    for (const [i, id] of (concept.examples ?? []).entries()) yield* checkId("paper", id, papers, conceptPath(concept, "examples", i));
  }
}

function* checkCollections({ schemes, concepts }: CheckedRecords): Generator<Found> {
  for (const [scheme, { collections = [] }] of schemes) {
    const own = new Map([...concepts].filter(([, concept]) => concept.scheme === scheme));
    for (const [i, { members }] of collections.entries()) {
      for (const [m, id] of members.entries()) yield* checkId(`concept of the scheme ${scheme}`, id, own, ["concepts", scheme, "collections", i, "members", m]);
    }
  }
}

function* checkSmallRecords({ models, benchmarks, concepts }: CheckedRecords): Generator<Found> {
  for (const [id, { family, partOf }] of models) {
    yield* checkId("concept", family, concepts, ["models", id, "family"]);
    yield* checkId("model", partOf, models, ["models", id, "partOf"]);
  }
  for (const [id, { task }] of benchmarks) yield* checkId("concept", task, concepts, ["benchmarks", id, "task"]);
}

function* checkPaper(records: CheckedRecords, id: string, paper: CheckedRecords["authored"] extends ReadonlyMap<string, infer P> ? P : never): Generator<Found> {
  const { concepts, papers, models, systems, benchmarks, metrics } = records;
  const at = (...rest: (string | number)[]): Path => ["papers", id, ...rest];
  if (paper.tier === "stub") return;
  for (const [i, label] of (paper.concepts ?? []).entries()) yield* checkId("concept", label.id, concepts, at("concepts", i, "id"));
  for (const [f, facet] of (paper.methods ?? []).entries()) {
    if (facet.kind === "adjacent") {
      yield* checkId("concept", facet.concept, concepts, at("methods", f, "concept"));
      continue;
    }
    for (const [i, label] of (facet.concepts ?? []).entries()) yield* checkId("concept", label.id, concepts, at("methods", f, "concepts", i, "id"));
    for (const [s, { quantizers }] of (facet.settings ?? []).entries()) {
      for (const [q, quantizer] of quantizers.entries()) {
        for (const key of ["target", "format", "granularity"] as const) {
          yield* checkId("concept", quantizer[key], concepts, at("methods", f, "settings", s, "quantizers", q, key));
        }
      }
    }
  }
  const targets = { paper: papers, model: models, system: systems, benchmark: benchmarks };
  for (const [i, { target, targetKind }] of (paper.relations ?? []).entries()) {
    if (targetKind !== "name") yield* checkId(targetKind, target, targets[targetKind], at("relations", i, "target"), ", or keep the bare name with targetKind: name");
  }
  for (const [i, result] of (paper.results ?? []).entries()) {
    yield* checkId("paper", result.about, papers, at("results", i, "about"));
    yield* checkId("metric", result.metric, metrics, at("results", i, "metric"));
    yield* checkId("model", result.model, models, at("results", i, "model"));
    yield* checkId("benchmark", result.benchmark, benchmarks, at("results", i, "benchmark"));
    yield* checkId("concept", result.hardware, concepts, at("results", i, "hardware"));
    const { baseline } = result;
    if (baseline?.kind === "paper") yield* checkId("paper", baseline.id, papers, at("results", i, "baseline", "id"));
    if (baseline?.kind === "model") yield* checkId("model", baseline.id, models, at("results", i, "baseline", "id"));
  }
  for (const [i, cost] of (paper.costs ?? []).entries()) {
    yield* checkId("concept", cost.hardware, concepts, at("costs", i, "hardware"));
    for (const [s, system] of (cost.implementedIn ?? []).entries()) yield* checkId("system", system, systems, at("costs", i, "implementedIn", s));
  }
}
