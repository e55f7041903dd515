/** What a token is requested for. */
export interface TokenRequest {
  /** The call server, ending in a slash. */
  readonly instance: string;
  /** The name of the room, as the element has it. */
  readonly room: string;
  /** Aborts after half a minute, and when the element is removed. */
  readonly signal: AbortSignal;
}

/**
 * Requests a token from the page's own server, for the person who is logged in there. Nothing (`undefined`, `null`, an empty
 * text) means that there is none for this person.
 * @param request - The room and the person that the token is for.
 */
export type TokenHandler = (
  request: TokenRequest,
) => string | null | undefined | Promise<string | null | undefined>;
