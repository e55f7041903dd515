import type { EntryInput } from '../../src/index.ts';

/** Figures that say all that is known of them: an average over platforms whose number is not known. */
export const series: EntryInput<'series'> = {
  type: 'series',
  slug: 'conversaciones',
  visibility: 'public',
  title: { es: 'Tecnología, justicia y poder', en: 'Technology, Justice and Power' },
  kind: 'conversation',
  summary: { es: 'Dos conversaciones por semana.' },
  starts: '2021-08',
  ends: '2021-08',
  recordings: ['conversacion-2', 'conversacion-1'],
  rhythm: { times: 2, per: 'week' },
  mode: 'online',
  platforms: 'several',
  languages: ['es'],
  captions: {
    es: { state: 'reviewed', sourceRevision: 'r12', credit: 'Colectiva de Ejemplo' },
    pt: { state: 'machine' },
    en: { state: 'wished', by: '2022' },
  },
  translations: { en: { state: 'published' }, pt: { state: 'draft', credit: { pt: 'Alguém' } } },
  credits: [
    { who: 'organization/colectiva', role: 'organizer' },
    {
      who: { name: 'Alguien' },
      role: 'speaker',
      as: { es: 'activista informática' },
      from: { name: 'Argentina', level: 'country' },
    },
  ],
  figures: [
    {
      metric: 'live-audience',
      value: 600,
      per: 'session',
      platform: 'several',
      method: 'average',
      averageOf: { unit: 'platforms', count: 'unknown' },
      date: '2021-08',
    },
    {
      metric: 'replays',
      value: 100,
      approximate: true,
      per: 'session',
      platform: 'several',
      method: 'average',
      averageOf: { unit: 'platforms', count: 3 },
      window: { duration: 'P7D', from: 'live' },
      date: 'unknown',
    },
  ],
  availableAt: [{ label: 'Internet Archive', url: 'https://archive.example/details/serie' }],
};

export const closedConference: EntryInput<'event'> = {
  type: 'event',
  slug: '3r0-t1cs',
  visibility: 'public',
  title: '3r0-T1Cs',
  subtitle: { es: 'Conferencia virtual', en: 'Virtual conference' },
  kind: 'conference',
  summary: { es: 'Una conferencia cerrada de larga duración.' },
  starts: '2021-09',
  ends: '2021-09',
  mode: 'online',
  attendance: 'closed',
  audience: { es: 'Trabajadoras sexuales que también son activistas.' },
  topics: [{ es: 'Estigma' }, { es: 'Reducción de daños' }],
  outcomes: ['curriculum/resiliencia'],
};

export const curriculum: EntryInput<'curriculum'> = {
  type: 'curriculum',
  slug: 'resiliencia',
  visibility: 'public',
  title: { es: 'Plan de estudios' },
  state: 'in-progress',
  summary: { es: 'Nace de lo aprendido.' },
  audience: { es: 'Colectivas que usan sus propias redes.' },
  duration: 'PT6H',
  groupSize: { min: 6, max: 15 },
  requirements: [{ es: 'Papel' }, { es: 'Un proyector' }],
  risks: { es: 'Contar lo vivido **puede doler**: nadie tiene que hacerlo.' },
  sessions: [
    {
      title: { es: 'Mapear' },
      duration: 'PT1H30M',
      goal: { es: 'Saber por dónde viajan los mensajes.' },
      body: { es: '1. Dibujar\n2. Comparar' },
      requirements: [{ es: 'Plumones' }],
    },
    { title: 'Cierre' },
  ],
  reviewed: '2022-03',
  reviewBy: '2023',
  grewFrom: ['event/3r0-t1cs'],
  feedback: { es: 'La mejoran quienes se suman a la alianza.' },
  materials: [
    { title: 'Textos', kind: 'text', language: 'es', state: 'in-progress' },
    { title: 'Guías', kind: 'guide', language: 'es', state: 'planned', publication: 'guia' },
  ],
};

