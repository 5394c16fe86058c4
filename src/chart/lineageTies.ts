import type { Evidence } from "../model/evidence.js";
import type { Lineage } from "../query/lineage.js";

/** What joins two papers, drawn as one line however many relations it stands for. */
export interface LineageTie {
  /** The earlier paper, or the one that is beaten. */
  readonly from: string;
  /** What came of it, or beats it. */
  readonly to: string;
  /** How the second stands to the first. */
  readonly verbs: readonly string[];
  readonly isDescent: boolean;
  /** The words that state it, quoted. */
  readonly words: string;
}

/** The ties of a lineage, descent before rivalry; a pair that has both is one tie of descent. */
export function tiesOf({ ancestors, descendants, rivalries }: Lineage, withRivals: boolean): readonly LineageTie[] {
  const rivals = withRivals ? rivalries : [];
  const descent = [...ancestors, ...descendants].map(({ from, to, type, evidence }): LineageTie => {
    const claim = rivals.find(({ winner, loser }) => winner === from && loser === to);
    return { from: to, to: from, verbs: [type, ...(claim ? ["outperforms"] : [])], isDescent: true, words: quote([...evidence, ...(claim?.evidence ?? [])]) };
  });
  const others = rivals.filter(({ winner, loser }) => !descent.some(({ from, to }) => from === loser && to === winner));
  return [...descent, ...others.map(({ winner, loser, evidence }): LineageTie => ({ from: loser, to: winner, verbs: ["outperforms"], isDescent: false, words: quote(evidence) }))];
}

/** A tie as a sentence without its full stop. */
export function sayTie({ from, to, verbs }: LineageTie, nameOf: (id: string) => string): string {
  return `${nameOf(to)} ${verbs.join(" and ")} ${nameOf(from)}`;
}

function quote(evidence: readonly Evidence[]): string {
  return evidence.map(({ text }) => `"${text}"`).join("; ");
}
