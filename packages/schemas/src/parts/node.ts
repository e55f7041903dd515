import * as z from 'zod/mini';
import type { License } from '../atoms/license.ts';
import type { LanguageTag } from '../atoms/locale.ts';
import type { WebAddress } from '../atoms/web-address.ts';
import type { Place } from '../atoms/place.ts';
import {
  nameSchema,
  localizedTextSchema,
  type LocalizedName,
  type LocalizedText,
} from '../atoms/text.ts';
import { ref } from '../atoms/ref.ts';
import { visibilitySchema, type Visibility } from '../atoms/visibility.ts';
import { momentSchema, type Moment } from '../atoms/zoned-date-time.ts';
import { publicField } from '../exposure/field.ts';
import { defineModel } from '../exposure/define-model.ts';
import { creditSchema, type Credit } from './credit.ts';
import { eventStateSchema, sessionFields } from './session.ts';

/** A node of a gathering: an event inside an event. Like an entry, it is closed unless it says otherwise. */
export const nodeSchema = defineModel(
  { id: 'Node', title: 'Node', description: 'One session of a gathering.' },
  {
    guid: publicField(
      z.string().check(z.regex(/^[A-Za-z0-9-]{4,64}$/, 'not a guid')),
      'Guid',
      'Stays the same when title, day or room change, so that calendars update instead of doubling.',
    ),
    title: publicField(nameSchema, 'Title', 'What it is called.'),
    visibility: publicField(visibilitySchema, 'Visibility', 'Closed when it is missing.'),
    state: publicField(
      eventStateSchema,
      'State',
      'Whether it goes ahead as announced. That it is past follows from its dates.',
    ),
    updated: publicField(
      z.optional(momentSchema),
      'Updated',
      'When what is said of it last changed: calendars pass it on.',
    ),
    starts: publicField(momentSchema, 'Start', 'The day, or local time and zone.'),
    ends: publicField(z.optional(momentSchema), 'End', 'The day, or local time and zone.'),
    summary: publicField(z.optional(localizedTextSchema), 'Summary', 'What happens in it.'),
    credits: publicField(z.optional(z.array(creditSchema)), 'With whom', 'Who takes part.'),
    ...sessionFields,
  },
);
/** One session of a gathering. */
export interface EventNode {
  /** Stays the same when title, day or room change, so that calendars update instead of doubling. */
  guid: string;
  /** What it is called. */
  title: LocalizedName;
  /** Closed when it is missing. */
  visibility: Visibility;
  /** Whether it goes ahead as announced. That it is past follows from its dates. */
  state: 'scheduled' | 'cancelled' | 'postponed';
  /** When what is said of it last changed: calendars pass it on. */
  updated?: Moment | undefined;
  /** The day, or local time and zone. */
  starts: Moment;
  /** The day, or local time and zone. */
  ends?: Moment | undefined;
  /** What happens in it. */
  summary?: LocalizedText | undefined;
  /** Who takes part. */
  credits?: Credit[] | undefined;
  /** Where it takes place, unless it is only online. */
  place?: Place | undefined;
  /** Published on purpose, for everyone. The address of a room that is not for everyone goes in room. */
  joinUrl?: WebAddress | undefined;
  /** Name or address of the call room: a secret, in no output. Never published. */
  room?: string | undefined;
  /** The languages spoken. */
  languages?: LanguageTag[] | undefined;
  /** Live interpretation, by language. */
  interpretation?:
    | {
        /** Into which language; sign languages too. */
        language: LanguageTag;
        /** Where it can be heard or seen. */
        url?: WebAddress | undefined;
      }[]
    | undefined;
  /** Whether those taking part ask not to be recorded. */
  doNotRecord?: boolean | undefined;
  /** Of the recording, if there is one. */
  license?: License | undefined;
}

/** What is known of the nodes as a whole, also where none of them is known by name. */
export const nodeTotalsSchema = defineModel(
  { id: 'NodeTotals', title: 'Nodes in figures', description: 'How many nodes there were.' },
  {
    total: publicField(z.int().check(z.positive()), 'Total', 'How many nodes there were.'),
    inService: publicField(
      z.optional(
        defineModel(
          { id: 'NodesInService', title: 'Nodes in a service', description: 'How many used it.' },
          {
            service: publicField(ref('service'), 'Service', 'The service they used.'),
            count: publicField(z.int().check(z.positive()), 'How many', 'How many of the nodes.'),
            how: publicField(
              z.optional(localizedTextSchema),
              'How',
              'How they used it: as a room, for streaming, or for either.',
            ),
          },
        ),
      ),
      'In a service',
      'How many took place in a service, or were streamed through it.',
    ),
    note: publicField(z.optional(localizedTextSchema), 'Note', 'What is not known of them.'),
  },
);
