import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { defineConfig, type EnvironmentOptions, type Plugin } from "vite";

const explorer = (path: string): string => fileURLToPath(new URL(`./src/explorer/${path}`, import.meta.url));

/** One classic script: the explorer opens from a file, where browsers load no modules. */
const script = (name: string, entry: string): EnvironmentOptions => ({
  consumer: "client",
  build: {
    outDir: fileURLToPath(new URL("./dist/explorer", import.meta.url)),
    emptyOutDir: false,
    target: "es2022",
    minify: true,
    modulePreload: false,
    // Otherwise the script would write the styles into the page, which its security policy forbids.
    cssCodeSplit: false,
    reportCompressedSize: false,
    chunkSizeWarningLimit: 1000,
    rollupOptions: { input: explorer(entry), output: { format: "iife", entryFileNames: `${name}.js`, assetFileNames: "[name][extname]" } },
  },
});

/** Puts `index.html` beside the scripts as it is written: the page names them itself, and nothing is to be rewritten. */
const page: Plugin = {
  name: "explorer-page",
  applyToEnvironment: ({ name }) => name === "app",
  generateBundle() {
    this.emitFile({ type: "asset", fileName: "index.html", source: readFileSync(explorer("index.html"), "utf8") });
  },
};

/** Citation keys are spelt by a few lines instead of tables for all scripts, which would double the page's weight. */
const shortAscii: Plugin = {
  name: "short-ascii",
  enforce: "pre",
  resolveId: (id) => (id === "any-ascii" ? "\0any-ascii" : undefined),
  load: (id) => (id === "\0any-ascii" ? `export { asciiLetters as default } from ${JSON.stringify(explorer("asciiLetters.ts"))};` : undefined),
};

export default defineConfig({
  root: explorer("."),
  publicDir: false,
  logLevel: "warn",
  plugins: [page, shortAscii],
  environments: { app: script("app", "main.tsx"), charts: script("charts", "charts/charts.ts") },
  builder: {
    async buildApp(builder) {
      for (const name of ["app", "charts"]) await builder.build(builder.environments[name]!);
    },
  },
});
