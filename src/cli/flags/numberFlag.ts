import type { CliInput } from "../command.js";
import { UserError } from "../userError.js";

/** The value of a flag that counts things, under its own name; nothing when the flag is absent. */
export function countOf<N extends string>(input: CliInput, name: N): { readonly [K in N]?: number } {
  const text = input.one(name);
  if (text === undefined) return {};
  const count = Number(text);
  if (!/^\d+$/.test(text) || !Number.isSafeInteger(count)) throw new UserError(`Cannot read --${name} "${text}": wanted a whole number from 0`);
  return { [name]: count } as { readonly [K in N]?: number };
}

/** The value of a flag from 0 to 1. */
export function shareOf(input: CliInput, name: string): number | undefined {
  const text = input.one(name);
  if (text === undefined) return undefined;
  const share = Number(text);
  if (!/^\d*\.?\d+$/.test(text) || share > 1) throw new UserError(`Cannot read --${name} "${text}": wanted a number from 0 to 1`);
  return share;
}
