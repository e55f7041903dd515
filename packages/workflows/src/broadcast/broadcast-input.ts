import { slugSchema } from '@comunal/schemas';
import * as z from 'zod/mini';
import type { EntryRef } from '../engine/workflow.ts';

const refPrefix = 'event/';

/** A reference to an event, such as `event/charla-de-redes`. */
export type EventRef = EntryRef<'event'>;

const eventRefSchema = z.custom<EventRef>(
  (value) =>
    typeof value === 'string' &&
    value.startsWith(refPrefix) &&
    slugSchema.safeParse(value.slice(refPrefix.length)).success,
  'a reference such as event/charla-de-redes',
);

/** The schema of the input of `broadcast`. */
export const broadcastInputSchema = z.strictObject({
  event: eventRefSchema,
  source: z.union([
    z.strictObject({ kind: z.literal('room') }),
    z.strictObject({ kind: z.literal('capture') }),
    z.strictObject({ kind: z.literal('file'), path: z.string().check(z.minLength(1)) }),
  ]),
  withoutReplay: z.exactOptional(z.boolean()),
  beginAtOnce: z.exactOptional(z.boolean()),
});

/** What is broadcast, and from where. It holds no key, and not the name of a room. */
export type BroadcastInput = {
  /** The event, such as `event/charla-de-redes`. */
  readonly event: EventRef;
  /** A call room that its own server streams, the camera of the configuration, or a file: absolute, or from the project's folder. */
  readonly source:
    | { readonly kind: 'room' }
    | { readonly kind: 'capture' }
    | {
        readonly kind: 'file';
        /** Absolute, or from the folder of the project. */
        readonly path: string;
      };
  /** Keeps nothing of what was broadcast. @defaultValue false */
  readonly withoutReplay?: boolean;
  /** Begins without asking. @defaultValue false */
  readonly beginAtOnce?: boolean;
};

/** Returns the slug of a reference to an event. */
export function toEventSlug(event: EventRef): string {
  return event.slice(refPrefix.length);
}