export const book: EntryInput<'publication'> = {
  type: 'publication',
  slug: 'libro',
  visibility: 'public',
  title: { es: 'Violencia digital', en: 'Digital Violence' },
  kind: 'book',
  state: 'published',
  published: '2021-10',
  summary: { es: 'Una memoria colectiva.' },
  credits: [
    { who: 'organization/colectiva', role: 'author' },
    { who: 'organization/editorial', role: 'publisher' },
  ],
  license: 'CC-BY-4.0',
  editions: [
    {
      language: 'es',
      format: 'print',
      state: 'published',
      published: '2021-10',
      publishedNote: { es: 'A fines de octubre.' },
      copies: 300,
      isbn: '978-0-306-40615-7',
      uses: [
        { purpose: 'donated', copies: 'unknown', note: { es: 'A escuelas y colectivas.' } },
        { purpose: 'fundraising', copies: 120 },
      ],
      offers: [
        {
          seller: 'organization/libreria',
          url: 'https://libreria.example/libro',
          price: { amount: 15000, currency: 'MXN' },
        },
      ],
    },
    {
      language: 'en',
      format: 'print',
      state: 'published',
      published: '2022',
      copies: 100,
      isbn: 'none',
    },
    {
      language: 'es',
      format: 'digital',
      state: 'published',
      isbn: 'unknown',
      files: [
        {
          path: 'libro/libro.pdf',
          mediaType: 'application/pdf',
          bytes: 4_200_000,
          sha256: 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
          language: 'es',
        },
      ],
    },
    { language: 'pt', format: 'digital', state: 'wished', by: '2022-12' },
  ],
};

export const presentation: EntryInput<'event'> = {
  type: 'event',
  slug: 'presentacion',
  visibility: 'public',
  title: { es: 'Presentación del libro' },
  kind: 'presentation',
  summary: { es: 'En una feria del libro.' },
  starts: '2021-11',
  mode: 'in-person',
  attendance: 'unknown',
  partOf: 'feria-del-libro',
  outcomes: [],
};

export const workshop: EntryInput<'event'> = {
  ...presentation,
  slug: 'taller-ecatepec',
  title: { es: 'Taller' },
  kind: 'workshop',
  place: {
    name: 'Ecatepec',
    level: 'municipality',
    within: [
      { name: { es: 'Estado de México', en: 'State of Mexico' }, level: 'state' },
      { name: { es: 'México', en: 'Mexico' }, level: 'country' },
    ],
  },
};

export const fanzine: EntryInput<'publication'> = {
  type: 'publication',
  slug: 'fanzine',
  visibility: 'public',
  title: 'Fanzine',
  kind: 'fanzine',
  state: 'published',
  summary: { es: 'Para armar y compartir.' },
  topics: [{ es: 'Redes', en: 'Networks' }],
  form: { es: 'de bolsillo', en: 'pocket-sized' },
  madeFor: ['event/taller-ecatepec'],
};

export const printedMaterials: EntryInput<'publication'> = {
  type: 'publication',
  slug: 'materiales-impresos',
  visibility: 'public',
  title: 'Materiales impresos',
  kind: 'printed-materials',
  state: 'planned',
  summary: { es: 'Para talleres en doce lugares.' },
  condition: { es: 'En cuanto la situación sanitaria lo permita.' },
};

export const gatheringInFigures: EntryInput<'event'> = {
  type: 'event',
  slug: 'hackmitin-2021',
  visibility: 'public',
  title: 'HackMitin',
  kind: 'gathering',
  summary: { es: 'La edición híbrida.' },
  starts: '2021-12-17',
  ends: '2021-12-19',
  mode: 'hybrid',
  attendance: 'open',
  nodeTotals: {
    total: 34,
    inService: {
      service: 'llamada',
      count: 10,
      how: { es: 'Transmitidos o hechos en sus salas.' },
    },
    note: { es: 'De los demás no se sabe más.' },
  },
};

export const gatheringWithNodes: EntryInput<'event'> = {
  ...gatheringInFigures,
  slug: 'encuentro',
  nodeTotals: { total: 2 },
  nodes: [
    {
      guid: '0b1e5c9a-1111-4222-8333-944445555666',
      title: { es: 'Servidoras feministas' },
      visibility: 'public',
      starts: { local: '2021-12-17T10:00', zone: 'America/Mexico_City' },
      ends: { local: '2021-12-17T11:30', zone: 'America/Mexico_City' },
      joinUrl: 'https://llamada.example/servidoras',
      languages: ['es', 'tzo'],
      interpretation: [{ language: 'en', url: 'https://audio.example/en' }, { language: 'mfs' }],
      doNotRecord: true,
      state: 'scheduled',
      updated: '2021-12-10',
      credits: [{ who: { name: 'k.' }, role: 'facilitator' }],
    },
    {
      guid: 'nodo-0002',
      title: 'Fanzines',
      visibility: 'public',
      state: 'cancelled',
      starts: '2021-12-18',
      place: { name: 'Biblioteca', level: 'venue', precision: 'exact', address: 'Calle 1' },
      license: 'CC-BY-SA-4.0',
    },
  ],
};

