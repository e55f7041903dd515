import * as z from 'zod/mini';
import { nameSchema, localizedTextSchema } from '../atoms/text.ts';
import { ref } from '../atoms/ref.ts';
import { visibilitySchema } from '../atoms/visibility.ts';
import { momentSchema } from '../atoms/zoned-date-time.ts';
import { publicField } from '../exposure/field.ts';
import { defineModel } from '../exposure/define-model.ts';
import { creditSchema } from './credit.ts';
import { sessionFields } from './session.ts';

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
    starts: publicField(momentSchema, 'Start', 'The day, or local time and zone.'),
    ends: publicField(z.optional(momentSchema), 'End', 'The day, or local time and zone.'),
    summary: publicField(z.optional(localizedTextSchema), 'Summary', 'What happens in it.'),
    credits: publicField(z.optional(z.array(creditSchema)), 'With whom', 'Who takes part.'),
    ...sessionFields,
  },
);
/** One session of a gathering. */
export type EventNode = z.output<typeof nodeSchema>;

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
