import { existsSync } from "node:fs";
import packageJson from "./package.json" with { type: "json" };

/** @type {Partial<import("typedoc").TypeDocOptions>} */
export default {
  name: "quantaxonomy",
  entryPoints: Object.keys(packageJson.exports).map((subpath) => `src/${subpath.slice(2)}/index.ts`.replace("//", "/")).filter((path) => existsSync(path)),
  out: "docs/site/api",
  // The README and the guides are pages of the site; this is the reference beside them.
  readme: "none",
  plugin: ["./scripts/site/reference/typedocPlugin.mjs"],
  customCss: "scripts/site/reference/reference.css",
  favicon: "scripts/site/assets/icon.svg",
  tsconfig: "scripts/site/reference/tsconfig.json",
  excludeInternal: true,
  excludePrivate: true,
  categorizeByGroup: false,
  // Its links to interfaces that nothing else extends lead nowhere.
  includeHierarchySummary: false,
  navigation: { includeCategories: true },
  categoryOrder: ["Taxonomy", "Find", "Look up", "Relate", "Survey", "*"],
  sort: ["source-order"],
  validation: { notExported: true, invalidLink: true, invalidPath: true, notDocumented: true, rewrittenLink: true },
  requiredToBeDocumented: ["Class", "Constructor", "Enum", "EnumMember", "Function", "Interface", "Method", "Property", "TypeAlias", "Variable", "Accessor"],
  treatWarningsAsErrors: true,
  // Helpers of types, told where they are used.
  intentionallyNotExported: ["AuthoredConceptInFile", "ById", "KeysOf", "ConceptIdsOf", "MergedConceptIds"],
  githubPages: false,
  disableSources: true,
};
