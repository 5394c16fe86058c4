import type { FetchOptions, StopSignal } from "./fetchOptions.js";

/** What came of a request: a body, or why there is none. */
export type Fetched = { readonly ok: true; readonly text: string } | { readonly ok: false; readonly status?: number; readonly why: string };

const MAX_WAIT = 60_000;

/**
 * A function that asks one link after the other, with pauses between, and again after failures that pass.
 *
 * @param options - How to ask.
 * @param defaultInterval - What the service asks for, in milliseconds.
 * @returns The function; it throws only the reason of the signal.
 */
export function politeFetcher(options: FetchOptions, defaultInterval: number): (url: string, accept: string) => Promise<Fetched> {
  const { signal, interval = defaultInterval, retries = 3, mailto } = options;
  const wait = (milliseconds: number): Promise<void> => (options.wait ? options.wait(milliseconds, signal) : passTime(milliseconds, signal));
  const agent = `quantaxonomy (https://www.npmjs.com/package/quantaxonomy${mailto === undefined ? "" : `; mailto:${mailto}`})`;
  let asked = false;

  return async (url, accept) => {
    let failed: Fetched = { ok: false, why: "it was not asked for" };
    for (let attempt = 0; attempt <= retries; attempt++) {
      stopIfAborted(signal);
      if (asked && attempt === 0 && interval > 0) await wait(interval);
      stopIfAborted(signal);
      asked = true;
      let retryAfter: number | undefined;
      try {
        const response = await options.fetch(url, { headers: { accept, "user-agent": agent }, ...(signal === undefined ? {} : { signal }) });
        const { status } = response;
        if (status >= 200 && status < 300) return { ok: true, text: await response.text() };
        failed = { ok: false, status, why: `the answer was ${status}` };
        if (status !== 429 && status < 500) return failed;
        retryAfter = secondsOf(response.headers.get("retry-after"));
      } catch (error) {
        stopIfAborted(signal);
        failed = { ok: false, why: error instanceof Error ? error.message.slice(0, 200) : "the network failed" };
      }
      if (attempt < retries) await wait(Math.min(MAX_WAIT, Math.max(interval, retryAfter ?? 1000 * 2 ** attempt)));
    }
    return failed;
  };
}

/** The header's seconds, in milliseconds; a date in it would need a clock, and is passed over. */
function secondsOf(header: string | null): number | undefined {
  return header !== null && /^\d{1,6}$/.test(header.trim()) ? Number(header) * 1000 : undefined;
}

function stopIfAborted(signal: StopSignal | undefined): void {
  if (signal?.aborted) throw reasonOf(signal);
}

function reasonOf(signal: StopSignal): unknown {
  return signal.reason ?? new Error("Cannot fetch: it was stopped");
}

function passTime(milliseconds: number, signal: StopSignal | undefined): Promise<void> {
  return new Promise((resolve, reject) => {
    const stop = (): void => {
      clearTimeout(timer);
      reject(signal === undefined ? undefined : reasonOf(signal));
    };
    const timer = setTimeout(() => {
      signal?.removeEventListener("abort", stop);
      resolve();
    }, milliseconds);
    signal?.addEventListener("abort", stop, { once: true });
  });
}
