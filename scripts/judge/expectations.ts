import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";

/** The half of the expectations that weights may be tuned on, and the half that is held out. */
export const HALVES = ["A", "B"] as const;

/** One of {@link HALVES}. */
export type Half = (typeof HALVES)[number];

/** The papers that a specialist expects beside one. */
export interface Expectation {
  readonly id: string;
  /** Three to five ids, the first that came to mind first. */
  readonly expected: readonly string[];
  /** By the first hex digit of the id's SHA-256: even is A. */
  readonly half: Half;
}

const FILE = join(import.meta.dirname, "..", "..", "test", "query", "related", "expectations.json");
const [LEAST, MOST] = [3, 5];

/**
 * The expectations as they were written, by rule and not by hand made fit for judging: what is no curated paper is
 * dropped, a list is cut to its first five, and one with fewer than three left is not judged.
 */
export function readExpectations(curated: ReadonlySet<string>): readonly Expectation[] {
  const written = JSON.parse(readFileSync(FILE, "utf8")) as Readonly<Record<string, readonly string[]>>;
  return Object.entries(written).flatMap(([id, ids]) => {
    const expected = [...new Set(ids)].filter((each) => each !== id && curated.has(each)).slice(0, MOST);
    return curated.has(id) && expected.length >= LEAST ? [{ id, expected, half: halfOf(id) }] : [];
  });
}

function halfOf(id: string): Half {
  return Number.parseInt(createHash("sha256").update(id).digest("hex").charAt(0), 16) % 2 === 0 ? "A" : "B";
}
