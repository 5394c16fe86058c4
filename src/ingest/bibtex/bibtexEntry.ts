/** What the splitter cuts out of a file: an entry with its fields, or what is wrong with it. */
export type BibtexEntry =
  | {
      readonly kind: "entry";
      /** The line of its `@`, from 1. */
      readonly line: number;
      /** `article`, `misc`: in small letters. */
      readonly type: string;
      /** The wanted fields by name in small letters, LaTeX as written; of two with one name, the first. */
      readonly fields: ReadonlyMap<string, string>;
    }
  | { readonly kind: "problem"; readonly line: number; readonly message: string; readonly mend: string };

/** Deepest braces that are read; real files stay below ten, and readers of values recurse. */
export const MAX_BRACE_DEPTH = 100;
/** Longest entry that is read, in UTF-16 code units, macros put in. */
export const MAX_ENTRY_LENGTH = 1_000_000;
