import * as z from 'zod/mini';
import { nameSchema, localizedTextSchema } from '../atoms/text.ts';
import { ref } from '../atoms/ref.ts';
import { visibilitySchema } from '../atoms/visibility.ts';
import { momentSchema } from '../atoms/zoned-date-time.ts';
import { open } from '../exposure/field.ts';
import { model } from '../exposure/model.ts';
import { creditSchema } from './credit.ts';
import { sessionFields } from './session.ts';

/** A node of a gathering: an event inside an event. Like an entry it is closed until it says otherwise. */
export const nodeSchema = model(
  { id: 'Node', title: 'Node', description: 'One session of a gathering.' },
  {
    guid: open(
      z.string().check(z.regex(/^[A-Za-z0-9-]{4,64}$/, 'not a guid')),
      'Guid',
      'Stays the same when title, day or room change, so that calendars update instead of doubling.',
    ),
    title: open(nameSchema, 'Title', 'What it is called.'),
    visibility: open(visibilitySchema, 'Visibility', 'Closed when it is missing.'),
    starts: open(momentSchema, 'Start', 'The day, or local time and zone.'),
    ends: open(z.optional(momentSchema), 'End', 'The day, or local time and zone.'),
    summary: open(z.optional(localizedTextSchema), 'Summary', 'What happens in it.'),
    credits: open(z.optional(z.array(creditSchema)), 'With whom', 'Who takes part.'),
    ...sessionFields,
  },
);
/** One session of a gathering. */
export type Node = z.output<typeof nodeSchema>;

/** What is known of the nodes as a whole, also when none of them is known by name. */
export const nodeTotalsSchema = model(
  { id: 'NodeTotals', title: 'Nodes in figures', description: 'How many nodes there were.' },
  {
    total: open(z.int().check(z.positive()), 'Total', 'How many nodes there were.'),
    inService: open(
      z.optional(
        model(
          { id: 'NodesInService', title: 'Nodes in a service', description: 'How many used it.' },
          {
            service: open(ref('service'), 'Service', 'The service they used.'),
            count: open(z.int().check(z.positive()), 'How many', 'How many of the nodes.'),
            how: open(
              z.optional(localizedTextSchema),
              'How',
              'How they used it: as a room, to transmit, or either.',
            ),
          },
        ),
      ),
      'In a service',
      'How many took place in, or were sent out through, a service.',
    ),
    note: open(z.optional(localizedTextSchema), 'Note', 'What is not known of them.'),
  },
);
