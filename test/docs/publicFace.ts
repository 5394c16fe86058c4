import { existsSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";
import packageJson from "../../package.json" with { type: "json" };
import { ROOT, type Fence } from "./fences.js";

/** The entries whose functions show an example. The schemas of `quantaxonomy/schema` are values of zod, documented there. */
export const ENTRIES = Object.keys(packageJson.exports)
  .map((subpath) => join(subpath, "index.ts"))
  .filter((entry) => existsSync(join(ROOT, "src", entry)) && !["data/index.ts", "schema/index.ts"].includes(entry));

/** What the compiler says of the public face and of the examples, from one program. */
export interface PublicFace {
  /** Functions that users can import and that have no `@example` with a title, as `entry: name`. */
  readonly withoutExample: readonly string[];
  /** How many functions users can import. */
  readonly functionCount: number;
  /** Compiler messages by the name of the example they are about. */
  readonly messages: ReadonlyMap<string, readonly string[]>;
}

/** Compiles the entries together with the examples, each a module of its own that is nowhere on disk. */
export function readPublicFace(examples: ReadonlyMap<string, Fence>): PublicFace {
  const options = compilerOptions();
  const host = ts.createCompilerHost(options);
  const virtual = new Map([...examples].map(([name, { code }]) => [pathOfExample(name), code]));
  const { fileExists, readFile, getSourceFile } = host;
  host.fileExists = (path) => virtual.has(path) || fileExists.call(host, path);
  host.readFile = (path) => virtual.get(path) ?? readFile.call(host, path);
  host.getSourceFile = (path, target, ...rest) => {
    const code = virtual.get(path);
    return code === undefined ? getSourceFile.call(host, path, target, ...rest) : ts.createSourceFile(path, code, target, true);
  };
  const entries = ENTRIES.map((entry) => join(ROOT, "src", entry));
  const program = ts.createProgram([...entries, ...virtual.keys()], options, host);
  const functions = entries.flatMap((path, i) => functionsOf(program, path, ENTRIES[i] ?? path));
  const messages = new Map(
    [...examples.keys()].map((name) => {
      const file = program.getSourceFile(pathOfExample(name));
      const found = [...program.getSyntacticDiagnostics(file), ...program.getSemanticDiagnostics(file)];
      return [name, found.map(({ messageText, start = 0 }) => `${lineOf(file, start)}: ${ts.flattenDiagnosticMessageText(messageText, "\n")}`)] as const;
    }),
  );
  return { withoutExample: functions.filter(({ hasExample }) => !hasExample).map(({ name }) => name), functionCount: functions.length, messages };
}

/** Where an example stands for the compiler: in the root of the project, so that its imports resolve as a script's do. */
function pathOfExample(name: string): string {
  return join(ROOT, `${name}.example.ts`);
}

function lineOf(file: ts.SourceFile | undefined, start: number): number {
  return file === undefined ? 0 : file.getLineAndCharacterOfPosition(start).line + 1;
}

/** The options of the project. An example is read rather than kept: a name that it shows and does not use is no mistake. */
function compilerOptions(): ts.CompilerOptions {
  const { config } = ts.readConfigFile(join(ROOT, "tsconfig.json"), (path) => ts.sys.readFile(path)) as { config: { compilerOptions: object } };
  const { options } = ts.convertCompilerOptionsFromJson(config.compilerOptions, ROOT);
  return { ...options, noUnusedLocals: false };
}

function functionsOf(program: ts.Program, path: string, entry: string): readonly { readonly name: string; readonly hasExample: boolean }[] {
  const checker = program.getTypeChecker();
  const file = program.getSourceFile(path);
  const module = file && checker.getSymbolAtLocation(file);
  if (!module) throw new Error(`Cannot read the entry ${entry}: it exports nothing`);
  return checker.getExportsOfModule(module).flatMap((symbol) => {
    const target = symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
    if (!(target.flags & ts.SymbolFlags.Function)) return [];
    const tags = target.getJsDocTags(checker).filter(({ name }) => name === "example");
    const titled = tags.some(({ text }) => /^[^\n`]*\S[^\n`]*\n```ts\n/.test(ts.displayPartsToString(text)));
    return [{ name: `${entry}: ${symbol.name}`, hasExample: titled }];
  });
}
