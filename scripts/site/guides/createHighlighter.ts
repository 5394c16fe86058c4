import { bundledLanguages, bundledThemes, codeToTokensWithThemes, createOnigurumaEngine, createShikiInternal, loadBuiltinWasm } from "@gerrit0/mini-shiki";
import { escapeHtml } from "../escapeHtml.js";

/** Code in a language as coloured HTML, or escaped as it stands where the language is not known. */
export type CodeHighlighter = (code: string, language: string) => string;

/** The languages of the guides, by the names that their fences have. */
const LANGUAGES = { ts: "typescript", js: "javascript", sh: "shellscript", bash: "shellscript", json: "json", yaml: "yaml", python: "python", scala: "scala", cypher: "cypher", sparql: "sparql", turtle: "turtle", sql: "sql", xml: "xml", html: "html" } as const;

const LIGHT = "github-light-high-contrast";
const DARK = "github-dark-high-contrast";

/** Loads the grammars once; the colours of both themes stand in each word, and the page's theme chooses. */
export async function createHighlighter(): Promise<CodeHighlighter> {
  await loadBuiltinWasm();
  const shiki = await createShikiInternal({
    engine: createOnigurumaEngine(),
    langs: [...new Set(Object.values(LANGUAGES))].map((language) => bundledLanguages[language]),
    themes: [bundledThemes[LIGHT], bundledThemes[DARK]],
  });
  return (code, language) => {
    const lang = LANGUAGES[language as keyof typeof LANGUAGES] as string | undefined;
    if (lang === undefined) return escapeHtml(code);
    // Without a limit of time a busy machine colours as a quiet one does.
    return codeToTokensWithThemes(shiki, code, { lang, themes: { light: LIGHT, dark: DARK }, tokenizeTimeLimit: 0 })
      .map((line) => line.map(({ content, variants }) => colour(content, variants["light"]?.color, variants["dark"]?.color)).join(""))
      .join("\n");
  };
}

function colour(text: string, light: string | undefined, dark: string | undefined): string {
  if (light === undefined || dark === undefined || text.trim() === "") return escapeHtml(text);
  return `<span style="color:light-dark(${light},${dark})">${escapeHtml(text)}</span>`;
}
