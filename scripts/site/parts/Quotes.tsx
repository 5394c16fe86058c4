import type { VNode } from "preact";
import type { Evidence } from "../../../src/model/evidence.js";
import { Joined } from "./Joined.js";

/** The words that something stands on, each with the place where it stands. */
export function Quotes({ evidence, confidence }: { readonly evidence: readonly Evidence[]; readonly confidence?: number | undefined }): VNode | null {
  if (evidence.length === 0 && confidence === undefined) return null;
  const quotes = evidence.map(({ text, source, locator, version }) => (
    <>
      <q>{text}</q> <small>({[source === "paper" && locator !== undefined ? locator : source, version].filter((part) => part !== undefined).join(", ")})</small>
    </>
  ));
  const sure = confidence === undefined ? [] : [<small>{confidence === 0 ? "a machine did not decide" : `a machine was ${confidence} sure`}</small>];
  return <span class="quotes"><Joined parts={[...quotes, ...sure]} by="; " /></span>;
}
