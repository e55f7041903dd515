import * as z from 'zod/mini';

/** Validates an image of a channel or account. */
export const actorImageSchema = z.looseObject({
  width: z.nullish(z.number()),
  height: z.nullish(z.number()),
  path: z.nullish(z.string()),
  fileUrl: z.nullish(z.string()),
});

/** An avatar or banner in one of its sizes. */
export interface ActorImage {
  /** The width in pixels; absent where the server does not state it. */
  readonly width?: number | null | undefined;
  /** The height in pixels; absent where the server does not state it. */
  readonly height?: number | null | undefined;
  /** The path below the server's address; absent where there is `fileUrl` alone. */
  readonly path?: string | null | undefined;
  /** The whole address; absent where there is `path` alone. */
  readonly fileUrl?: string | null | undefined;
}

/** The fields that channels and accounts have in common. */
export const actorFields = {
  id: z.number(),
  name: z.string(),
  host: z.string(),
  displayName: z.string(),
  url: z.string(),
  avatars: z.optional(z.array(actorImageSchema)),
};

/** Validates the summary of a channel or account. */
export const actorSchema = z.looseObject(actorFields);

/** The summary of a channel or account within another response. */
export interface Actor {
  /** The number on this server alone. */
  readonly id: number;
  /** The name in its handle, `name@host`. */
  readonly name: string;
  /** The server that it belongs to, without a scheme. */
  readonly host: string;
  /** The name that people read. */
  readonly displayName: string;
  /** The address that identifies it on the fediverse. */
  readonly url: string;
  /** The avatar in all its sizes; absent on older servers. */
  readonly avatars?: readonly ActorImage[] | undefined;
}
