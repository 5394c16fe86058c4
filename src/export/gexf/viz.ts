import { numberAttribute, textAttribute } from "../graph-facts/attributesOf.js";
import { xmlElement } from "../graph-facts/xml.js";

/** The attributes that say how something is drawn; GEXF has elements of their own for them. */
const VIZ: ReadonlySet<string> = /* @__PURE__ */ new Set(["color", "size", "thickness", "shape", "x", "y", "z"]);

const HEX = /^#(?:[0-9a-f]{3}|[0-9a-f]{6})$/i;
const RGB = /^rgba?\(\s*(\d{1,3})\s*,\s*(\d{1,3})\s*,\s*(\d{1,3})\s*(?:,\s*([\d.]+)\s*)?\)$/i;

/** The names of the attributes of a node or an edge that {@link vizElements} writes. */
export function vizNames(attributes: object): Set<string> {
  const drawable = (name: string): boolean => {
    if (name === "color") return colourOf(attributes) !== undefined;
    return name === "shape" ? textAttribute(attributes, name) !== undefined : numberAttribute(attributes, name) !== undefined;
  };
  return new Set(Object.keys(attributes).filter((name) => VIZ.has(name) && drawable(name)));
}

/** Colour, size, thickness, place and shape, as far as they are given. */
export function vizElements(attributes: object): string {
  const elements: string[] = [];
  const color = colourOf(attributes);
  if (color) elements.push(xmlElement("viz:color", color));
  for (const name of ["size", "thickness"]) {
    const value = numberAttribute(attributes, name);
    if (value !== undefined) elements.push(xmlElement(`viz:${name}`, { value }));
  }
  const place = { x: numberAttribute(attributes, "x"), y: numberAttribute(attributes, "y"), z: numberAttribute(attributes, "z") };
  if (Object.values(place).some((value) => value !== undefined)) elements.push(xmlElement("viz:position", place));
  const shape = textAttribute(attributes, "shape");
  if (shape !== undefined) elements.push(xmlElement("viz:shape", { value: shape }));
  return elements.join("");
}

function colourOf(attributes: object): Readonly<Record<string, string>> | undefined {
  const color = textAttribute(attributes, "color") ?? "";
  if (HEX.test(color)) return { hex: color.length === 4 ? `#${[...color.slice(1)].map((digit) => digit + digit).join("")}` : color };
  const [, r, g, b, a] = RGB.exec(color) ?? [];
  if (r === undefined || g === undefined || b === undefined) return undefined;
  return { r, g, b, ...(a === undefined ? {} : { a }) };
}
