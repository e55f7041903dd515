// A fanzine of sixteen pages, and a poster: from the public entry to the bytes of a tagged PDF.
import { figure } from '@comunal/bench-kit';
import { typesetPoster, typesetZine } from '@comunal/print';
import { publicationSchema, toPublic } from '@comunal/schemas';

const PARAGRAPHS = 70;

const body = Array.from(
  { length: PARAGRAPHS },
  (_, index) =>
    `${index % 10 === 0 ? `## Parte ${index / 10 + 1}\n\n` : ''}Párrafo ${index + 1}: algo inventado, con las palabras que hacen falta para llenar **tres renglones** de una página pequeña.`,
).join('\n\n');
const entry = toPublic(
  publicationSchema.parse({
    type: 'publication',
    slug: 'fanzine-inventado',
    visibility: 'public',
    title: 'Fanzine inventado',
    kind: 'fanzine',
    state: 'published',
    summary: { es: 'Una hoja para doblar.' },
    license: 'CC-BY-SA-4.0',
    body: { es: body },
  }),
  () => undefined,
);
if (!entry) throw new Error('The sample is not public.');
const options = { locale: 'es', pageUrl: 'https://colectiva.example/es/fanzine/' };

// With the compiler and the fonts to load, as whoever calls the command once has it.
const startedAt = performance.now();
const { pages } = await typesetZine(entry, options);
figure({
  package: 'print',
  metric: `typeset a fanzine of ${pages} pages, the first time in a process`,
  value: performance.now() - startedAt,
  unit: 'ms',
  target: { atMost: 6_000 },
});

const posterStartedAt = performance.now();
await typesetPoster(entry, options);
figure({
  package: 'print',
  metric: 'typeset a poster after it',
  value: performance.now() - posterStartedAt,
  unit: 'ms',
});

figure({
  package: 'print',
  metric: 'memory of the process after both',
  value: process.memoryUsage.rss() / 1_000_000,
  unit: 'MB',
});
