import { describe, expect, it } from "vitest";
import { streamJsonLd, toJsonLd } from "../../../src/export/json-ld/index.js";
import { toTurtle } from "../../../src/export/turtle/index.js";
import { taxonomy } from "../../../src/index.js";
import { readTriples } from "../skos/readTriples.js";

type Node = Readonly<Record<string, unknown>> & { readonly id: string };
const read = (text: string): { readonly "@context": Readonly<Record<string, unknown>>; readonly "@graph": readonly Node[] } => JSON.parse(text) as ReturnType<typeof read>;

const { "@context": context, "@graph": graph } = read(toJsonLd(taxonomy));
const turtle = readTriples(toTurtle(taxonomy));

/** The whole IRI of a short one, by the prefixes of the context. */
const expand = (short: string): string => {
  const [prefix = "", ...rest] = short.split(":");
  const namespace = context[prefix];
  return typeof namespace === "string" ? `${namespace}${rest.join(":")}` : short;
};

describe("toJsonLd()", () => {
  it("describes the subjects of the Turtle, each once and in its order", () => {
    const subjects = turtle.quads.filter(({ subject }) => subject.termType === "NamedNode").map(({ subject }) => subject.value);
    expect(graph.map(({ id }) => expand(id))).toEqual([...new Set(subjects)]);
  });

  it("says as many things as the Turtle", () => {
    const said = graph.flatMap(({ id: _, ...properties }) => Object.values(properties)).flatMap((value) => (Array.isArray(value) ? value : [value]));
    // A list is one thing to JSON-LD and a chain to Turtle: its texts count once there too, its links do not.
    const links = turtle.quads.filter(({ predicate, object }) => /(?:#rest|authorList)$/.test(predicate.value) || object.value.endsWith("#nil")).length;
    expect(said).toHaveLength(turtle.quads.length - links);
  });

  it("explains every key in a context of its own, so that nothing is fetched", () => {
    const keys = new Set(graph.flatMap((node) => Object.keys(node)));
    expect([...keys].filter((key) => context[key] === undefined)).toEqual([]);
    expect(typeof context).toBe("object");
  });

  it("lets no key be taken for a prefix and no prefix for a key", () => {
    const prefixes = Object.entries(context).filter(([, value]) => typeof value === "string" && /[/#:]$/.test(value)).map(([key]) => key);
    expect(prefixes.filter((prefix) => graph.some((node) => prefix in node))).toEqual([]);
  });

  it("stands one resource a line", () => {
    const lines = toJsonLd(taxonomy, { papers: [] }).split("\n").filter((line) => line.startsWith('{"id"'));
    expect(lines.map((line) => (JSON.parse(line.replace(/,$/, "")) as Node).id)).toEqual(read(toJsonLd(taxonomy, { papers: [] }))["@graph"].map(({ id }) => id));
  });

  it("writes the concepts without papers too", () => {
    expect(read(toJsonLd(taxonomy, { papers: [] }))["@graph"].some(({ id }) => id === "concept:ptq")).toBe(true);
  });

  it("tells a mistake at the call, before the first piece is asked for", () => {
    expect(() => streamJsonLd(taxonomy, { tiers: ["listed"] })).toThrow("overlay(taxonomy, listed)");
  });
});
