/**
 * The questions: find, relate, survey.
 *
 * @module
 */
export { FACETS, type Axis, type AxisEntry, type Facet } from "./axis.js";
export { challenges, type ChallengeAttack, type ChallengeRow, type TechniqueCount } from "./challenges.js";
export { comparePapers, type ComparedPaper, type ComparedRelation, type Comparison, type ComparisonRow } from "./comparePapers.js";
export { countPapers, findPapers, PAPER_ORDERS, type FindPapersOptions, type PaperOrder } from "./findPapers.js";
export { gaps, type Gap, type GapsOptions } from "./gaps.js";
export { lineage, type Lineage, type LineageLink, type Rivalry } from "./lineage.js";
export { matrix, type CellState, type Matrix, type MatrixCell, type MatrixOptions } from "./matrix.js";
export type { OneOrMore, PaperQuery, QuantizerQuery, RelationQuery, SettingQuery, TierOptions, YearRange } from "./paperQuery.js";
export { pathBetween, type PaperPath, type PathStep } from "./pathBetween.js";
export { DIRECTIONS, REASON_KINDS, relatedWork, type Direction, type Reason, type ReasonKind, type RelatedPaper, type RelatedWorkOptions } from "./relatedWork.js";
export type { UnseenPaper } from "./seed.js";
export { results, type ResultQuery, type ResultRow } from "./results.js";
export { PERIODS, timeline, type Period, type TimelineOptions, type TimelinePoint } from "./timeline.js";
