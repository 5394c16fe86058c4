import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const source = (path: string): string => fileURLToPath(new URL(`./src/${path}`, import.meta.url));

/** The package by its public names, so that tests, examples and docstrings import what users import. */
const alias = [
  { find: /^quantaxonomy$/, replacement: source("index.ts") },
  { find: /^quantaxonomy\/(.+)$/, replacement: `${source("")}$1/index.ts` },
];

export default defineConfig({
  resolve: { alias },
  test: {
    projects: [
      { extends: true, test: { name: "unit", include: ["test/**/*.test.ts"], exclude: ["test/package/**", "test/cli/**", "test/docs/**", "test/readers/**", "test/browser/**"] } },
      { extends: true, test: { name: "property", include: ["test/**/*.test-prop.ts"], setupFiles: ["test/helpers/propertySeed.ts"], testTimeout: 30_000 } },
      { extends: true, test: { name: "docs", include: ["test/docs/**/*.test.ts"], testTimeout: 60_000 } },
      { extends: true, test: { name: "command", include: ["test/cli/**/*.test.ts"], testTimeout: 60_000 } },
      { extends: true, test: { name: "package", include: ["test/package/**/*.test.ts"], globalSetup: ["test/package/setup.ts"], testTimeout: 300_000, hookTimeout: 300_000 } },
      { extends: true, test: { name: "readers", include: ["test/readers/*.test.ts"], testTimeout: 120_000, hookTimeout: 120_000 } },
      { extends: true, test: { name: "browser", include: ["test/browser/*.test.ts"], testTimeout: 120_000, hookTimeout: 120_000 } },
      { extends: true, test: { name: "types", include: [], typecheck: { enabled: true, only: true, include: ["test/**/*.test-d.ts"], tsconfig: "./tsconfig.json" } } },
    ],
  },
});
