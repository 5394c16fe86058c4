/** Each paper once, in the order in which they first come. */
export function uniquePapers<P extends { readonly id: string }>(papers: Iterable<P>): readonly P[] {
  const found = new Map<string, P>();
  for (const paper of papers) if (!found.has(paper.id)) found.set(paper.id, paper);
  return [...found.values()];
}
