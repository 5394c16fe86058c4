import type { VNode } from "preact";
import { entryLabel } from "../state/constraints.js";
import { BIT_TARGETS, type BitTarget } from "../state/view.js";
import { useExplorer } from "./explorer.js";

/** Widths that papers speak of. */
const WIDTHS = [1, 2, 3, 4, 6, 8, 16] as const;

/** The greatest width of each target. All must hold of one setting: W4A16 beside W8A8 is no W4A8. */
export function BitBounds(): VNode {
  const { taxonomy, view, update } = useExplorer();
  const set = (target: BitTarget, text: string): void => {
    const { [target]: _, ...others } = view.bits;
    update({ ...view, bits: text === "" ? others : { ...others, [target]: Number(text) } });
  };
  return (
    <fieldset class="bounds">
      <legend>bits, in one setting</legend>
      {BIT_TARGETS.map((target) => {
        const width = view.bits[target];
        const widths = width === undefined || WIDTHS.some((each) => each === width) ? WIDTHS : [...WIDTHS, width];
        return (
          <label key={target}>
            {entryLabel(taxonomy, target)}{" "}
            <select value={String(width ?? "")} onChange={({ currentTarget }) => set(target, currentTarget.value)}>
              <option value="">any</option>
              {widths.map((each) => (
                <option key={each} value={String(each)}>
                  ≤ {each}
                </option>
              ))}
            </select>
          </label>
        );
      })}
    </fieldset>
  );
}
