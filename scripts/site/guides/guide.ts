/** A guide of the project, as the site shows it. */
export interface Guide {
  /** Its name in addresses: the file's, without ending. */
  readonly name: string;
  /** The file that it was read from, from the root of the project. */
  readonly file: string;
  /** Its first heading. */
  readonly title: string;
  /** Its first paragraph, as plain text. */
  readonly lead: string;
  /** The headings of the second level, with their anchors. */
  readonly headings: readonly { readonly id: string; readonly text: string }[];
  /** The files of the project that it links to or shows, from its root. */
  readonly linked: readonly string[];
  /** Its first paragraph, as HTML. */
  readonly leadHtml: string;
  /** What stands below the first paragraph, as HTML. */
  readonly html: string;
  /** The whole text as it was written. */
  readonly markdown: string;
}
