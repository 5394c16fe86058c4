import { Sigma } from "sigma";
import { EdgeLineProgram } from "sigma/rendering";
import type { NodeDisplayData } from "sigma/types";
import type { ChartTheme } from "../../chart/chartTheme.js";
import type { DrawnNode, Drawing } from "./drawing.js";
import { drawLabel } from "./drawLabel.js";
import { emphasise, type Look } from "./emphasis.js";
import { KIND_COLOURS, KIND_SHAPES } from "./kindStyles.js";
import { ShapeProgram, type ShapedNode } from "./shapeProgram.js";

/** What people do in the drawing. */
export interface GraphEvents {
  readonly onPoint: (node: string | undefined) => void;
  readonly onSelect: (node: string | undefined) => void;
}

/** The drawing on the page. */
export interface GraphView {
  readonly show: (look: Look, theme: ChartTheme) => void;
  /** Brings a node into sight, if it is out of it. */
  readonly reveal: (node: string) => void;
  readonly zoom: (way: "in" | "out" | "all") => void;
  readonly kill: () => void;
}

/** The colours of what is not looked at, and of lines. */
const TONES = {
  light: { node: "#dfe3e8", edge: "#dbe0e6", relation: "#3c4650", label: "#a9b2bc" },
  dark: { node: "#2b313a", edge: "#272d36", relation: "#c3ccd6", label: "#66717e" },
} as const satisfies Record<ChartTheme, object>;

/** How much larger the node that is looked at is drawn, and how small at least. */
const CENTRE = { growth: 1.4, minSize: 7 } as const;

/** Narrower drawings have smaller nodes, down to half. */
const FULL_WIDTH = 800;

/**
 * Draws a graph with WebGL; the lines of the node that is looked at lie on a canvas under the nodes.
 *
 * @throws Error where the browser has no WebGL.
 */
export function createGraphView(container: HTMLElement, drawing: Drawing, events: GraphEvents): GraphView {
  const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
  let theme: ChartTheme = "light";
  let emphasis = emphasise(drawing, { found: undefined, selected: undefined, pointed: undefined, path: [] });
  let scale = 1;

  const styleNode = (key: string, node: DrawnNode): Partial<NodeDisplayData> & ShapedNode => {
    const isLit = emphasis.lit?.has(key) ?? true;
    const isCentre = key === emphasis.centre;
    return {
      x: node.x,
      y: node.y,
      shape: KIND_SHAPES[node.is === "concept" ? "concept" : node.mark],
      size: scale * (isCentre ? Math.max(CENTRE.minSize, node.size * CENTRE.growth) : node.size),
      color: isLit ? KIND_COLOURS[theme][node.mark] : TONES[theme].node,
      label: isLit ? node.label : null,
      forceLabel: isLit && emphasis.named.has(key),
      highlighted: isCentre,
      zIndex: isCentre ? 3 : isLit ? 2 : 1,
    };
  };
  const sigma = new Sigma<DrawnNode>(drawing.graph, container, {
    nodeProgramClasses: { shape: ShapeProgram as never },
    edgeProgramClasses: { line: EdgeLineProgram as never },
    defaultNodeType: "shape",
    defaultEdgeType: "line",
    nodeReducer: styleNode,
    edgeReducer: () => ({ color: TONES[theme].edge }),
    defaultDrawNodeLabel: (context, data) => drawLabel(context, data, theme, false),
    defaultDrawNodeHover: (context, data) => drawLabel(context, data, theme, true),
    zIndex: true,
    labelDensity: 0.7,
    labelGridCellSize: 90,
    labelRenderedSizeThreshold: 5,
    stagePadding: Math.min(36, container.clientWidth / 24),
    minCameraRatio: 0.02,
    maxCameraRatio: 3,
    allowInvalidContainer: true,
    ...(still ? { inertiaDuration: 0, zoomDuration: 0 } : {}),
  });
  const lines = sigma.createCanvas("ties", { afterLayer: "edges" }).getContext("2d")!;
  const drawLines = (): void => {
    const { width, height } = sigma.getDimensions();
    const ratio = devicePixelRatio;
    // Setting the size clears the canvas too.
    [lines.canvas.width, lines.canvas.height] = [width * ratio, height * ratio];
    lines.scale(ratio, ratio);
    for (const { from, to, isLabel } of emphasis.ties) {
      const [a, b] = [from, to].map((key) => sigma.graphToViewport(drawing.graph.getNodeAttributes(key)));
      lines.strokeStyle = TONES[theme][isLabel ? "label" : "relation"];
      lines.lineWidth = isLabel ? 1 : 1.8;
      lines.beginPath();
      lines.moveTo(a!.x, a!.y);
      lines.lineTo(b!.x, b!.y);
      lines.stroke();
    }
  };
  const fit = (): void => {
    scale = Math.min(1, Math.max(0.5, container.clientWidth / FULL_WIDTH));
  };
  fit();
  Object.assign(lines.canvas.style, { position: "absolute", inset: "0", width: "100%", height: "100%" });
  sigma.on("afterRender", drawLines);
  sigma.on("resize", fit);
  sigma.on("enterNode", ({ node }) => events.onPoint(node));
  sigma.on("leaveNode", () => events.onPoint(undefined));
  sigma.on("clickNode", ({ node }) => events.onSelect(node));
  sigma.on("clickStage", () => events.onSelect(undefined));
  const duration = { duration: still ? 0 : 300 };
  return {
    show(look, next): void {
      theme = next;
      emphasis = emphasise(drawing, look);
      sigma.refresh({ skipIndexation: true });
    },
    reveal(node): void {
      const place = sigma.getNodeDisplayData(node);
      if (place === undefined) return;
      const { x, y } = sigma.framedGraphToViewport(place);
      const { width, height } = sigma.getDimensions();
      const isSeen = x > 40 && y > 40 && x < width - 40 && y < height - 40;
      if (!isSeen) void sigma.getCamera().animate({ x: place.x, y: place.y }, duration);
    },
    zoom(way): void {
      const camera = sigma.getCamera();
      void (way === "in" ? camera.animatedZoom(duration) : way === "out" ? camera.animatedUnzoom(duration) : camera.animatedReset(duration));
    },
    kill: () => sigma.kill(),
  };
}
