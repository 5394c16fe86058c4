import { defineConfig } from "tsup";

/** One entry per subpath of the package, and the command. */
const ROOMS = ["create", "data", "graph", "node", "schema", "export/bibtex", "chart"];

export default defineConfig({
  entry: { index: "src/index.ts", ...Object.fromEntries(ROOMS.map((room) => [`${room}/index`, `src/${room}/index.ts`])), "cli/main": "src/cli/main.ts" },
  format: "esm",
  target: "node20.19",
  platform: "neutral",
  splitting: true,
  treeshake: true,
  clean: true,
  sourcemap: false,
  minifySyntax: true,
  minifyWhitespace: true,
  external: [/^node:/],
  // A few lines that every unknown id needs: bundled, so that the root entry loads no other package.
  noExternal: ["fastest-levenshtein"],
  dts: { compilerOptions: { ignoreDeprecations: "6.0" } },
});
