/** What a token is asked for. */
export interface TokenRequest {
  /** The call server, ending in a slash. */
  readonly instance: string;
  readonly room: string;
  /** Aborted after half a minute, and when the element goes. */
  readonly signal: AbortSignal;
}

/**
 * Asks the page's own server for a token, for whoever has logged in there. Nothing (`undefined`, `null`, an empty text) says
 * that there is none for this person.
 */
export type TokenHandler = (
  request: TokenRequest,
) => string | null | undefined | Promise<string | null | undefined>;
