import type { CliInput, CliOption } from "./command.js";
import type { CliIo } from "./io.js";

/** `--progress`. */
export const PROGRESS_FLAG: CliOption = { name: "progress", says: "show on standard error how far it is, also when that is no terminal" };

/** Tells how far a stream has come. */
export interface Progress {
  /** Takes note of so many more. */
  readonly add: (count: number) => void;
  /** Takes the figures away, or tells the last ones where they stay. */
  readonly end: () => void;
}

/** Milliseconds between figures that replace each other. */
const IN_PLACE = 100;
/** Milliseconds between lines of figures that stay, as in a log. */
const IN_LOG = 5_000;

/**
 * Figures on standard error: in place on a terminal, unless results go there too; as lines of a log when they are asked
 * for where there is none; else none.
 */
export function progressOf(input: CliInput, io: CliIo, noun: string): Progress {
  const isAsked = input.has("progress");
  if (!isAsked && (!io.isErrTerminal || io.isTerminal)) return { add: () => undefined, end: () => undefined };
  const start = io.now();
  const show = io.isErrTerminal ? io.showStatus : (line: string) => io.writeErr(`${line}\n`);
  const between = io.isErrTerminal ? IN_PLACE : IN_LOG;
  let [total, last] = [0, start];
  const render = (now: number): string => {
    const rate = now > start ? Math.round((total * 1000) / (now - start)) : 0;
    return `${total.toLocaleString("en")} ${noun}, ${rate.toLocaleString("en")} a second`;
  };
  return {
    add: (count) => {
      total += count;
      const now = io.now();
      if (now - last < between) return;
      last = now;
      show(render(now));
    },
    end: () => show(io.isErrTerminal ? "" : render(io.now())),
  };
}
