import type { VNode } from "preact";
import { useRef, useState } from "preact/hooks";
import { toBibtex } from "../../export/bibtex/toBibtex.js";
import type { Paper } from "../../model/paper.js";

/** Copies the BibTeX of a paper; where the browser refuses, the text is shown and selected. */
export function CopyBibtex({ paper }: { readonly paper: Paper }): VNode {
  const [state, setState] = useState<"idle" | "copied" | "shown">("idle");
  const field = useRef<HTMLTextAreaElement>(null);
  const text = toBibtex([paper]);
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(text);
      setState("copied");
    } catch {
      setState("shown");
      requestAnimationFrame(() => field.current?.select());
    }
  };
  return (
    <>
      <button type="button" class="button" onClick={() => void copy()}>
        Copy BibTeX
      </button>
      <span role="status" class="faint">
        {state === "copied" ? "Copied" : state === "shown" ? "Press Ctrl+C to copy" : ""}
      </span>
      {state === "shown" ? <textarea ref={field} class="bibtex" aria-label="BibTeX" rows={text.split("\n").length} readOnly value={text} /> : null}
    </>
  );
}
