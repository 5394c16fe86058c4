import { existsSync, readdirSync } from "node:fs";
import { resolve } from "node:path";
import { defineConfig } from "tsup";
import packageJson from "./package.json" with { type: "json" };

/** One entry per subpath of the package with types, as its `exports` list them. */
const ROOMS = Object.keys(packageJson.exports).flatMap((subpath) => (existsSync(resolve("src", subpath, "index.ts")) && subpath !== "." ? [subpath.slice(2)] : []));

/** The rooms whose files every entry needs some of. */
const SHARED_ROOMS = ["model", "taxonomy", "query"];

const filesOf = (room: string): readonly string[] =>
  readdirSync(resolve("src", room), { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".ts"))
    .map((name) => resolve("src", room, name));

/** What people import; the command and its threads have no types. */
const FACE = { index: "src/index.ts", ...Object.fromEntries(ROOMS.map((room) => [`${room}/index`, `src/${room}/index.ts`])) };

export default defineConfig({
  entry: { ...FACE, "cli/main": "src/cli/main.ts", "cli/worker": "src/cli/worker.ts" },
  format: "esm",
  target: "node20.19",
  platform: "neutral",
  splitting: true,
  treeshake: true,
  clean: true,
  sourcemap: false,
  minifySyntax: true,
  minifyWhitespace: true,
  // A sixth of the code that every import has to scan; the names of error classes are kept below.
  minifyIdentifiers: true,
  // Node shows the line of an uncaught error; of a single long one it would print tens of kilobytes.
  esbuildOptions: (options) => {
    options.lineLimit = 120;
  },
  // Native code in a package of its own for each platform, loaded when a PNG is asked for.
  external: [/^node:/, "@resvg/resvg-js"],
  // A few lines that every unknown id needs: bundled, so that the root entry loads no other package.
  noExternal: ["fastest-levenshtein"],
  esbuildPlugins: [
    {
      // esbuild makes a chunk for every set of entries that share a file: a dozen, and opening them cost the root entry
      // a fifth of its time. When every entry imports every shared file, they make one chunk; what is unused goes all the same.
      name: "one-shared-chunk",
      setup(build): void {
        const imports = SHARED_ROOMS.flatMap(filesOf).map((path) => `import ${JSON.stringify(path)};`);
        build.initialOptions.inject = ["shared-rooms"];
        build.onResolve({ filter: /^shared-rooms$/ }, ({ path }) => ({ path, namespace: "shared", sideEffects: true }));
        build.onLoad({ filter: /^shared-rooms$/, namespace: "shared" }, () => ({ contents: imports.join("\n"), resolveDir: resolve("src") }));
        build.onResolve({ filter: /\.ts$/, namespace: "shared" }, ({ path }) => ({ path, sideEffects: true }));
      },
    },
  ],
  dts: { entry: FACE, compilerOptions: { ignoreDeprecations: "6.0" } },
});
