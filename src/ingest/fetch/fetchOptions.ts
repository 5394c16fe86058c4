/** The part of a response that fetchers read; that of `fetch` has it. */
export interface FetchedResponse {
  /** The status of HTTP. */
  readonly status: number;
  /** The headers, of which `retry-after` is read. */
  readonly headers: {
    /** The value of a header, or `null`. */
    get(name: string): string | null;
  };
  /** The body as text. */
  text(): Promise<string>;
}

/** The part of an `AbortSignal` that fetchers use. */
export interface StopSignal {
  /** Whether to stop. */
  readonly aborted: boolean;
  /** Why. */
  readonly reason?: unknown;
  /** Tells when to stop. */
  addEventListener(type: "abort", listener: () => void, options?: { readonly once?: boolean }): void;
  /** Takes a listener back. */
  removeEventListener(type: "abort", listener: () => void): void;
}

/** What is given to `fetch` beside the link. Wider than what fetchers give, so that the global `fetch` is a function of it. */
export interface FetchInit {
  /** The names and values of headers, as an object of texts. */
  readonly headers?: object;
  /** The signal, where one was given. */
  readonly signal?: StopSignal | null;
}

/**
 * How fetchers ask.
 *
 * @category Ingest
 */
export interface FetchOptions {
  /**
   * What opens a link: the global `fetch`, or a function of its shape. Fetchers have no other way to the network.
   *
   * @param url - The link.
   * @param init - Headers, and the signal where one was given.
   * @returns The response.
   */
  // A method, since TypeScript then takes the global `fetch`, which wants more of a signal than is promised here.
  fetch(url: string, init?: FetchInit): Promise<FetchedResponse>;
  /** Stops requests and waiting; the promise is rejected with the signal's reason. */
  readonly signal?: StopSignal;
  /**
   * Milliseconds between the end of a request and the start of the next, within one call.
   *
   * @defaultValue what the service asks for: 3000 for arXiv, 100 for OpenAlex, 200 for DOIs
   */
  readonly interval?: number;
  /**
   * How often a request is repeated after the network failed, or the service answered with 429 or 5xx. It waits for as long as the answer's
   * `retry-after` says, else for one second, then two, four, … and never longer than a minute.
   *
   * @defaultValue 3
   */
  readonly retries?: number;
  /** An address for the service to write to, which OpenAlex and the registrars of DOIs thank for with faster answers. */
  readonly mailto?: string;
  /**
   * What passes the time; tests give one that does not.
   *
   * @param milliseconds - How long.
   * @param signal - What ends the waiting with a rejection.
   * @returns A promise for the end.
   *
   * @defaultValue a timer
   */
  wait?(milliseconds: number, signal?: StopSignal): Promise<void>;
}
