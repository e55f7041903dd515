import {
  curriculumSchema,
  eventSchema,
  publicationSchema,
  toPublic,
  type Public,
} from '@comunal/schemas';

/** A made-up publication, with more or other fields. */
export function samplePublication(fields: object = {}): Public<'publication'> {
  const entry = publicationSchema.parse({
    type: 'publication',
    slug: 'fanzine-inventado',
    visibility: 'public',
    title: { es: 'Fanzine inventado', en: 'A made-up fanzine', pt: 'Fanzine inventado' },
    kind: 'fanzine',
    state: 'published',
    summary: { es: 'Una hoja para doblar.', en: 'A sheet to fold.', pt: 'Uma folha para dobrar.' },
    license: 'CC-BY-SA-4.0',
    credits: [{ who: { name: 'Colectiva Inventada' }, role: 'author' }],
    ...fields,
  });
  return published(toPublic(entry, () => undefined));
}

/** A made-up curriculum with sessions. */
export function sampleCurriculum(fields: object = {}): Public<'curriculum'> {
  const entry = curriculumSchema.parse({
    type: 'curriculum',
    slug: 'curriculo-inventado',
    visibility: 'public',
    title: { es: 'Currículo inventado' },
    state: 'published',
    summary: { es: 'Para aprender en común.' },
    groupSize: { min: 6, max: 15 },
    sessions: [
      { title: { es: 'Abrir' }, duration: 'PT1H', goal: { es: 'Saber quién está.' } },
      { title: { es: 'Cerrar' }, body: { es: '1. Respirar.\n2. Decir adiós.' } },
    ],
    ...fields,
  });
  return published(toPublic(entry, () => undefined));
}

/** A made-up event, with more or other fields. */
export function sampleEvent(fields: object = {}): Public<'event'> {
  const zone = 'America/Mexico_City';
  const entry = eventSchema.parse({
    type: 'event',
    slug: 'taller-inventado',
    visibility: 'public',
    title: { es: 'Taller inventado', en: 'A made-up workshop', pt: 'Oficina inventada' },
    kind: 'workshop',
    starts: { local: '2030-05-11T10:00', zone },
    ends: { local: '2030-05-11T13:00', zone },
    mode: 'in-person',
    attendance: 'open',
    place: { name: 'Casa Inventada', level: 'venue', precision: 'exact' },
    ...fields,
  });
  return published(toPublic(entry, () => undefined));
}

/** A made-up session of a gathering on 15 March 2030. */
export function sampleNode(
  number: number,
  hour: string,
  place: string,
  fields: object = {},
): object {
  return {
    guid: `nodo-${String(number).padStart(3, '0')}`,
    title: { es: `Nodo ${number}` },
    visibility: 'public',
    starts: { local: `2030-03-15T${hour}`, zone: 'America/Mexico_City' },
    place: { name: place, level: 'venue', precision: 'exact' },
    ...fields,
  };
}

/** The schemas allow for an entry that may not be shown; these may. */
function published<T>(entry: T | undefined): T {
  if (entry === undefined) throw new Error('The sample is not public.');
  return entry;
}
