import { describe, expect, test } from "vitest";
import { readVenue } from "../../../src/export/facts/venues.js";

describe("readVenue()", () => {
  test.each([
    ["ICLR 2024", "conference", "International Conference on Learning Representations (ICLR)", 2024],
    ["neurips 2023", "conference", "Advances in Neural Information Processing Systems (NeurIPS)", 2023],
    ["International Conference on Machine Learning 2023", "conference", "International Conference on Machine Learning (ICML)", 2023],
    ["Findings of ACL 2025", "conference", "Findings of the Association for Computational Linguistics: ACL", 2025],
    ["EMNLP Findings 2024", "conference", "Findings of the Association for Computational Linguistics: EMNLP", 2024],
    ["IEEE Access 2024", "journal", "IEEE Access", 2024],
    ["TPAMI 2011", "journal", "IEEE Transactions on Pattern Analysis and Machine Intelligence", 2011],
    ["arXiv 2024", "preprint", "arXiv", 2024],
    ["NAACL 2024", "conference", "NAACL", 2024],
  ])("knows %s", (text, kind, name, year) => {
    expect(readVenue(text)).toEqual({ kind, name, year });
  });

  test("does not take a workshop for its conference", () => {
    expect(readVenue("NeurIPS 2023 Workshop on Compression")).toEqual({ kind: "unknown", name: "NeurIPS 2023 Workshop on Compression" });
  });

  test("knows a venue without year", () => {
    expect(readVenue("ICLR")).not.toHaveProperty("year");
  });
});
