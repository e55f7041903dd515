import * as z from 'zod/mini';
import { actorFields, actorImageSchema, actorSchema } from '../accounts/actor.ts';
import type { Known } from '../known.ts';

/** What checks a channel. */
export const channelSchema = z.looseObject({
  ...actorFields,
  description: z.nullish(z.string()),
  support: z.nullish(z.string()),
  isLocal: z.boolean(),
  followersCount: z.number(),
  createdAt: z.string(),
  banners: z.optional(z.array(actorImageSchema)),
  ownerAccount: z.optional(actorSchema),
  videosCount: z.optional(z.number()),
  totalViews: z.optional(z.number()),
});

/** A channel: what videos belong to. The last two fields come with `withStats`. */
export interface VideoChannel extends Known<z.output<typeof channelSchema>> {}
