import type { SitePage } from "../sitePage.js";
import type { CodeHighlighter } from "./createHighlighter.js";
import { pathOfFile } from "./pathOfFile.js";

/** The page of a script that people copy. */
export function examplePage(file: string, code: string, highlight: CodeHighlighter): SitePage {
  return {
    path: pathOfFile(file),
    title: file,
    description: `The script ${file}, to be copied.`,
    content: (
      <>
        <h1><code>{file}</code></h1>
        <p>Run it in a project that has quantaxonomy installed, with <code>npx tsx</code>.</p>
        <pre class="copied" tabIndex={0} aria-label={file}>
          <code dangerouslySetInnerHTML={{ __html: highlight(code.trimEnd(), "ts") }} />
        </pre>
      </>
    ),
  };
}
