import { type Classification, classify, type DraftFacts } from "../../classify/index.js";
import type { Taxonomy } from "../../taxonomy/index.js";
import { type LineBlock, MAX_LINE_BYTES } from "./lineBlocks.js";

/** What a draft is made of. */
export interface DraftInput {
  readonly line: number;
  readonly classification: Classification;
  readonly facts: DraftFacts;
}

/** The answers to a block of lines. */
export interface AnsweredBlock {
  /** One JSON object a line, in the order of the lines. */
  readonly text: string;
  /** How many lines were read, blank ones included. */
  readonly lineCount: number;
  /** Whether a line was answered with an error. */
  readonly hasErrors: boolean;
  /** For each paper, what a draft is made of; empty unless it was asked for. */
  readonly drafts: readonly DraftInput[];
}

/** Keys of other tools are shallow; writing what is deeper would overflow the stack. */
const MAX_DEPTH = 100;
const DRAFT_ID = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
const BYTE_ORDER_MARK = "\uFEFF";

/** Answers lines of JSON: whole lines in, whole lines out, whatever is wrong with them. */
export function answerBlock(taxonomy: Taxonomy, { bytes, firstLine, lineCount, tooLong }: LineBlock, wantsDrafts: boolean): AnsweredBlock {
  if (tooLong !== undefined) {
    const error = `Cannot read the line: it is ${tooLong} bytes long, wanted at most ${MAX_LINE_BYTES}`;
    return { text: `${JSON.stringify({ line: firstLine, error })}\n`, lineCount, hasErrors: true, drafts: [] };
  }
  const drafts: DraftInput[] = [];
  const answer = ({ title, abstract, keys }: GivenPaper, line: number): object => {
    const classification = classify(taxonomy, abstract === undefined ? { title } : { title, abstract });
    if (wantsDrafts) drafts.push({ line, classification, facts: factsIn(keys) });
    // Keys of the answer win.
    return { line, ...keys, ...classification };
  };
  let [text, hasErrors] = ["", false];
  for (const [i, line] of new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes).split("\n").entries()) {
    if (line.trim() === "") continue;
    const number = firstLine + i;
    const given = readLine(line);
    hasErrors ||= typeof given === "string";
    text += `${JSON.stringify(typeof given === "string" ? { line: number, error: given } : answer(given, number))}\n`;
  }
  return { text, lineCount, hasErrors, drafts };
}

interface GivenPaper {
  readonly title: string;
  readonly abstract?: string;
  /** What passes through, in the order given; the title has its place in it. */
  readonly keys: Readonly<Record<string, unknown>>;
}

/** The paper of a line, or what is wrong with the line. */
function readLine(text: string): GivenPaper | string {
  let given: unknown;
  try {
    given = JSON.parse(text.startsWith(BYTE_ORDER_MARK) ? text.slice(1) : text);
  } catch (error) {
    return `Cannot read the line as JSON: ${oneLine((error as Error).message)}`;
  }
  if (typeof given !== "object" || given === null || Array.isArray(given)) return 'Cannot classify the line: it is no object, wanted {"title","abstract"?}';
  // `line` is the answer's own, and a key `__proto__` must not become the prototype of anybody's object.
  const { abstract, line: _, ["__proto__"]: __, ...keys } = given as Readonly<Record<string, unknown>>;
  const title = keys["title"];
  if (typeof title !== "string") return 'Cannot classify the line: "title" is no text';
  if (abstract !== undefined && abstract !== null && typeof abstract !== "string") return 'Cannot classify the line: "abstract" is no text';
  if (isDeep(keys)) return `Cannot classify the line: its keys are nested deeper than ${MAX_DEPTH}`;
  return { title, ...(typeof abstract === "string" ? { abstract } : {}), keys };
}

/** Level by level, since a recursive walk overflows on what it is to find. */
function isDeep(value: object): boolean {
  let level: readonly object[] = [value];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > MAX_DEPTH) return true;
    level = level.flatMap((holder) => Object.values(holder).filter((part): part is object => typeof part === "object" && part !== null));
  }
  return false;
}

/** The facts among the keys of a line that a draft may hold. */
function factsIn(keys: Readonly<Record<string, unknown>>): DraftFacts {
  const facts: Record<string, unknown> = {};
  for (const key of ["date", "arxiv", "doi", "code", "venue", "url"]) if (typeof keys[key] === "string") facts[key] = keys[key];
  const { id, authors } = keys;
  // Ids of other catalogues name no file; the draft gets one of its own then.
  if (typeof id === "string" && DRAFT_ID.test(id)) facts["id"] = id;
  if (Array.isArray(authors)) facts["authors"] = authors.filter((name) => typeof name === "string");
  return facts;
}

function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, " ").slice(0, 200);
}
