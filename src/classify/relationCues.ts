import type { RelationType } from "../model/relation.js";

/** What a word before a name says of the relation: a type, nothing at all (`stop`), or that it is denied (`deny`). */
export interface RelationCue {
  readonly type: RelationType | "stop" | "deny";
  readonly confidence: number;
}

const cue = (type: RelationCue["type"], confidence: number, words: string): readonly (readonly [string, RelationCue])[] => words.split(" ").map((word) => [word, { type, confidence }]);

/** Verbs and the like that stand alone before a name. */
export const WORD_CUES: ReadonlyMap<string, RelationCue> = new Map([
  ...cue("outperforms", 0.85, "outperform outperforms outperforming outperformed surpass surpasses surpassing surpassed beat beats beating exceed exceeds exceeding outpaces outpacing"),
  ...cue("compares-with", 0.75, "versus vs against match matches matching rivals rivaling compare compares comparing"),
  ...cue("extends", 0.7, "extend extends extending generalize generalizes generalizing generalise generalises generalising"),
  ...cue("uses", 0.6, "use uses using utilize utilizes utilizing leverage leverages leveraging employ employs employing adopt adopts adopting via through"),
  ...cue("applies-to", 0.75, "quantize quantizes quantizing quantise quantises compress compresses compressing accelerate accelerates accelerating binarize fine-tune fine-tunes fine-tuning deploy deploying"),
  ...cue("surveys", 0.6, "survey surveys review reviews evaluate evaluates evaluating analyze analyzes analyse benchmark benchmarks examine investigate study"),
  ...cue("deny", 1, "without unlike replace replaces replacing avoiding eliminating neither nor no never not"),
  ...cue("stop", 0, "is are was were be been has have had that which where while whereas when although though because since but however if then"),
]);

/** Words before a preposition that decide, by preposition. */
export const PAIR_CUES: ReadonlyMap<string, ReadonlyMap<string, RelationCue>> = new Map([
  ["on", new Map([...cue("extends", 0.8, "build builds building built"), ...cue("extends", 0.7, "based"), ...cue("uses", 0.7, "rely relies relying"), ...cue("outperforms", 0.75, "improve improves improving improvement improvements improved"), ...cue("combines-with", 0.7, "top")])],
  ["upon", new Map([...cue("extends", 0.8, "build builds building built"), ...cue("extends", 0.7, "based"), ...cue("outperforms", 0.75, "improve improves improving improvement improvements")])],
  ["to", new Map([...cue("compares-with", 0.75, "compared comparable relative similar"), ...cue("outperforms", 0.8, "superior"), ...cue("combines-with", 0.75, "orthogonal complementary"), ...cue("applies-to", 0.75, "applied apply applies applying applicable"), ...cue("extends", 0.6, "extension")])],
  ["with", new Map([...cue("combines-with", 0.8, "compatible combined combine combines combining integrated together stacked stacks paired coupled"), ...cue("compares-with", 0.75, "compare compares comparing compared competitive par comparable comparison")])],
  ["into", new Map([...cue("uses", 0.6, "integrated integrate integrates incorporated plugged")])],
  ["in", new Map([...cue("uses", 0.7, "implemented integrated deployed implementation")])],
  ["of", new Map([...cue("extends", 0.75, "extension generalization generalisation variant variants adaptation"), ...cue("deny", 1, "instead place lieu"), ...cue("applies-to", 0.75, "quantization quantizing compression acceleration finetuning fine-tuning training inference deployment performance accuracy")])],
  ["by", new Map([...cue("uses", 0.6, "quantized compressed powered"), ...cue("stop", 0, "inspired motivated")])],
]);

/** Prepositions behind which a network, a data set or an engine is what is worked on. */
export const WORKED_ON: ReadonlySet<string> = new Set("on for of to with across in covering over".split(" "));

/** Words that make a comparison one that is won, and those that make it one that is lost. */
export const WINS = /\b(?:faster|better|higher|lower|smaller|fewer|less|more|greater|superior|outperform\w*|surpass\w*|improve[sd]?|improving|improvements?|reduc(?:es?|ed|ing|tions?)|enhanc\w+|superiority|speed-?ups?|gains?|boosts?|saves?|accelerat\w+|increases?|achieves)\b/i;
export const LOSES = /\b(?:worse|slower|less accurate|lower accuracy|lower quality|inferior|behind|below)\b/i;
