interface Element {
  readonly data: Readonly<Record<string, unknown>>;
  readonly position?: { readonly x: number; readonly y: number };
}

interface CytoscapeFile {
  readonly data: object;
  readonly elements: { readonly nodes: readonly Element[]; readonly edges: readonly Element[] };
}

/** The file as its JSON says. */
export const readCytoscape = (text: string): CytoscapeFile => JSON.parse(text) as CytoscapeFile;
