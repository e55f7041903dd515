import { expect, it } from 'vitest';
import { toJsonSchema } from '../json-schema.ts';
import { toPublic } from '../redaction/to-public.ts';
import { contentSchemas } from './content-schemas.ts';

it.each(['event', 'series'] as const)(
  'an %s needs a title and a date, and what it leaves out is unknown',
  (type) => {
    expect(toJsonSchema(type).required).toEqual(['title', 'starts']);
    const entry = contentSchemas[type].parse({
      type,
      slug: 'taller',
      visibility: 'public',
      title: 'Taller',
      starts: '2030-03-08',
    });
    expect(toPublic(entry, () => undefined)).toMatchObject({
      title: 'Taller',
      kind: 'other',
      mode: 'unknown',
      ...(type === 'event' ? { attendance: 'unknown', state: 'scheduled' } : {}),
    });
  },
);
