import { STEP_COSTS, type WayGraph } from "./wayGraph.js";

/** What stands for a paper or hub that was not met. */
const UNMET = -1;

/** A search from one end: what it costs to reach each paper and hub met so far, and what waits at each cost. */
class Side {
  readonly costs: Int32Array;
  readonly hubCosts: Int32Array;
  readonly #metPapers: number[] = [];
  readonly #metHubs: number[] = [];
  readonly #papersAt: (number[] | undefined)[] = [];
  readonly #hubsAt: (number[] | undefined)[] = [];
  /** All papers that cost less were gone through, all that cost as much are known. */
  reached = 0;

  constructor(paperCount: number, hubCount: number) {
    this.costs = new Int32Array(paperCount).fill(UNMET);
    this.hubCosts = new Int32Array(hubCount).fill(UNMET);
  }

  meetPaper(paper: number, cost: number): boolean {
    const known = this.costs[paper]!;
    if (known !== UNMET && known <= cost) return false;
    if (known === UNMET) this.#metPapers.push(paper);
    this.costs[paper] = cost;
    (this.#papersAt[cost] ??= []).push(paper);
    return true;
  }

  /** Meets a hub; whoever meets it first does at the least cost. Its papers are met when the search has come as far as `due`. */
  meetHub(hub: number, cost: number, due: number): boolean {
    if (this.hubCosts[hub] !== UNMET) return false;
    this.hubCosts[hub] = cost;
    this.#metHubs.push(hub);
    (this.#hubsAt[due] ??= []).push(hub);
    return true;
  }

  papersAt(cost: number): readonly number[] {
    return this.#papersAt[cost] ?? [];
  }

  hubsAt(cost: number): readonly number[] {
    return this.#hubsAt[cost] ?? [];
  }

  /** The next cost at which anything waits, or `Infinity`. */
  nextAfter(cost: number): number {
    const end = Math.max(this.#papersAt.length, this.#hubsAt.length);
    for (let next = cost + 1; next < end; next++) if (this.#papersAt[next] !== undefined || this.#hubsAt[next] !== undefined) return next;
    return Infinity;
  }

  /** Whether the cost of a paper is its least. */
  isSettled(paper: number): boolean {
    const cost = this.costs[paper]!;
    return cost !== UNMET && cost <= this.reached;
  }

  /** Forgets the search; costs what it met, not how many papers there are. */
  clear(): void {
    for (const paper of this.#metPapers) this.costs[paper] = UNMET;
    for (const hub of this.#metHubs) this.hubCosts[hub] = UNMET;
    for (const list of [this.#metPapers, this.#metHubs, this.#papersAt, this.#hubsAt]) list.length = 0;
    this.reached = 0;
  }
}

/** A paper of a way and what reaching it costs in all. */
export interface WayPoint {
  readonly paper: number;
  readonly cost: number;
}

/**
 * The cheapest way from one paper to another: searches from both ends until they have met and nothing cheaper can be
 * left. Of several, the one whose papers, seen from the goal, are reached at the least cost and have the least ids.
 *
 * @param isOpen - Whether a way may lead over a paper.
 * @returns Its papers, both ends included, or `undefined`.
 */
export function cheapestWay(graph: WayGraph, start: number, goal: number, isOpen: (paper: number) => boolean): readonly WayPoint[] | undefined {
  const { store, hubCount } = graph;
  const [forth, back] = store.memo("sides of ways", () => [new Side(store.paperCount, hubCount), new Side(store.paperCount, hubCount)] as const);
  try {
    const least = meet(graph, forth, back, start, goal, isOpen);
    return least === Infinity ? undefined : wayBack(graph, forth, back, goal, least, isOpen);
  } finally {
    forth.clear();
    back.clear();
  }
}

/** Searches from both ends; what the cheapest way costs, `Infinity` when there is none. */
function meet(graph: WayGraph, forth: Side, back: Side, start: number, goal: number, isOpen: (paper: number) => boolean): number {
  let least = Infinity;
  const meetPaper = (side: Side, other: Side, end: number, paper: number, cost: number): void => {
    if (paper !== end && !isOpen(paper)) return;
    if (side.meetPaper(paper, cost) && other.costs[paper] !== UNMET) least = Math.min(least, cost + other.costs[paper]!);
  };
  const meetHub = (side: Side, other: Side, hub: number, cost: number): void => {
    const price = graph.costOf[hub]!;
    if (price > 0 && cost + price < least && side.meetHub(hub, cost, cost + price) && other.hubCosts[hub] !== UNMET) least = Math.min(least, cost + price + other.hubCosts[hub]!);
  };
  /** Makes known what costs as much as the search has come to: papers over hubs among it. */
  const openHubs = (side: Side, other: Side, end: number): void => {
    for (const hub of side.hubsAt(side.reached)) graph.visitMembers(hub, (paper) => meetPaper(side, other, end, paper, side.reached));
  };
  forth.meetPaper(start, 0);
  back.meetPaper(goal, 0);
  if (start === goal) return 0;
  while (forth.reached + back.reached < least) {
    const isForth = forth.papersAt(forth.reached).length <= back.papersAt(back.reached).length;
    const [side, other, end] = isForth ? [forth, back, goal] : [back, forth, start];
    for (const paper of side.papersAt(side.reached)) {
      if (side.costs[paper] !== side.reached) continue;
      graph.visitRelated(paper, (near) => meetPaper(side, other, end, near, side.reached + STEP_COSTS.relation));
      graph.visitHubs(paper, (hub) => meetHub(side, other, hub, side.reached));
    }
    const next = side.nextAfter(side.reached);
    // All that one end can reach is known then.
    if (next === Infinity) break;
    side.reached = next;
    openHubs(side, other, end);
  }
  return least;
}

/** The papers of the cheapest way, found from the goal: of those before each, the first that a search from the start would come by. */
function wayBack({ store, ...graph }: WayGraph, forth: Side, back: Side, goal: number, least: number, isOpen: (paper: number) => boolean): readonly WayPoint[] {
  const before = new Map<number, WayPoint | undefined>();
  /** The paper before one that is reached at some cost, or `undefined` when no way of that cost leads to it. */
  const beforeOf = ({ paper, cost }: WayPoint): WayPoint | undefined => {
    if (before.has(paper)) return before.get(paper);
    const found = new Map<number, number>();
    const add = (other: number, step: number): void => {
      const left = cost - step;
      if (left < 0 || other === paper || !isAt(other, left)) return;
      found.set(other, Math.min(found.get(other) ?? Infinity, left));
    };
    graph.visitRelated(paper, (other) => add(other, STEP_COSTS.relation));
    graph.visitHubs(paper, (hub) => {
      const price = graph.costOf[hub]!;
      if (price > 0 && price <= cost) graph.visitMembers(hub, (other) => add(other, price));
    });
    const inOrder = [...found].map(([other, at]) => ({ paper: other, cost: at })).sort((a, b) => a.cost - b.cost || (store.paperId(a.paper) < store.paperId(b.paper) ? -1 : 1));
    const first = inOrder.find((each) => forth.isSettled(each.paper) || beforeOf(each) !== undefined);
    before.set(paper, first);
    return first;
  };
  /** Whether a paper may be reached at a cost, on a way of the least cost: surely where the search from the start knows it. */
  const isAt = (paper: number, cost: number): boolean => {
    if (forth.isSettled(paper)) return forth.costs[paper] === cost;
    return isOpen(paper) && back.isSettled(paper) && back.costs[paper] === least - cost;
  };
  const way: WayPoint[] = [];
  for (let at: WayPoint | undefined = { paper: goal, cost: least }; at !== undefined; at = at.cost === 0 ? undefined : beforeOf(at)) way.unshift(at);
  return way;
}
