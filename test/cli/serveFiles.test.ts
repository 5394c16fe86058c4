import { request } from "node:http";
import { connect } from "node:net";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { serveFiles, type ServedFiles } from "../../src/cli/serveFiles.js";

const files = new Map<string, string | Uint8Array>([
  ["index.html", "<!doctype html>ü"],
  ["app.js", "1"],
  ["style.css", "a{}"],
  ["data.js", new TextEncoder().encode("2")],
  ["strange.bin", "3"],
]);

let served: ServedFiles;
beforeAll(async () => {
  served = await serveFiles(files, 0);
});
afterAll(() => served.close());

interface Answer {
  readonly status: number | undefined;
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
  readonly body: string;
}

/** Asks without the tidying of addresses that fetch() does. */
async function ask(path: string, { method = "GET", headers = {} }: { readonly method?: string; readonly headers?: Readonly<Record<string, string>> } = {}): Promise<Answer> {
  const { port } = new URL(served.url);
  return new Promise((resolve, reject) => {
    const asked = request({ host: "127.0.0.1", port, path, method, headers }, (response) => {
      let body = "";
      response.setEncoding("utf8").on("data", (text: string) => (body += text));
      response.on("end", () => resolve({ status: response.statusCode, headers: response.headers, body }));
    });
    asked.on("error", reject).end();
  });
}

describe("serveFiles()", () => {
  it("listens on this machine alone", () => {
    expect(served.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/$/);
  });

  it.each([
    ["/", "text/html; charset=utf-8", "<!doctype html>ü"],
    ["/index.html", "text/html; charset=utf-8", "<!doctype html>ü"],
    ["/?theme=dark", "text/html; charset=utf-8", "<!doctype html>ü"],
    ["/app.js", "text/javascript; charset=utf-8", "1"],
    ["/app.js?v=2", "text/javascript; charset=utf-8", "1"],
    ["/data.js", "text/javascript; charset=utf-8", "2"],
    ["/style.css", "text/css; charset=utf-8", "a{}"],
    ["/strange.bin", "application/octet-stream", "3"],
  ])("answers %s as %s", async (path, type, body) => {
    const answer = await ask(path);
    expect([answer.status, answer.headers["content-type"], answer.body]).toEqual([200, type, body]);
  });

  it.each(["/../package.json", "/..%2fpackage.json", "/%2e%2e/package.json", "//etc/passwd", "/./app.js", "/app.js/", "/APP.JS", "/%00", "/__proto__", "/constructor", "http://127.0.0.1/app.js", "*"])("has nothing at %s", async (path) => {
    expect((await ask(path)).status).toBe(404);
  });

  it.each(["evil.example", "evil.example:80", "localhost", "127.0.0.1", "127.0.0.1:1"])("refuses the host %j", async (host) => {
    const { status, body } = await ask("/data.js", { headers: { host } });
    expect([status, body.includes("2\n")]).toEqual([421, false]);
  });

  it("answers to the name localhost", async () => {
    expect((await ask("/", { headers: { host: `LocalHost:${new URL(served.url).port}` } })).status).toBe(200);
  });

  it.each(["POST", "PUT", "DELETE", "OPTIONS", "TRACE"])("refuses %s", async (method) => {
    const { status, headers } = await ask("/", { method });
    expect([status, headers["allow"]]).toEqual([405, "GET, HEAD"]);
  });

  it("answers HEAD as GET without the body", async () => {
    const [head, get] = [await ask("/", { method: "HEAD" }), await ask("/")];
    expect([head.status, head.headers["content-length"], head.body]).toEqual([200, get.headers["content-length"], ""]);
    expect(Number(get.headers["content-length"])).toBe(Buffer.byteLength(get.body));
  });

  it("lets no other site load, frame or keep what it answers", async () => {
    const { headers } = await ask("/data.js");
    expect(headers).toMatchObject({ "cross-origin-resource-policy": "same-origin", "x-content-type-options": "nosniff", "cache-control": "no-store", "content-security-policy": "frame-ancestors 'none'" });
    expect(headers).not.toHaveProperty("access-control-allow-origin");
  });

  it("has no icon, and calls that no error", async () => {
    expect((await ask("/favicon.ico")).status).toBe(204);
  });

  it("says in one line that a port is taken", async () => {
    const port = Number(new URL(served.url).port);
    await expect(serveFiles(files, port)).rejects.toThrow(`Cannot serve on port ${port}: another program listens there, leave --port out for one that is free`);
  });

  it("ends though connections are open", async () => {
    const other = await serveFiles(files, 0);
    const socket = connect(Number(new URL(other.url).port), "127.0.0.1");
    await new Promise((resolve) => socket.once("connect", resolve));
    socket.on("error", () => undefined);
    await other.close();
    await expect(fetch(other.url)).rejects.toThrow();
  });
});
