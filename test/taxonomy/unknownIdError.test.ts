import { describe, expect, it } from "vitest";
import { nearestId, UnknownIdError } from "../../src/taxonomy/unknownIdError.js";

const IDS = ["affinequant", "omniquant", "gptq", "awq"];

describe("nearestId()", () => {
  it.each([
    ["afinequant", "affinequant"],
    ["AffineQuant", "affinequant"],
    ["gtpq", "gptq"],
    ["qptq", "gptq"],
    ["aw", "awq"],
  ])("takes %s for %s", (text, id) => {
    expect(nearestId(text, IDS)).toBe(id);
  });

  it.each(["completely-different-name", "llama", "zzzzzz"])("takes %s for none", (text) => {
    expect(nearestId(text, IDS)).toBeUndefined();
  });

  it("names none of no ids", () => {
    expect(nearestId("gptq", [])).toBeUndefined();
  });

  it("is not held up by a text of 10 MB", () => {
    expect(nearestId("a".repeat(10 * 1024 * 1024), IDS)).toBeUndefined();
  });

  it("breaks ties by id, whatever the order of the ids", () => {
    expect(nearestId("hawq-v2", ["hawq-v3", "hawq-v1"])).toBe(nearestId("hawq-v2", ["hawq-v1", "hawq-v3"]));
  });
});

describe("UnknownIdError", () => {
  it("names what was looked for, the id as given and the nearest one", () => {
    const error = new UnknownIdError("paper", "afinequant", IDS);
    expect(error.message).toBe('Cannot find paper "afinequant": no such id, nearest is "affinequant"');
    expect(error).toMatchObject({ name: "UnknownIdError", kind: "paper", id: "afinequant", nearest: "affinequant" });
  });

  it("names nothing where nothing is near", () => {
    const error = new UnknownIdError("paper", "zzzzzz", IDS);
    expect(error.message).toBe('Cannot find paper "zzzzzz": no such id');
    expect(error.nearest).toBeUndefined();
  });

  it("is a RangeError, as the id is out of range", () => {
    expect(new UnknownIdError("paper", "x", IDS)).toBeInstanceOf(RangeError);
  });

  it("shows a long text cut", () => {
    const error = new UnknownIdError("paper", "x".repeat(10_000), IDS);
    expect(error.message.length).toBeLessThan(200);
    expect(error.id).toHaveLength(10_000);
  });
});
