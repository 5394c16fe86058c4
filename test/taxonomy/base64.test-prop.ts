import fc from "fast-check";
import { expect, it } from "vitest";
import { decodeBase64, fromBase64 } from "../../src/taxonomy/base64.js";

it("is read alike by the language alone and by the host", () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 80 }), (bytes) => {
      const text = Buffer.from(bytes).toString("base64");
      expect([...decodeBase64(text)]).toEqual([...bytes]);
      expect([...fromBase64(text)]).toEqual([...bytes]);
    }),
  );
});
