import { describe, expect, it, vi } from "vitest";
import { renderPng } from "../../src/node/index.js";

const SVG = `<svg xmlns="http://www.w3.org/2000/svg" width="30" height="20" viewBox="0 0 30 20"><rect width="10" height="10" fill="#f00"/></svg>`;

/** Width and height as the header of a PNG tells them. */
function sizeOf(png: Uint8Array): readonly [number, number] {
  expect([...png.subarray(0, 8)]).toEqual([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  const view = new DataView(png.buffer, png.byteOffset);
  return [view.getUint32(16), view.getUint32(20)];
}

describe("renderPng()", () => {
  it("gives a PNG of twice the size unless said otherwise", async () => {
    expect(sizeOf(await renderPng(SVG))).toEqual([60, 40]);
  });

  it("scales", async () => {
    expect(sizeOf(await renderPng(SVG, { scale: 1 }))).toEqual([30, 20]);
    expect(sizeOf(await renderPng(SVG, { scale: 1.5 }))).toEqual([45, 30]);
  });

  it("puts a ground behind the picture where one is asked for", async () => {
    expect(await renderPng(SVG, { background: "#123456" })).not.toEqual(await renderPng(SVG));
  });

  it.each([0, -1, 11, Number.NaN])("refuses the scale %s", async (scale) => {
    await expect(renderPng(SVG, { scale })).rejects.toThrow(RangeError);
  });

  it("refuses what is no SVG", async () => {
    await expect(renderPng("<html>")).rejects.toThrow(/^Cannot render a PNG: .+; wanted the text of an SVG file$/);
  });

  it("names the package where it is missing", async () => {
    vi.doMock("@resvg/resvg-js", () => {
      throw new Error("Cannot find package");
    });
    vi.resetModules();
    const { renderPng: without } = await import("../../src/node/renderPng.js");
    await expect(without(SVG)).rejects.toThrow('Cannot render a PNG: the optional package "@resvg/resvg-js" is not installed or does not run here; npm install @resvg/resvg-js, or keep the SVG');
    vi.doUnmock("@resvg/resvg-js");
  });
});