export const organization: EntryInput<'organization'> = {
  type: 'organization',
  slug: 'colectiva',
  visibility: 'public',
  name: 'Colectiva de Ejemplo',
  kind: 'collective',
  funding: [
    {
      funder: 'fundacion',
      programme: { es: 'Tecnología y Sociedad', en: 'Technology and Society' },
      starts: '2020',
      ends: '2022',
    },
  ],
  refusedMoney: [{ es: 'De gobiernos' }, { es: 'De partidos' }],
  calls: [{ title: { es: 'Diseño gráfico' }, summary: { es: 'Escríbenos.' }, state: 'open' }],
  contacts: [
    { label: 'Correo', kind: 'email', value: 'hola@colectiva.example' },
    { label: 'Formulario', kind: 'form', value: 'https://colectiva.example/escribe' },
    { label: 'Apartado', kind: 'post', value: 'Apartado postal 1' },
  ],
};

export const service: EntryInput<'service'> = {
  type: 'service',
  slug: 'llamada',
  visibility: 'public',
  name: 'Llamada',
  kind: 'video-calls',
  software: 'Jitsi',
  summary: { es: 'Videollamadas.' },
  url: 'https://llamada.example',
  onionUrl: `http://${'a2'.repeat(28)}.onion/`,
  openness: 'anyone',
  free: true,
  encryption: [
    {
      layer: 'end-to-end',
      claimedBy: 'organization/colectiva',
      words: { en: 'hosted on an end-to-end encrypted server' },
    },
    { layer: 'disk', claimedBy: { name: 'Proveedor' } },
    { layer: 'transit', claimedBy: { name: 'Proveedor' } },
    { layer: 'unknown', claimedBy: { name: 'Proveedor' } },
  ],
  state: 'running',
  monthlyCost: { amount: 90000, currency: 'MXN' },
};

export const campaign: EntryInput<'campaign'> = {
  type: 'campaign',
  slug: 'servidores',
  visibility: 'public',
  title: { es: 'Una vaca para los servidores' },
  summary: { es: 'Sostener lo que usamos.' },
  organization: 'colectiva',
  state: 'running',
  starts: '2026-01',
  ends: '2026-06-30',
  goal: { amount: 1_200_000, currency: 'MXN' },
  costs: [{ label: { es: 'Servidor' }, amount: { amount: 90000, currency: 'MXN' }, per: 'month' }],
  services: ['llamada'],
  rails: [
    {
      id: 'clabe',
      kind: 'clabe',
      label: 'Transferencia',
      enabled: true,
      account: '000000000000000000',
      bank: 'Banco de prueba',
      holder: 'Colectiva de Ejemplo',
    },
    { id: 'pix', kind: 'pix', label: 'Pix', account: 'chave-de-teste', notes: 'Apagada.' },
    {
      id: 'en-mano',
      kind: 'in-person',
      label: 'En mano',
      enabled: true,
      instructions: { es: 'En la caja.' },
    },
  ],
  gifts: {
    asOf: '2026-03-01',
    money: [{ amount: 250_000, currency: 'MXN' }],
    inKind: [{ es: 'Café y comida' }, { es: 'Un disco duro' }],
    hours: 40.5,
  },
};

