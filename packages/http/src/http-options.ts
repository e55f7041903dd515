import type { ToError } from './address.ts';
import type { Clock } from './clock.ts';
import type { InvalidParam } from './http-error.ts';
import type { TokenSource } from './token-source.ts';

/** A refusal as the server put it, for a client to read. */
export interface FailedAnswer {
  readonly status: number;
  /** In lower case, with its parameters; empty when there is none. */
  readonly contentType: string;
  /** At most the first 64 kB. */
  readonly text: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** What a client read in a refusal. What it leaves out is filled in from the status. */
export interface ReadFailure {
  readonly code?: string | undefined;
  readonly detail?: string | undefined;
  readonly invalidParams?: readonly InvalidParam[] | undefined;
}

/** How a server is called. */
export interface HttpOptions {
  /** Where the server is, with at most a path: `https://video.example/api/v1`. */
  readonly baseUrl: string | URL;
  /** The seam for tests and for runtimes with their own. It is called as `fetch(url, init)`. @defaultValue globalThis.fetch */
  readonly fetch?: typeof globalThis.fetch | undefined;
  /** Where tokens come from, for operations with `auth`. */
  readonly tokens?: TokenSource | undefined;
  /** Milliseconds for one try, body included. @defaultValue 30000 */
  readonly timeoutMs?: number | undefined;
  /** How often a GET or HEAD is tried again; other methods never are. @defaultValue 2 */
  readonly retries?: number | undefined;
  /** Bytes of a good answer, beyond which it fails with `answer-too-large`. @defaultValue 8388608 */
  readonly maxAnswerBytes?: number | undefined;
  /** Reads the error shapes of one kind of server; `readProblem` reads the standard one. */
  readonly readFailure?: ((answer: FailedAnswer) => ReadFailure | undefined) | undefined;
  /** What no error may repeat, beside the token and fields whose names look like a secret's: keys that are sent in parts. */
  readonly secrets?: readonly string[] | undefined;
  /** Makes the error that is thrown: a client gives its own class of the same shape. */
  readonly toError?: ToError | undefined;
  /** The server's version, when known: it is told when an answer does not match its schema. */
  readonly serverVersion?: (() => string | undefined) | undefined;
  /** Time and chance, for tests. */
  readonly clock?: Clock | undefined;
}

/** What each single call takes. */
export interface CallOptions {
  /** Stops the call and its waits; it then rejects with the signal's own reason. */
  readonly signal?: AbortSignal | undefined;
}

/** What a call takes from a client that is written on top of it. */
export interface HttpCallOptions extends CallOptions {
  /** How often this GET or HEAD is tried again: 0 for a caller with a retry loop of its own. @defaultValue that of `HttpOptions` */
  readonly retries?: number | undefined;
}
