import * as z from 'zod/mini';
import { languageStatesSchema } from '../atoms/language-state.ts';
import { ref } from '../atoms/ref.ts';
import { localizedMarkdownSchema, localizedTextSchema, nameSchema } from '../atoms/text.ts';
import { momentSchema } from '../atoms/zoned-date-time.ts';
import { open } from '../exposure/field.ts';
import { model } from '../exposure/model.ts';
import { commonFields } from '../parts/common.ts';
import { creditSchema } from '../parts/credit.ts';
import { figureSchema } from '../parts/figure.ts';
import { linkSchema } from '../parts/link.ts';
import { nodeSchema, nodeTotalsSchema } from '../parts/node.ts';
import { sessionFields } from '../parts/session.ts';

/** Something that happens: a conversation, a workshop, a closed conference, a presentation, a gathering with its nodes. */
export const eventSchema = model(
  { id: 'Event', title: 'Activity', description: 'Something that happens.' },
  {
    ...commonFields('event'),
    title: open(nameSchema, 'Title', 'What it is called, exactly as it is written.'),
    subtitle: open(z.optional(nameSchema), 'Subtitle', 'The second part of the title.'),
    kind: open(
      z.enum(['conversation', 'workshop', 'conference', 'presentation', 'gathering', 'other']),
      'Kind',
      'What it is.',
    ),
    summary: open(localizedTextSchema, 'Summary', 'What it is about, in a sentence or two.'),
    body: open(z.optional(localizedMarkdownSchema), 'Text', 'The longer account.'),
    state: open(
      z._default(z.enum(['scheduled', 'cancelled', 'postponed']), 'scheduled'),
      'State',
      'Whether it goes ahead as announced. That it is past follows from its dates.',
    ),
    starts: open(momentSchema, 'Start', 'A date as exact as it is known, or local time and zone.'),
    ends: open(z.optional(momentSchema), 'End', 'A date, or local time and zone.'),
    mode: open(z.enum(['in-person', 'online', 'hybrid', 'unknown']), 'Mode', 'How people meet.'),
    attendance: open(
      z.enum(['open', 'registration', 'closed', 'unknown']),
      'Who may come',
      'A closed activity can be told of in public afterwards.',
    ),
    audience: open(z.optional(localizedTextSchema), 'For whom', 'Whom it is meant for.'),
    topics: open(z.optional(z.array(localizedTextSchema)), 'Topics', 'What was talked about.'),
    series: open(z.optional(ref('series')), 'Series', 'The series it belongs to.'),
    partOf: open(z.optional(ref('event')), 'Part of', 'The larger activity it took place in.'),
    credits: open(z.optional(z.array(creditSchema)), 'With whom', 'Who takes part.'),
    captions: open(z.optional(languageStatesSchema), 'Captions', 'How far they are, by language.'),
    figures: open(z.optional(z.array(figureSchema)), 'Figures', 'Numbers and what they mean.'),
    outcomes: open(
      z.optional(z.array(ref('curriculum', 'publication', 'recording', 'event', 'series'))),
      'What came of it',
      'Works and activities it led to.',
    ),
    links: open(z.optional(z.array(linkSchema)), 'Links', 'Addresses that belong to it.'),
    nodeTotals: open(z.optional(nodeTotalsSchema), 'Nodes in figures', 'What is known of them.'),
    nodes: open(z.optional(z.array(nodeSchema)), 'Nodes', 'Events inside this one.'),
    ...sessionFields,
  },
);
