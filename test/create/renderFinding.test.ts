import { describe, expect, it } from "vitest";
import { renderFinding, TaxonomyError, type Finding } from "../../src/create/index.js";

const finding: Finding = { code: "unknown-key", message: 'the key "titel" is not known here', path: ["papers", "mine", "methods", 0, "titel"], mend: 'write "title"' };

describe("renderFinding()", () => {
  it("prints path, message, mend and code", () => {
    expect(renderFinding(finding)).toBe('papers.mine.methods[0].titel: the key "titel" is not known here; write "title" [unknown-key]');
  });

  it("prints the place as far as it is known", () => {
    const places = [{ file: "a.yaml" }, { file: "a.yaml", line: 2 }, { file: "a.yaml", line: 2, column: 7 }];
    expect(places.map((place) => renderFinding({ ...finding, ...place }).split(" ")[0])).toEqual(["a.yaml", "a.yaml:2", "a.yaml:2:7"]);
  });

  it("calls the root of the records by name", () => {
    expect(renderFinding({ ...finding, path: [] })).toMatch(/^records: /);
  });
});

describe("TaxonomyError", () => {
  it("speaks of one finding in the singular", () => {
    expect(new TaxonomyError([finding]).message.split("\n")[0]).toBe("Cannot create the taxonomy: 1 finding");
  });

  it("is an error of its own name that carries its findings", () => {
    expect(new TaxonomyError([finding])).toMatchObject({ name: "TaxonomyError", findings: [finding] });
    expect(new TaxonomyError([finding])).toBeInstanceOf(Error);
  });
});
