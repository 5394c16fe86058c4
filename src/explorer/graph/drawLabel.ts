import { tonesOf, type ChartTheme } from "../../chart/chartTheme.js";

/** The face of the page, which a canvas does not inherit. */
const FACE = "system-ui, 'Segoe UI', Helvetica, Arial, 'Liberation Sans', sans-serif";

/** What is needed of a node to write its label. */
export interface LabelledNode {
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly label: string | null;
}

/** Writes the label of a node beside it: on a halo of the ground, or in a box for the node under the pointer. */
export function drawLabel(context: CanvasRenderingContext2D, { x, y, size, label }: LabelledNode, theme: ChartTheme, isBoxed: boolean): void {
  if (!label) return;
  const { ground, ink, rule } = tonesOf(theme);
  context.font = `${isBoxed ? "600 " : ""}12px ${FACE}`;
  const { width: textWidth } = context.measureText(label);
  const beside = x + size + 4;
  // At the right end of the drawing the label stands on the other side of its node.
  const isCut = beside + textWidth + 6 > context.canvas.width / devicePixelRatio;
  const [left, baseline] = [isCut ? x - size - 4 - textWidth : beside, y + 4];
  if (isBoxed) {
    const width = textWidth + 10;
    context.fillStyle = ground;
    context.strokeStyle = rule;
    context.lineWidth = 1;
    context.beginPath();
    context.roundRect(left - 3, y - 11, width, 22, 4);
    context.fill();
    context.stroke();
    context.fillStyle = ink;
    context.fillText(label, left + 2, baseline);
    return;
  }
  context.lineJoin = "round";
  context.lineWidth = 3;
  context.strokeStyle = ground;
  context.strokeText(label, left, baseline);
  context.fillStyle = ink;
  context.fillText(label, left, baseline);
}
