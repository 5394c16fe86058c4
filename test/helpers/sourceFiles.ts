import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, sep } from "node:path";
import { fileURLToPath } from "node:url";
import ts from "typescript";

const SRC = fileURLToPath(new URL("../../src/", import.meta.url));

/** What a file imports: a package or builtin by its name, a file of the sources by its path in `src`. */
export interface SourceImport {
  readonly to: string;
  readonly isFile: boolean;
  /** Whether the import is gone after compilation; an import of types alone by inline `type` is not. */
  readonly isErased: boolean;
  /** Whether only types are imported, in either form. */
  readonly isTypesOnly: boolean;
}

/** A file of the sources. */
export interface SourceFile {
  /** Its path in `src`, with slashes. */
  readonly path: string;
  /** Its folder right under `src`; the file's own name for a file beside the folders. */
  readonly room: string;
  readonly lineCount: number;
  readonly imports: readonly SourceImport[];
}

/** Every TypeScript file under `src` with what it imports. */
export function readSourceFiles(): readonly SourceFile[] {
  return readdirSync(SRC, { recursive: true, encoding: "utf8" })
    .filter((name) => /(?<!\.d)\.tsx?$/.test(name))
    .sort()
    .map((name) => {
      const path = name.split(sep).join("/");
      const text = readFileSync(join(SRC, name), "utf8");
      return { path, room: path.split("/")[0] ?? path, lineCount: text.split("\n").length - (text.endsWith("\n") ? 1 : 0), imports: importsOf(path, text) };
    });
}

function importsOf(path: string, text: string): readonly SourceImport[] {
  const imports: SourceImport[] = [];
  const add = (specifier: ts.Node | undefined, isErased: boolean, isTypesOnly: boolean): void => {
    if (!specifier || !ts.isStringLiteralLike(specifier)) return;
    const isFile = specifier.text.startsWith(".");
    const to = isFile ? relative(SRC, join(SRC, dirname(path), specifier.text)).split(sep).join("/").replace(/\.js$/, existsSync(join(SRC, dirname(path), specifier.text.replace(/\.js$/, ".tsx"))) ? ".tsx" : ".ts") : specifier.text;
    imports.push({ to, isFile, isErased, isTypesOnly });
  };
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node)) {
      const clause = node.importClause;
      const erased = clause?.phaseModifier === ts.SyntaxKind.TypeKeyword;
      const named = clause?.namedBindings && ts.isNamedImports(clause.namedBindings) ? clause.namedBindings.elements : undefined;
      add(node.moduleSpecifier, erased, erased || (clause?.name === undefined && named !== undefined && named.length > 0 && named.every((each) => each.isTypeOnly)));
    } else if (ts.isExportDeclaration(node)) {
      const named = node.exportClause && ts.isNamedExports(node.exportClause) ? node.exportClause.elements : undefined;
      add(node.moduleSpecifier, node.isTypeOnly, node.isTypeOnly || (named !== undefined && named.length > 0 && named.every((each) => each.isTypeOnly)));
    } else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
      add(node.arguments[0], false, false);
    } else if (ts.isImportTypeNode(node)) {
      add(ts.isLiteralTypeNode(node.argument) ? node.argument.literal : undefined, true, true);
    }
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true));
  return imports;
}

/** Everything that is loaded when a file is: paths in `src`, and packages by name. */
export function loadedBy(files: readonly SourceFile[], entry: string): ReadonlySet<string> {
  const byPath = new Map(files.map((file) => [file.path, file]));
  const loaded = new Set([entry]);
  for (const path of loaded) for (const { to, isErased } of byPath.get(path)?.imports ?? []) if (!isErased) loaded.add(to);
  return loaded;
}

/** The cycles among the imports that remain after compilation, each as the chain of its files. */
export function importCycles(files: readonly SourceFile[]): readonly string[] {
  const next = new Map(files.map(({ path, imports }) => [path, imports.filter(({ isFile, isErased }) => isFile && !isErased).map(({ to }) => to)]));
  const chains: string[] = [];
  const done = new Set<string>();
  const visit = (path: string, chain: readonly string[]): void => {
    if (chain.includes(path)) chains.push([...chain.slice(chain.indexOf(path)), path].join(" > "));
    else if (!done.has(path)) {
      for (const to of next.get(path) ?? []) visit(to, [...chain, path]);
      done.add(path);
    }
  };
  for (const { path } of files) visit(path, []);
  return chains;
}
