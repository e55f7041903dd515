import { eventSchema, toPublic, type Public } from '@comunal/schemas';
import fc from 'fast-check';

const zones = ['America/Mexico_City', 'America/Sao_Paulo', 'Europe/Madrid', 'Etc/GMT+6', 'UTC'];

/** Parts that XML may not hold as they are: the end of a CDATA section, control characters, and halves of surrogate pairs. */
const forbiddenPart = fc.constantFrom(
  ']]>',
  '\0',
  '\u{7}',
  '\u{B}',
  '\u{FFFE}',
  '\uD800',
  '\uDC00',
);

const text = fc
  .tuple(
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 }),
    fc.array(forbiddenPart, { maxLength: 2 }),
  )
  .filter(([value]) => /[^\s\p{C}]/u.test(value))
  .map(([value, parts]) => `${value}${parts.join('a')}`);

const local = fc
  .date({
    min: new Date('2019-01-01T00:00:00Z'),
    max: new Date('2031-12-31T00:00:00Z'),
    noInvalidDate: true,
  })
  .map((date) => date.toISOString().slice(0, 16));

const moment = fc.record({ local, zone: fc.constantFrom(...zones) });

const guid = fc.oneof(
  fc.uuid(),
  fc.stringMatching(/^[A-Za-z0-9-]{4,64}$/),
  fc.constantFrom('nodo', 'NODO-1'),
);

const node = fc.record(
  {
    guid,
    title: fc.oneof(text, fc.record({ es: text, en: text })),
    visibility: fc.constantFrom('public', 'public', 'public', 'closed'),
    starts: fc.oneof(
      { weight: 5, arbitrary: moment },
      fc.constantFrom('2030-03-08', '2030-03', '2030'),
    ),
    ends: moment,
    summary: fc.record({ es: text }),
    languages: fc.subarray(['es', 'tzh', 'pt-BR', 'en'], { minLength: 1 }),
    license: fc.constantFrom('CC-BY-SA-4.0', {
      name: 'Licencia de Producción de Pares',
      url: 'https://licencia.example/',
    }),
    doNotRecord: fc.boolean(),
    joinUrl: fc.constant('https://sala.example/abierta'),
    place: fc.record({
      name: text,
      level: fc.constantFrom('venue', 'city'),
      precision: fc.constantFrom('exact', 'locality', 'hidden'),
    }),
    credits: fc.array(
      fc.record({
        who: fc.oneof(fc.record({ name: text }), fc.constant('person/ana-de-ejemplo')),
        role: fc.constantFrom('speaker', 'moderator', 'interpreter'),
      }),
      { maxLength: 3 },
    ),
  },
  { requiredKeys: ['guid', 'title', 'starts', 'visibility'] },
);

/** Generates gatherings in the form that may be published. */
export const publicGathering: fc.Arbitrary<Public<'event'>> = fc
  .record(
    {
      slug: fc.constantFrom('encuentro-2030', 'a', 'x-1'),
      title: text,
      starts: fc.oneof(moment, fc.constantFrom('2030-03-08', '2030')),
      ends: fc.oneof(moment, fc.constantFrom('2030-03-09', '2031')),
      mode: fc.constantFrom('online', 'hybrid', 'in-person', 'unknown'),
      languages: fc.constantFrom(['es'], ['tzh']),
      nodes: fc.uniqueArray(node, { maxLength: 12, selector: (each) => each.guid }),
    },
    { requiredKeys: ['slug', 'title', 'starts'] },
  )
  .map((fields) => {
    const entry = eventSchema.parse({ type: 'event', visibility: 'public', ...fields });
    const visible = toPublic(entry, () => undefined);
    if (!visible) throw new Error('The gathering is public.');
    return visible;
  });
