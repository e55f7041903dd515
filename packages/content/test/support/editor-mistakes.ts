/** A mistake that somebody may make in a file of `goodFiles`, and what an editor underlines of it. */
export interface EditorMistake {
  readonly name: string;
  readonly file: string;
  /** What stands in the file, and what somebody wrote in its place. */
  readonly from: string;
  readonly to: string;
  /** The text that is underlined: of what lacks a field, the first character; nothing of a value that is missing. */
  readonly underlined: string;
}

const event = 'events/charla.yaml';
const book = 'publications/libro.yaml';
const site = 'site.yaml';

/** Mistakes that both the loader and the schemas for editors refuse. */
export const editorMistakes: readonly EditorMistake[] = [
  {
    name: 'a misspelt field',
    file: event,
    from: 'title: Una charla',
    to: 'title: Una charla\nsubtitel: Algo',
    underlined: 'subtitel',
  },
  {
    name: 'a missing title',
    file: event,
    from: 'title: Una charla\n',
    to: '',
    underlined: 'v',
  },
  {
    name: 'a choice that there is not',
    file: event,
    from: 'visibility: public',
    to: 'visibility: publica',
    underlined: 'publica',
  },
  {
    name: 'a choice with a capital letter',
    file: event,
    from: 'mode: online',
    to: 'mode: Online',
    underlined: 'Online',
  },
  {
    name: 'a month that there is not',
    file: event,
    from: 'starts: 2021-08-05',
    to: 'starts: 2021-13-05',
    underlined: '2021-13-05',
  },
  {
    name: 'a date in words',
    file: event,
    from: 'starts: 2021-08-05',
    to: 'starts: 5 de agosto',
    underlined: '5 de agosto',
  },
  {
    name: 'a date with the day first',
    file: book,
    from: 'published: 2021',
    to: 'published: 05/08/2021',
    underlined: '05/08/2021',
  },
  {
    name: 'a time with an offset in place of a zone',
    file: event,
    from: 'starts: 2021-08-05',
    to: 'starts: { local: 2021-08-05T10:00-06:00, zone: America/Mexico_City }',
    underlined: '2021-08-05T10:00-06:00',
  },
  {
    name: 'the name of a language in place of its tag',
    file: event,
    from: 'es: Qué se dijo',
    to: 'Español: Qué se dijo',
    underlined: 'Español',
  },
  {
    name: 'a text without a language, where it needs one',
    file: event,
    from: 'summary: { es: Qué se dijo, en: What was said, pt: O que se disse }',
    to: 'summary: Qué se dijo',
    underlined: 'Qué se dijo',
  },
  {
    name: 'a text in no language at all',
    file: event,
    from: 'summary: { es: Qué se dijo, en: What was said, pt: O que se disse }',
    to: 'summary: {}',
    underlined: '{}',
  },
  {
    name: 'a field without a value',
    file: book,
    from: 'license: CC-BY-4.0',
    to: 'license:',
    underlined: '',
  },
  {
    name: 'one value where there is a list',
    file: site,
    from: 'languages: [es, en, pt]',
    to: 'languages: es',
    underlined: 'es',
  },
  {
    name: 'an empty list of languages',
    file: site,
    from: 'languages: [es, en, pt]',
    to: 'languages: []',
    underlined: '[]',
  },
  {
    name: 'an address without https',
    file: site,
    from: 'url: https://colectiva.example',
    to: 'url: http://colectiva.example',
    underlined: 'http://colectiva.example',
  },
  {
    name: 'a reference without its type',
    file: event,
    from: 'who: person/ada',
    to: 'who: ada',
    underlined: 'ada',
  },
  {
    name: 'a reference to another type',
    file: book,
    from: 'madeFor: [event/charla]',
    to: 'madeFor: [person/ada]',
    underlined: 'person/ada',
  },
  {
    name: 'a part that lacks a field',
    file: event,
    from: '  - who: person/ada\n    role: speaker',
    to: '  - role: speaker',
    underlined: 'r',
  },
  {
    name: 'a misspelt field inside a part',
    file: book,
    from: '  alt: Portada',
    to: '  alt: Portada\n  alto: Portada',
    underlined: 'alto',
  },
  {
    name: 'a negative amount of money',
    file: book,
    from: '    state: published\n    files:',
    to: '    state: published\n    offers: [{ seller: { name: Ada }, url: https://a.example, price: { amount: -100, currency: MXN } }]\n    files:',
    underlined: '-100',
  },
  {
    name: 'an amount of money with decimals',
    file: book,
    from: '    state: published\n    files:',
    to: '    state: published\n    offers: [{ seller: { name: Ada }, url: https://a.example, price: { amount: 150.5, currency: MXN } }]\n    files:',
    underlined: '150.5',
  },
  {
    name: 'the name of a currency in place of its code',
    file: book,
    from: '    state: published\n    files:',
    to: '    state: published\n    offers: [{ seller: { name: Ada }, url: https://a.example, price: { amount: 100, currency: pesos } }]\n    files:',
    underlined: 'pesos',
  },
  {
    name: 'a checksum that was cut off',
    file: book,
    from: 'sha256: ',
    to: 'sha256: 0 #',
    underlined: '0',
  },
  {
    name: 'a former slug with capitals and spaces',
    file: event,
    from: 'title: Una charla',
    to: 'title: Una charla\naliases: [Una Charla]',
    underlined: 'Una Charla',
  },
  {
    name: 'a latitude that there is not',
    file: event,
    from: 'mode: online',
    to: 'mode: online\nplace: { name: X, level: city, coordinates: { latitude: 190, longitude: 0 } }',
    underlined: '190',
  },
  {
    name: 'a word in place of true',
    file: event,
    from: 'mode: online',
    to: 'mode: online\ndoNotRecord: sí',
    underlined: 'sí',
  },
  {
    name: 'a key that stands twice',
    file: event,
    from: 'title: Una charla',
    to: 'title: Una charla\ntitle: Otra',
    underlined: 'title: Otra\n',
  },
  {
    name: 'a quotation mark that is not closed',
    file: event,
    from: 'title: Una charla',
    to: 'title: "Una charla',
    underlined: '',
  },
];
