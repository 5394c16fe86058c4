import { describe, expect, it } from "vitest";
import { tonesOf } from "../../src/chart/chartTheme.js";
import { CHART_THEMES, METHOD_COLOURS } from "../../src/chart/index.js";

type Colour = readonly [number, number, number];

/** Linear light of a colour. */
const light = (hex: string): Colour => [1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16) / 255).map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4)) as unknown as Colour;
const luminance = ([r, g, b]: Colour): number => 0.2126 * r + 0.7152 * g + 0.0722 * b;
const contrast = (a: string, b: string): number => {
  const [dark, bright] = [luminance(light(a)), luminance(light(b))].sort((x, y) => x - y) as [number, number];
  return (bright + 0.05) / (dark + 0.05);
};

/** What people without one kind of cone see: Machado, Oliveira and Fernandes, 2009, at full severity. */
const EYES: Readonly<Record<string, readonly Colour[]>> = {
  "everybody": [[1, 0, 0], [0, 1, 0], [0, 0, 1]],
  protanopes: [[0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216], [-0.003882, -0.048116, 1.051998]],
  deuteranopes: [[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.01182, 0.04294, 0.968881]],
  tritanopes: [[1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602], [0.004733, 0.691367, 0.3039]],
};

function seenBy(eyes: readonly Colour[], colour: Colour): Colour {
  return eyes.map((row) => Math.min(1, Math.max(0, row.reduce((sum, weight, i) => sum + weight * colour[i]!, 0)))) as unknown as Colour;
}

/** OKLab, in which distances are as large as they look. */
function oklab([r, g, b]: Colour): Colour {
  const [l, m, s] = [Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b), Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b), Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b)];
  return [0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s, 1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s, 0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s];
}

describe.each(CHART_THEMES)("the colours of method kinds on a %s ground", (theme) => {
  const colours = Object.values(METHOD_COLOURS[theme]);

  it.each(Object.keys(EYES))("are told apart by %s", (who) => {
    const seen = colours.map((hex) => oklab(seenBy(EYES[who]!, light(hex))));
    const distances = seen.flatMap((a, i) => seen.slice(i + 1).map((b) => Math.hypot(...a.map((value, at) => value - b[at]!))));
    expect(Math.min(...distances)).toBeGreaterThan(0.11);
  });

  it("stand out from the ground", () => {
    expect(Math.min(...colours.map((hex) => contrast(hex, tonesOf(theme).ground)))).toBeGreaterThanOrEqual(3);
  });
});

describe.each(CHART_THEMES)("text on a %s ground", (theme) => {
  const { ground, ink, faintInk, ramp, rampInks, rampTurn } = tonesOf(theme);

  it("has a contrast of 4.5 or more", () => {
    expect(Math.min(contrast(ink, ground), contrast(faintInk, ground))).toBeGreaterThanOrEqual(4.5);
  });

  it("has it in every cell of a heat map too", () => {
    const parts = (hex: string): readonly number[] => [1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16));
    const cell = (share: number): string => `#${parts(ramp[0]).map((from, i) => Math.round(from + (parts(ramp[1])[i]! - from) * share).toString(16).padStart(2, "0")).join("")}`;
    const shares = Array.from({ length: 101 }, (_, i) => i / 100);
    expect(Math.min(...shares.map((share) => contrast(cell(share), share > rampTurn ? rampInks[1] : rampInks[0])))).toBeGreaterThanOrEqual(4.5);
  });
});

describe("a theme that is none", () => {
  it("is refused with those that are", () => {
    expect(() => tonesOf("sepia" as never)).toThrow('Cannot draw for the theme "sepia": wanted one of "light", "dark"');
  });
});
