import * as z from 'zod/mini';
import {
  actorFields,
  actorImageSchema,
  actorSchema,
  type Actor,
  type ActorImage,
} from '../accounts/actor.ts';

/** Validates a channel. */
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

/** A channel, which videos belong to. */
export interface VideoChannel extends Actor {
  /** What the channel is about, in Markdown; absent or null when nobody has said. */
  readonly description?: string | null | undefined;
  /** How to support its makers, in Markdown; absent or null when nobody has said. */
  readonly support?: string | null | undefined;
  /** Whether it belongs to this server. */
  readonly isLocal: boolean;
  /** How many accounts follow it. */
  readonly followersCount: number;
  /** When it was created, in ISO 8601. */
  readonly createdAt: string;
  /** The banner in all its sizes; absent on older servers. */
  readonly banners?: readonly ActorImage[] | undefined;
  /** The account that owns it; absent in some lists. */
  readonly ownerAccount?: Actor | undefined;
  /** How many videos it has; present with `withStats`. */
  readonly videosCount?: number | undefined;
  /** How often its videos were viewed; present with `withStats`. */
  readonly totalViews?: number | undefined;
}
