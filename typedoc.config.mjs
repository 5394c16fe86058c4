/** @type {Partial<import("typedoc").TypeDocOptions>} */
export default {
  name: "quantaxonomy",
  entryPoints: ["src/index.ts", "src/classify/index.ts", "src/create/index.ts", "src/graph/index.ts", "src/export/bibtex/index.ts", "src/chart/index.ts", "src/node/index.ts", "src/schema/index.ts", "src/data/index.ts", "src/data/listed/index.ts", "src/ingest/index.ts", "src/ingest/daily-papers/index.ts", "src/ingest/author-page/index.ts", "src/ingest/bibtex/index.ts", "src/ingest/csl-json/index.ts", "src/ingest/ris/index.ts", "src/ingest/arxiv-atom/index.ts", "src/ingest/openalex/index.ts", "src/ingest/semantic-scholar/index.ts", "src/ingest/markdown/index.ts", "src/ingest/csv/index.ts", "src/ingest/jsonl/index.ts", "src/ingest/fetch/index.ts"],
  out: "docs/api",
  readme: "README.md",
  projectDocuments: ["docs/model.md", "docs/labelling.md", "docs/analysis.md", "docs/adding-a-paper.md", "docs/ingest.md", "docs/command.md", "docs/classify.md", "docs/parallel.md", "docs/versions.md", "docs/papers.md", "docs/design.md"],
  tsconfig: "tsconfig.json",
  excludeInternal: true,
  excludePrivate: true,
  categorizeByGroup: false,
  navigation: { includeCategories: true },
  categoryOrder: ["Taxonomy", "Find", "Look up", "Relate", "Survey", "*"],
  sort: ["source-order"],
  validation: { notExported: true, invalidLink: true, invalidPath: true, notDocumented: true, rewrittenLink: true },
  requiredToBeDocumented: ["Class", "Constructor", "Enum", "EnumMember", "Function", "Interface", "Method", "Property", "TypeAlias", "Variable", "Accessor"],
  treatWarningsAsErrors: true,
  // Helpers of types, told where they are used.
  intentionallyNotExported: ["AuthoredConceptInFile", "ById", "KeysOf", "ConceptIdsOf", "MergedConceptIds"],
  githubPages: false,
  ignoredHighlightLanguages: ["mermaid", "python", "scala"],
  disableSources: true,
};
