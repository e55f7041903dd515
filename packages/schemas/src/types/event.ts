import * as z from 'zod/mini';
import { languageStatesSchema } from '../atoms/language-state.ts';
import { ref } from '../atoms/ref.ts';
import { localizedMarkdownSchema, localizedTextSchema, nameSchema } from '../atoms/text.ts';
import { momentSchema } from '../atoms/zoned-date-time.ts';
import { publicField } from '../exposure/field.ts';
import { defineModel } from '../exposure/define-model.ts';
import type { PublicOutput } from '../exposure/to-public-schema.ts';
import type { EventEntry } from './event-entry.ts';
import { commonFields } from '../parts/common.ts';
import { pageFields } from '../parts/link-preview.ts';
import { creditSchema } from '../parts/credit.ts';
import { figureSchema } from '../parts/figure.ts';
import { linkSchema } from '../parts/link.ts';
import { nodeSchema, nodeTotalsSchema } from '../parts/node.ts';
import { pictureSchema } from '../parts/picture.ts';
import { eventStateSchema, sessionFields } from '../parts/session.ts';
import type { ContentTypeDefinition } from './content-type-definition.ts';

/** An activity: a conversation, a workshop, a closed conference, a presentation, a gathering with its nodes. */
export const eventSchema = defineModel(
  { id: 'Event', title: 'Activity', description: 'Something that happens.' },
  {
    ...commonFields('event'),
    ...pageFields,
    title: publicField(nameSchema, 'Title', 'What it is called, exactly as it is written.'),
    subtitle: publicField(z.optional(nameSchema), 'Subtitle', 'The second part of the title.'),
    kind: publicField(
      z._default(
        z.enum(['conversation', 'workshop', 'conference', 'presentation', 'gathering', 'other']),
        'other',
      ),
      'Kind',
      'What it is.',
    ),
    summary: publicField(
      z.optional(localizedTextSchema),
      'Summary',
      'What it is about, in a sentence or two.',
    ),
    body: publicField(z.optional(localizedMarkdownSchema), 'Text', 'A longer description.'),
    picture: publicField(z.optional(pictureSchema), 'Picture', 'A picture that goes with it.'),
    state: publicField(
      eventStateSchema,
      'State',
      'Whether it goes ahead as announced. That it is past follows from its dates.',
    ),
    starts: publicField(
      momentSchema,
      'Start',
      'A date as exact as it is known, or local time and zone.',
    ),
    ends: publicField(z.optional(momentSchema), 'End', 'A date, or local time and zone.'),
    mode: publicField(
      z._default(z.enum(['in-person', 'online', 'hybrid', 'unknown']), 'unknown'),
      'Mode',
      'How people meet.',
    ),
    attendance: publicField(
      z._default(z.enum(['open', 'registration', 'closed', 'unknown']), 'unknown'),
      'Who may come',
      'A closed activity can still be described in public afterwards.',
    ),
    audience: publicField(z.optional(localizedTextSchema), 'For whom', 'Whom it is meant for.'),
    topics: publicField(
      z.optional(z.array(localizedTextSchema)),
      'Topics',
      'What was talked about.',
    ),
    series: publicField(z.optional(ref('series')), 'Series', 'The series it belongs to.'),
    partOf: publicField(
      z.optional(ref('event')),
      'Part of',
      'The larger activity it took place in.',
    ),
    credits: publicField(z.optional(z.array(creditSchema)), 'With whom', 'Who takes part.'),
    captions: publicField(
      z.optional(languageStatesSchema),
      'Captions',
      'Their progress, by language.',
    ),
    figures: publicField(
      z.optional(z.array(figureSchema)),
      'Figures',
      'Numbers and what they mean.',
    ),
    outcomes: publicField(
      z.optional(z.array(ref('curriculum', 'publication', 'recording', 'event', 'series'))),
      'What came of it',
      'Works and activities it led to.',
    ),
    links: publicField(z.optional(z.array(linkSchema)), 'Links', 'Addresses that belong to it.'),
    nodeTotals: publicField(
      z.optional(nodeTotalsSchema),
      'Nodes in figures',
      'What is known of them.',
    ),
    nodes: publicField(z.optional(z.array(nodeSchema)), 'Nodes', 'Events inside this one.'),
    ...sessionFields,
  },
);

/** The content type `event`. */
export const eventType: ContentTypeDefinition<'event', typeof eventSchema, 'activities'> = {
  name: 'event',
  folder: 'events',
  section: 'activities',
  schema: eventSchema,
};

export type { EventEntry } from './event-entry.ts';
/** What the outside may see of an event. */
export interface PublicEvent extends PublicOutput<typeof eventSchema, EventEntry> {}
