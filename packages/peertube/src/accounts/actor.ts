import * as z from 'zod/mini';
import type { Known } from '../known.ts';

/** A picture in one of its sizes, in pixels. */
export const actorImageSchema = z.looseObject({
  width: z.nullish(z.number()),
  height: z.nullish(z.number()),
  path: z.nullish(z.string()),
  fileUrl: z.nullish(z.string()),
});

/** A picture in one of its sizes, in pixels. */
export interface ActorImage extends Known<z.output<typeof actorImageSchema>> {}

/** What channels and accounts have in common. */
export const actorFields = {
  id: z.number(),
  name: z.string(),
  host: z.string(),
  displayName: z.string(),
  url: z.string(),
  avatars: z.optional(z.array(actorImageSchema)),
};

/** A channel or account as it stands in other things. */
export const actorSchema = z.looseObject(actorFields);

/** A channel or account as it stands in other things. */
export interface Actor extends Known<z.output<typeof actorSchema>> {}
