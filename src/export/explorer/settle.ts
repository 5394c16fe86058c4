/**
 * The forces of M. Jacomy, T. Venturini, S. Heymann and M. Bastian, "ForceAtlas2, a Continuous Graph Layout Algorithm for
 * Handy Network Visualization", PLoS ONE 2014, as graphology implements them.
 */
import { UndirectedGraph } from "graphology";
import forceAtlas2Module from "graphology-layout-forceatlas2";
import type { Store } from "../../taxonomy/store.js";
import { KIND_ANCHORS } from "./kindAnchors.js";
import type { PaperTie } from "./paperTies.js";
import type { Place } from "./place.js";
import type { StartPlaces } from "./startPlaces.js";

/** Its types say `default` of a module that is the function itself. */
const forceAtlas2 = forceAtlas2Module as unknown as (typeof forceAtlas2Module)["default"];

/** Enough that another hundred moves nothing by more than the width of a dot. */
const ITERATIONS = 300;

/** How strongly a concept is held by its parents, where a label that nearly nobody has draws by 1. */
const BROADER_WEIGHT = 0.6;

/** How strongly a relation draws two papers together. */
const RELATION_WEIGHT = 0.8;

/** Found by looking: method kinds apart, papers within one legible, nothing flung out. */
const SETTINGS = { strongGravityMode: true, gravity: 0.15, scalingRatio: 60, slowDown: 4, barnesHutOptimize: true, barnesHutTheta: 0.8 } as const;

/** Places after the forces have worked, of what took part. */
export interface SettledPlaces {
  /** By paper number. */
  readonly papers: ReadonlyMap<number, Place>;
  /** By concept number. */
  readonly concepts: ReadonlyMap<number, Place>;
}

/**
 * Lets ties draw together and everything else push apart, from the places given; method kinds stay where they are. A
 * concept that none of the papers carries takes no part: nothing would hold it.
 *
 * @param store - The taxonomy.
 * @param start - Where everything starts; papers that have no place here take no part.
 * @param tiesOf - What draws a paper to concepts.
 * @returns Where everything ends. The same start gives the same end.
 */
export function settle(store: Store, start: StartPlaces, tiesOf: (paper: number) => readonly PaperTie[]): SettledPlaces {
  const graph = new UndirectedGraph<{ x: number; y: number; fixed: boolean }, { weight: number }>();
  const { concepts } = store.index;
  const isKind = (concept: number): boolean => KIND_ANCHORS.has(concepts[concept] ?? "");
  const taking = [...concepts.keys()].filter((concept) => isKind(concept) || store.postings(concept).some((paper) => start.papers.has(paper)));
  const add = (node: string, [x, y]: Place, fixed: boolean): string => graph.addNode(node, { x, y, fixed });
  for (const concept of taking) add(`c${concept}`, start.concepts[concept]!, isKind(concept));
  for (const [paper, place] of start.papers) add(`p${paper}`, place, false);
  const tie = (a: string, b: string, weight: number): void => {
    if (a !== b && graph.hasNode(a) && graph.hasNode(b) && !graph.hasEdge(a, b)) graph.addEdge(a, b, { weight });
  };
  store.index.broader.forEach((parents, concept) => parents.forEach((parent) => tie(`c${concept}`, `c${parent}`, BROADER_WEIGHT)));
  for (const paper of start.papers.keys()) {
    for (const { concept, weight } of tiesOf(paper)) tie(`p${paper}`, `c${concept}`, weight);
    for (const { targetKind, target } of store.outgoing(paper)) if (targetKind === "paper" && start.papers.has(target)) tie(`p${paper}`, `p${target}`, RELATION_WEIGHT);
  }
  const end = forceAtlas2(graph, { iterations: ITERATIONS, settings: SETTINGS });
  const endOf = (letter: string, number: number): readonly [number, Place] => [number, [end[letter + number]!.x, end[letter + number]!.y]];
  return { papers: new Map(Array.from(start.papers.keys(), (paper) => endOf("p", paper))), concepts: new Map(taking.map((concept) => endOf("c", concept))) };
}
