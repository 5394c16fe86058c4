import { describe, expect, it } from "vitest";
import { fetchArxiv, fetchDoi, fetchOpenAlex, type FetchOptions } from "../../../src/ingest/fetch/index.js";
import { outline, positions } from "../items.js";

const entry = (id: string, title: string) => `<entry><id>http://arxiv.org/abs/${id}v1</id><title>${title}</title></entry>`;

/** A network that gives answers in order, the last for ever, and remembers what it was asked and how long was waited. */
function network(answers: readonly (() => Response)[], options: Partial<FetchOptions> = {}) {
  const [asked, waited]: [{ readonly url: string; readonly headers: object | undefined }[], number[]] = [[], []];
  const all: FetchOptions = {
    fetch: async (url, init) => {
      asked.push({ url, headers: init?.headers });
      return answers[Math.min(asked.length, answers.length) - 1]!();
    },
    wait: async (milliseconds) => void waited.push(milliseconds),
    ...options,
  };
  return { asked, waited, options: all };
}
const text = (body: string, status = 200, headers: Record<string, string> = {}) => () => new Response(body, { status, headers });

describe("fetchArxiv()", () => {
  it("answers in the order of the ids, and for each", async () => {
    const { options, asked } = network([text(`<feed>${entry("2403.12544", "A")}${entry("2210.17323", "B")}</feed>`)]);
    const items = await fetchArxiv(["2210.17323v2", "nothing", "https://arxiv.org/abs/2403.12544", "2301.00001", "2210.17323"], options);
    expect(outline(items)).toEqual(["B", "problem", "A", "problem", "B"]);
    expect(positions(items)).toEqual([1, 2, 3, 4, 5]);
    expect(asked.map(({ url }) => url)).toEqual(["https://export.arxiv.org/api/query?id_list=2210.17323,2403.12544,2301.00001&max_results=3"]);
  });

  it("asks for fifty at a time, with three seconds between", async () => {
    const { options, asked, waited } = network([text("<feed></feed>")]);
    const ids = Array.from({ length: 120 }, (_, i) => `2403.${String(i + 10_000)}`);
    await fetchArxiv(ids, options);
    expect([asked.length, waited]).toEqual([3, [3000, 3000]]);
  });

  it("asks nothing when there is nothing to ask", async () => {
    const { options, asked } = network([text("")]);
    expect(outline(await fetchArxiv(["x"], options))).toEqual(["problem"]);
    expect([await fetchArxiv([], options), asked]).toEqual([[], []]);
  });
});

describe("fetchDoi()", () => {
  it("asks for CSL-JSON, one DOI at a time", async () => {
    const { options, asked } = network([text('{"title":"A"}'), text("Not found", 404)], { mailto: "me@example.org" });
    const items = await fetchDoi(["https://doi.org/10.1002/(sici)1<2::a>3", "10.1000/gone", "x"], options);
    expect(outline(items)).toEqual(["A", "problem", "problem"]);
    expect(items[1]).toMatchObject({ position: 2, message: 'Cannot fetch "10.1000/gone": the answer was 404', mend: "check the id" });
    expect(asked[0]).toMatchObject({ url: "https://doi.org/10.1002/(sici)1%3C2%3A%3Aa%3E3", headers: { accept: "application/vnd.citationstyles.csl+json", "user-agent": expect.stringContaining("mailto:me@example.org") } });
    expect(asked).toHaveLength(2);
  });
});

describe("fetchOpenAlex()", () => {
  it("puts works back into the order of the ids", async () => {
    const { options, asked } = network([text('{"results":[{"id":"https://openalex.org/W2","title":"B"},{"id":"https://openalex.org/W1","title":null}]}')]);
    expect(outline(await fetchOpenAlex(["W1", "https://openalex.org/w2"], options))).toEqual(["problem", "B"]);
    expect(asked[0]?.url).toBe("https://api.openalex.org/works?filter=openalex:W1|W2&per-page=2");
  });
});

describe("a fetcher", () => {
  it("asks again after failures that pass, and waits as it is told", async () => {
    let failed = false;
    const broken = () => {
      failed = true;
      throw new TypeError("fetch failed");
    };
    const { options, waited } = network([text("", 503), text("", 429, { "retry-after": "7" }), broken, text('{"title":"A"}')]);
    expect(outline(await fetchDoi(["10.1000/x"], options))).toEqual(["A"]);
    expect([failed, waited]).toEqual([true, [1000, 7000, 4000]]);
  });

  it("gives up after so many times, and waits for a minute at most", async () => {
    const { options, asked, waited } = network([text("", 503, { "retry-after": "9999" })], { retries: 2 });
    expect(await fetchDoi(["10.1000/x"], options)).toMatchObject([{ kind: "problem", mend: "ask again later" }]);
    expect([asked.length, waited]).toEqual([3, [60_000, 60_000]]);
  });

  it("stops when it is told, before a request, in one and while it waits", async () => {
    const { options, asked } = network([text("{}")], { signal: AbortSignal.abort(new Error("enough")) });
    await expect(fetchDoi(["10.1000/x"], options)).rejects.toThrow("enough");
    expect(asked).toEqual([]);

    const during = new AbortController();
    const fetch = async () => {
      during.abort(new Error("enough"));
      throw new Error("aborted");
    };
    await expect(fetchDoi(["10.1000/x"], { fetch, signal: during.signal })).rejects.toThrow("enough");

    const waiting = new AbortController();
    const busy = async () => {
      queueMicrotask(() => setTimeout(() => waiting.abort(new Error("enough")), 0));
      return new Response("", { status: 503 });
    };
    await expect(fetchDoi(["10.1000/x"], { fetch: busy, signal: waiting.signal })).rejects.toThrow("enough");
  });

  it("takes the global fetch", () => {
    const options: FetchOptions = { fetch: globalThis.fetch };
    expect(options.fetch).toBe(globalThis.fetch);
  });
});