export const recording: EntryInput<'recording'> = {
  type: 'recording',
  slug: 'conversacion-1',
  visibility: 'public',
  title: { es: 'Primera conversación' },
  body: { es: 'Con k. y Luna, sobre *redes propias*.' },
  topics: [{ es: 'Redes', en: 'Networks' }, { es: 'Archivos' }],
  of: 'series/conversaciones',
  date: '2021-08-05',
  duration: 'PT1H30M',
  languages: ['es'],
  license: { name: 'LEAL', url: 'https://licencias.example/leal' },
  copies: [
    { kind: 'peertube', url: 'https://video.example/w/abc' },
    {
      kind: 'internet-archive',
      url: 'https://archivo.example/details/conversacion-1',
      file: {
        url: 'https://archivo.example/download/conversacion-1/conversacion.mp3',
        mediaType: 'audio/mpeg',
        bytes: 43_200_000,
      },
    },
  ],
  chapters: [
    { starts: 'PT0S', title: { es: 'Saludo' } },
    { starts: 'PT12M30S', title: { es: 'Redes propias' } },
  ],
  captions: [
    { language: 'es', progress: { state: 'published', credit: 'k.' }, path: 'charla/es.vtt' },
    { language: 'pt', progress: { state: 'wished' } },
    { language: 'en', progress: { state: 'machine' } },
  ],
  consents: [
    { scope: 'recording', granted: '2021-08-05', by: 'k.' },
    { scope: 'recording', granted: '2021-08-05', until: '2031', by: 'person/luna' },
  ],
};

export const podcast: EntryInput<'podcast'> = {
  type: 'podcast',
  slug: 'radio-de-ejemplo',
  visibility: 'public',
  title: 'Radio de ejemplo',
  summary: { es: 'Sobre redes y archivos.' },
  languages: ['es'],
  credits: [{ who: 'organization/colectiva', role: 'publisher' }],
  cover: { path: 'radio/portada.png', alt: { es: 'Una antena' } },
  categories: ['News', { es: 'Sociedad' }],
  feedUrl: 'https://radio.example/canal.xml',
  episodes: [
    { recording: 'conversacion-1', season: 1, number: 1, guid: 'https://radio.example/?p=1' },
    {
      recording: 'episodio-2',
      season: 1,
      number: 2,
      published: '2021-09-01',
      summary: { es: 'Sobre archivos.' },
    },
  ],
  guid: '917393e3-1b1e-5cef-ace4-edaa54e1f810',
  live: [{ event: 'encuentro', url: 'https://radio.example/vivo.mp3', mediaType: 'audio/mpeg' }],
};

export const article: EntryInput<'article'> = {
  type: 'article',
  slug: 'lo-que-aprendimos',
  visibility: 'public',
  title: { es: 'Lo que aprendimos', pt: 'O que aprendemos' },
  subtitle: { es: 'Una conversación después del encuentro' },
  kind: 'testimony',
  published: { local: '2022-01-10T09:00', zone: 'America/Mexico_City' },
  updated: '2022-02-01',
  summary: { es: 'Dos voces del encuentro.' },
  body: { es: 'Aprendimos a **escucharnos**.' },
  credits: [{ who: 'organization/colectiva', role: 'editor' }],
  topics: [{ es: 'Memoria' }],
  about: ['event/encuentro', 'series/conversaciones'],
  links: [{ label: 'El encuentro', url: 'https://encuentro.example' }],
  license: 'CC-BY-4.0',
  consents: [
    { scope: 'testimony', granted: '2022-01', by: 'k.' },
    { scope: 'testimony', granted: '2022-01', until: '2032', by: 'person/luna' },
  ],
};

export const person: EntryInput<'person'> = {
  type: 'person',
  slug: 'luna',
  visibility: 'public',
  name: 'Luna',
};

export const site: EntryInput<'site'> = {
  type: 'site',
  slug: 'site',
  visibility: 'public',
  title: 'Colectiva de Ejemplo',
  url: 'https://colectiva.example',
  languages: ['es', 'en', 'pt'],
  organization: 'colectiva',
  tagline: { es: 'Aprender haciendo' },
  summary: { es: 'Una colectiva.' },
  allyPlaces: [
    { name: 'Monterrey', level: 'city' },
    { name: 'Oaxaca', level: 'state', precision: 'region' },
  ],
};

export const page: EntryInput<'page'> = {
  type: 'page',
  slug: 'como-decidimos',
  visibility: 'unlisted',
  title: { es: 'Cómo decidimos' },
  body: { es: 'En **asamblea**.' },
  aliases: ['asamblea'],
  formerUrls: ['https://viejo.example/?p=12'],
  source: { title: 'Memoria 2021', url: 'https://viejo.example/memoria', date: '2022' },
};
