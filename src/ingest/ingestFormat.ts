/**
 * The formats that papers are read from.
 *
 * @category Ingest
 */
export const INGEST_FORMATS = ["daily-papers", "author-page", "bibtex", "csl-json", "ris", "arxiv-atom", "openalex", "semantic-scholar", "markdown", "csv", "jsonl"] as const;

/**
 * One of {@link INGEST_FORMATS}.
 *
 * @category Ingest
 */
export type IngestFormat = (typeof INGEST_FORMATS)[number];
