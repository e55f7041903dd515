import { inspect } from 'node:util';
import { describe, expect, it } from 'vitest';
import { eventSchema } from '../types/event.ts';
import { campaignSchema } from '../types/campaign.ts';
import { organizationSchema } from '../types/organization.ts';
import { NotPublicError, parsePublic } from './parse-public.ts';
import { toPublic } from './to-public.ts';

const SECRET = 'zq7f3k1x9w0';
const collective = organizationSchema.parse({
  type: 'organization',
  slug: 'colectiva',
  visibility: 'public',
  name: 'Colectiva de Ejemplo',
  kind: 'collective',
});
const lookup = () => collective;

const event = toPublic(
  eventSchema.parse({
    type: 'event',
    slug: 'taller',
    visibility: 'public',
    title: { es: 'Taller', en: 'Workshop' },
    kind: 'workshop',
    summary: { es: 'Sobre redes.' },
    starts: '2021-11',
    mode: 'in-person',
    attendance: 'open',
    place: { name: 'Ecatepec', level: 'municipality' },
    credits: [{ who: 'organization/colectiva', role: 'facilitator' }],
    nodes: [{ guid: 'n-0001', title: 'Nodo', visibility: 'public', starts: '2021-11-05' }],
    room: SECRET,
    notes: SECRET,
  }),
  lookup,
);
const campaign = toPublic(
  campaignSchema.parse({
    type: 'campaign',
    slug: 'servidores',
    visibility: 'public',
    title: 'Servidores',
    summary: { es: 'Sostener.' },
    organization: 'colectiva',
    state: 'running',
    rails: [
      { id: 'pagina', kind: 'link', label: 'Página', enabled: true, url: 'https://dar.example' },
    ],
  }),
  lookup,
);
if (!event || !campaign) throw new Error('both are public');

describe('parsePublic', () => {
  it('returns what toPublic returned', () => {
    expect(parsePublic('event', event)).toEqual(event);
    expect(parsePublic('campaign', campaign)).toEqual(campaign);
  });

  const [place] = [event.place];
  const [node] = event.nodes ?? [];
  const [rail] = campaign.rails ?? [];
  const { '~public': _, ...unmarked } = event;
  const refused: readonly (readonly [string, 'event' | 'campaign', unknown, string])[] = [
    [
      'a field too many',
      'event',
      { ...event, phone: SECRET },
      '(a field that may not be published)',
    ],
    [
      'a field that is never shown',
      'event',
      { ...event, room: SECRET },
      '(a field that may not be published)',
    ],
    ['notes', 'event', { ...event, notes: SECRET }, '(a field that may not be published)'],
    ['a closed entry', 'event', { ...event, visibility: 'closed' }, 'visibility'],
    ['an entry for allies', 'event', { ...event, visibility: 'allies' }, 'visibility'],
    ['no visibility', 'event', { ...event, visibility: undefined }, 'visibility'],
    ['no mark', 'event', unmarked, '~public'],
    ['another mark', 'event', { ...event, '~public': 'true' }, '~public'],
    ['another type', 'campaign', event, 'type'],
    [
      'a closed node',
      'event',
      { ...event, nodes: [{ ...node, visibility: 'closed' }] },
      'nodes.0.visibility',
    ],
    [
      'an unlisted node in a public event',
      'event',
      { ...event, nodes: [{ ...node, visibility: 'unlisted' }] },
      'nodes',
    ],
    [
      'the room of a node',
      'event',
      { ...event, nodes: [{ ...node, room: SECRET }] },
      'nodes.0.(a field that may not be published)',
    ],
    [
      'an address told too exactly',
      'event',
      { ...event, place: { ...place, address: SECRET } },
      'place',
    ],
    [
      'coordinates told too exactly',
      'event',
      { ...event, place: { ...place, coordinates: { latitude: 19.6, longitude: -99 } } },
      'place',
    ],
    [
      'a level told too exactly',
      'event',
      { ...event, place: { ...place, level: 'venue', name: SECRET } },
      'place',
    ],
    [
      'a wider region told too exactly',
      'event',
      { ...event, place: { ...place, within: [{ name: SECRET, level: 'neighbourhood' }] } },
      'place',
    ],
    [
      'a hidden place',
      'event',
      { ...event, place: { ...place, precision: 'hidden' } },
      'place.precision',
    ],
    [
      'a rail that is off',
      'campaign',
      { ...campaign, rails: [{ ...rail, enabled: false }] },
      'rails.0.enabled',
    ],
    [
      'notes on a rail',
      'campaign',
      { ...campaign, rails: [{ ...rail, notes: SECRET }] },
      'rails.0.(a field that may not be published)',
    ],
    ['a key that is no language', 'event', { ...event, title: { [SECRET]: SECRET } }, 'title'],
    [
      'a key that is no language, in a text',
      'event',
      { ...event, summary: { [SECRET]: SECRET } },
      'summary.*',
    ],
    ['nothing', 'event', undefined, ''],
    ['a string', 'event', SECRET, ''],
    ['a list', 'event', [SECRET], ''],
  ];

  it.each(refused)('refuses %s, and names the field without its value', (_, type, value, where) => {
    const error = refusal(() => parsePublic(type, value));
    expect(error.code).toBe('not-public');
    expect(error.paths).toContain(where);
    const printed = [
      inspect(error, { depth: 10, showHidden: true }),
      JSON.stringify(error),
      String(error),
      error.stack,
    ].join('\n');
    expect(printed).not.toContain(SECRET);
    expect(error.cause).toBeUndefined();
  });

  it.each(['__proto__', 'constructor', SECRET])(
    'refuses the unknown type %s and does not repeat it',
    (type) => {
      const error = refusal(() => parsePublic(type as 'event', event)); // what untyped callers can do
      expect(inspect(error)).not.toContain(SECRET);
    },
  );

  it('returns nothing but own enumerable fields: no prototypes, symbols or hidden properties', () => {
    expect(() =>
      parsePublic('event', Object.assign(Object.create({ room: SECRET }), event)),
    ).toThrow(NotPublicError);
    const behind = { ...event, [Symbol('room')]: SECRET };
    Object.defineProperty(behind, 'phone', { value: SECRET });
    const parsed = parsePublic('event', behind);
    expect(inspect(parsed, { depth: 10, showHidden: true })).not.toContain(SECRET);
  });

  it('drops or refuses a key named __proto__', () => {
    const inTexts: unknown = {
      ...event,
      summary: JSON.parse(`{"es":"x","__proto__":"${SECRET}"}`),
    };
    expect(inspect(parsePublic('event', inTexts), { depth: 10, showHidden: true })).not.toContain(
      SECRET,
    );
    const json = JSON.stringify(event).replace('{', `{"__proto__":{"room":"${SECRET}"},`);
    expect(() => parsePublic('event', JSON.parse(json))).toThrow(NotPublicError);
  });
});

function refusal(run: () => unknown): NotPublicError {
  try {
    run();
  } catch (thrown) {
    if (thrown instanceof NotPublicError) return thrown;
    throw thrown;
  }
  throw new Error('it was not refused');
}
