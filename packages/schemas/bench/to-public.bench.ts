import { figure, medianMs } from '@comunal/bench-kit';
import {
  eventSchema,
  organizationSchema,
  parsePublic,
  toPublic,
  type Entry,
  type EntryInput,
  type EventEntry,
} from '@comunal/schemas';

const COUNT = 10_000;

const collective = organizationSchema.parse({
  type: 'organization',
  slug: 'colectiva',
  visibility: 'public',
  name: 'Colectiva de Prueba',
  kind: 'collective',
});
const written = Array.from({ length: COUNT }, (_, at) => eventInput(at));
const events = written.map((each) => eventSchema.parse(each));
const bySlug = new Map<string, Entry>(events.map((event) => [event.slug, event]));
const lookup = (type: string, slug: string): Entry | undefined =>
  type === 'organization' ? collective : bySlug.get(slug);
const publicEvents = events.flatMap((event) => toPublic(event, lookup) ?? []);

const parseMs = await medianMs(() => written.map((each) => eventSchema.parse(each)));
const showMs = await medianMs(() => events.map((event: EventEntry) => toPublic(event, lookup)));
const gateMs = await medianMs(() => publicEvents.map((event) => parsePublic('event', event)));

const peer = 'eventSchema.parse';
const perSecond = (ms: number) => Math.round((COUNT / ms) * 1000);
figure({
  package: 'schemas',
  metric: 'toPublic of 10,000 events',
  value: perSecond(showMs),
  unit: 'events/s',
  peer,
  ratio: showMs / parseMs,
  target: { atLeast: 10_000 },
});
figure({
  package: 'schemas',
  metric: 'parsePublic of 10,000 events',
  value: perSecond(gateMs),
  unit: 'events/s',
  peer,
  ratio: gateMs / parseMs,
  target: { atLeast: 10_000 },
});

function eventInput(at: number): EntryInput<'event'> {
  return {
    type: 'event',
    slug: `actividad-${at}`,
    visibility: at % 10 === 0 ? 'closed' : 'public',
    title: { es: `Actividad ${at}`, en: `Activity ${at}`, pt: `Atividade ${at}` },
    kind: 'workshop',
    summary: { es: 'Un resumen.', en: 'A summary.', pt: 'Um resumo.' },
    starts: { local: '2030-03-08T17:00', zone: 'America/Mexico_City' },
    mode: 'in-person',
    attendance: 'open',
    place: {
      name: 'Casa de Prueba',
      level: 'venue',
      within: [{ name: 'Puebla', level: 'city' }],
      address: 'Calle de Prueba 1',
    },
    partOf: `actividad-${(at * 7 + 1) % COUNT}`,
    credits: [
      { who: 'organization/colectiva', role: 'organizer' },
      { who: { name: `k${at}` }, role: 'speaker' },
    ],
    nodes: [
      { guid: `nodo-${at}`, title: 'Nodo', visibility: 'public', starts: '2030-03-08', room: 'x' },
      { guid: `cerrado-${at}`, title: 'Nodo', starts: '2030-03-08' },
    ],
    notes: 'Para la colectiva.',
  };
}
