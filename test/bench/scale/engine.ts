import type { Paper } from "quantaxonomy";
import type { FindQuestion, MatrixQuestion, PaperName, PathQuestion } from "./questions.js";

/** Engines may answer at once or later. */
export type Answer<T> = T | Promise<T>;

/** How many papers answer, and the records of the first page. */
export interface Found {
  readonly total: number;
  readonly papers: readonly Paper[];
}

/** A paper near another: the plain measure is the sum of what the concepts in common count. */
export interface Related {
  readonly id: string;
  readonly score: number;
  readonly reasons: readonly string[];
}

/** The kinds of work that are measured. */
export const WORKS = ["find", "count", "related", "path", "matrix", "cells"] as const;

/** One of {@link WORKS}. */
export type Work = (typeof WORKS)[number];

/** Something that answers, in full or in part. What an engine cannot do is absent. */
export interface Engine {
  /** The newest papers and how many there are. */
  readonly find?: (question: FindQuestion) => Answer<Found>;
  /** How many there are, without a record. */
  readonly count?: (question: FindQuestion) => Answer<number>;
  /** Ten papers and what they have in common with one. */
  readonly related?: (paper: PaperName) => Answer<readonly Related[]>;
  /** The ids on a shortest way; `undefined` where there is none. */
  readonly path?: (question: PathQuestion) => Answer<readonly string[] | undefined>;
  /** How many papers stand in each cell, by row and then column. */
  readonly matrix?: (question: MatrixQuestion) => Answer<ArrayLike<number>>;
  /** How many papers stand in each cell, after the papers of every cell were told. */
  readonly cells?: (question: MatrixQuestion) => Answer<ArrayLike<number>>;
  /** Why what is absent is absent. */
  readonly remarks?: readonly string[];
  /** The bytes that it counts as its own, where it can tell. */
  readonly byteLength?: number;
  /** Milliseconds that opening what was built took, where it can be opened. */
  readonly openTime?: number;
}
