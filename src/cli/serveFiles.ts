import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { extname } from "node:path";
import { reasonOf, UserError } from "./userError.js";

/** This machine and no other. */
const LOOPBACK = "127.0.0.1";

const TYPES: Readonly<Record<string, string>> = {
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".ico": "image/x-icon",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".png": "image/png",
  ".svg": "image/svg+xml; charset=utf-8",
  ".txt": "text/plain; charset=utf-8",
};

/** What every answer says: keep nothing, guess nothing, and show nothing of it inside or to other sites. */
const HEADERS: Readonly<Record<string, string>> = {
  "Cache-Control": "no-store",
  "Content-Security-Policy": "frame-ancestors 'none'",
  "Cross-Origin-Opener-Policy": "same-origin",
  "Cross-Origin-Resource-Policy": "same-origin",
  "Referrer-Policy": "no-referrer",
  "X-Content-Type-Options": "nosniff",
};

/** Files that are being served. */
export interface ServedFiles {
  /** The address of `index.html`. */
  readonly url: string;
  /** Ends it, open connections included. */
  readonly close: () => Promise<void>;
}

/**
 * Serves files from memory to this machine alone.
 *
 * Nothing but the files is there to be asked for: a path is looked up by name, never on the disk. A request that was meant
 * for another host is refused, so that no site can reach the files by pointing a name of its own at this machine.
 *
 * @param files - The files by name; `index.html` is the answer to `/` too.
 * @param port - The port; 0 for one that is free.
 * @returns The address, once it listens.
 * @throws {@link UserError} when it cannot listen there.
 */
export async function serveFiles(files: ReadonlyMap<string, string | Uint8Array>, port: number): Promise<ServedFiles> {
  const server = createServer((request, response) => answer(request, response, files));
  await listen(server, port);
  const { port: taken } = server.address() as AddressInfo;
  return {
    url: `http://${LOOPBACK}:${taken}/`,
    close: async () => {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      server.closeAllConnections();
      await closed;
    },
  };
}

async function listen(server: Server, port: number): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject).listen(port, LOOPBACK, resolve);
  }).catch((error: unknown) => {
    const { code } = error as { readonly code?: unknown };
    const reason = code === "EADDRINUSE" ? "another program listens there, leave --port out for one that is free" : reasonOf(error);
    if (reason === undefined) throw error;
    throw new UserError(`Cannot serve on port ${port}: ${reason}`, { cause: error });
  });
}

function answer({ method = "", url = "", headers, socket }: IncomingMessage, response: ServerResponse, files: ReadonlyMap<string, string | Uint8Array>): void {
  const end = (status: number, body: string | Uint8Array, more: Readonly<Record<string, string>> = {}): void => {
    response.writeHead(status, { ...HEADERS, "Content-Type": TYPES[".txt"]!, "Content-Length": Buffer.byteLength(body), ...more });
    response.end(method === "HEAD" || status === 204 ? undefined : body);
  };
  const port = socket.localPort ?? 0;
  const hosts = [LOOPBACK, "localhost"].flatMap((host) => [`${host}:${port}`, ...(port === 80 ? [host] : [])]);
  if (!hosts.includes(headers.host?.toLowerCase() ?? "")) return end(421, `This is http://${LOOPBACK}:${port}/ and no other host\n`);
  if (method !== "GET" && method !== "HEAD") return end(405, "Only GET and HEAD are answered\n", { Allow: "GET, HEAD" });
  const name = url === "/" || url.startsWith("/?") ? "index.html" : url.replace(/^\//, "").replace(/\?.*$/s, "");
  // Browsers ask for it unbidden, and report it as an error when it is not there.
  if (name === "favicon.ico" && !files.has(name)) return end(204, "");
  const body = files.get(name);
  if (body === undefined) return end(404, "No such file\n");
  end(200, body, { "Content-Type": TYPES[extname(name)] ?? "application/octet-stream" });
}
