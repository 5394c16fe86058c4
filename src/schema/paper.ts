import { z } from "zod";
import { SCOPES, type AuthoredPaper, type Paper } from "../model/paper.js";
import { LISTED_SUBJECTS } from "../model/publicListing.js";
import { FACT_NAMES } from "../model/source.js";
import { authoredConceptLabel, conceptLabel } from "./concept.js";
import { authoredMethodFacet, methodFacet } from "./methodFacet.js";
import { dateString, id, text, texts, url } from "./primitives.js";
import { relation } from "./relation.js";
import { authoredResult, cost, result } from "./result.js";
import { setting } from "./setting.js";

const facts = z.array(z.enum(FACT_NAMES)).min(1).readonly();

/** @internal */
export const source = z
  .discriminatedUnion("kind", [
    z.strictObject({ kind: z.literal("listing"), id, position: z.int().positive() }).readonly(),
    z.strictObject({ kind: z.literal("page"), url, facts }).readonly(),
    z.strictObject({ kind: z.literal("index"), id, facts }).readonly(),
  ])
  .meta({ title: "Source", description: "Where a record comes from." });

const arxiv = z
  .string()
  .regex(/^(?:\d{4}\.\d{4,5}|[a-z-]+(?:\.[A-Z]{2})?\/\d{7})$/, "write the arXiv id without version, as 2403.12544")
  .meta({ title: "arXiv id" });
const doi = z.string().regex(/^10\.\d{4,9}\/\S+$/, "write the DOI without address, as 10.1000/182").max(200);
const sources = z.array(source).readonly();

const optionalFacts = {
  name: text.exactOptional(),
  authorCount: z.int().positive().exactOptional(),
  etAl: z.boolean().exactOptional(),
  arxiv: arxiv.exactOptional(),
  doi: doi.exactOptional(),
  venue: text.exactOptional(),
  code: url.exactOptional(),
};
const publishedFacts = {
  id,
  title: text,
  ...optionalFacts,
  aliases: texts,
  authors: texts,
  date: dateString,
  year: z.int(),
  sources,
};
const publishedReading = {
  scope: z.enum(SCOPES),
  contribution: id,
  summary: text,
  notes: texts,
  methods: z.array(methodFacet).readonly(),
  concepts: z.array(conceptLabel).readonly(),
  settings: z.array(setting).readonly(),
  relations: z.array(relation).readonly(),
  results: z.array(result).readonly(),
  costs: z.array(cost).readonly(),
};
const nothing = z.array(z.never()).readonly();
const noReading = { methods: nothing, concepts: nothing, settings: nothing, relations: nothing, results: nothing, costs: nothing };
const checked = dateString;
const optionalListing = { filedUnder: z.enum(LISTED_SUBJECTS).exactOptional(), url: url.exactOptional() };

/** @internal */
export const paper = z
  .discriminatedUnion("tier", [
    z.strictObject({ tier: z.literal("curated"), ...publishedFacts, ...publishedReading, checked }).readonly(),
    z.strictObject({ tier: z.literal("draft"), ...publishedFacts, ...publishedReading, checked: checked.exactOptional() }).readonly(),
    z.strictObject({ tier: z.literal("stub"), ...publishedFacts, ...noReading, checked: checked.exactOptional() }).readonly(),
    z.strictObject({ tier: z.literal("listed"), ...publishedFacts, ...publishedReading, lists: texts, ...optionalListing, checked: checked.exactOptional() }).readonly(),
  ])
  .meta({ title: "Paper", description: "One work as published, in one of four tiers." });

/**
 * Validates a published {@link Paper}.
 *
 * @category Schemas
 */
export const PaperSchema: z.ZodType<Paper> = paper;

const authoredFacts = {
  ...optionalFacts,
  id,
  title: text,
  date: dateString,
  aliases: texts.exactOptional(),
  authors: texts.exactOptional(),
  year: z.int().exactOptional(),
  sources: sources.exactOptional(),
};
const authoredReading = {
  scope: z.enum(SCOPES),
  summary: text,
  contribution: id.exactOptional(),
  notes: texts.exactOptional(),
  methods: z.array(authoredMethodFacet).readonly().exactOptional(),
  concepts: z.array(authoredConceptLabel).readonly().exactOptional(),
  settings: z.array(setting).readonly().exactOptional(),
  relations: z.array(relation).readonly().exactOptional(),
  results: z.array(authoredResult).readonly().exactOptional(),
  costs: z.array(cost).readonly().exactOptional(),
};
const noAuthoredReading = {
  methods: nothing.exactOptional(),
  concepts: nothing.exactOptional(),
  settings: nothing.exactOptional(),
  relations: nothing.exactOptional(),
  results: nothing.exactOptional(),
  costs: nothing.exactOptional(),
};

/** @internal */
export const authoredPaper = z
  .discriminatedUnion("tier", [
    z.strictObject({ tier: z.literal("curated"), ...authoredFacts, ...authoredReading, checked }).readonly(),
    z.strictObject({ tier: z.literal("draft"), ...authoredFacts, ...authoredReading, checked: checked.exactOptional() }).readonly(),
    z.strictObject({ tier: z.literal("stub"), ...authoredFacts, ...noAuthoredReading, checked: checked.exactOptional() }).readonly(),
    z.strictObject({ tier: z.literal("listed"), ...authoredFacts, ...authoredReading, lists: texts.exactOptional(), ...optionalListing, checked: checked.exactOptional() }).readonly(),
  ])
  .meta({ title: "Authored paper", description: "A paper as people write it; what can be derived may be left out." });

/**
 * Validates an {@link AuthoredPaper}.
 *
 * @category Schemas
 */
export const AuthoredPaperSchema: z.ZodType<AuthoredPaper> = authoredPaper;
