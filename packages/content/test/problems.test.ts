import { createHash } from 'node:crypto';
import { mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createI18n } from '@comunal/i18n';
import { describe, expect, it } from 'vitest';
import { folders } from '../src/read/folders.ts';
import { loadContent } from '../src/load-content.ts';
import { problemCodes, type ProblemCode } from '../src/model/problem-codes.ts';
import { bytesOf, gif, jpeg } from './support/honest-files.ts';
import { changed, goodFiles, withFolder, type Files } from './support/folder.ts';

interface Case {
  readonly code: ProblemCode;
  readonly title: string;
  readonly plant: Files;
  /** Done to the folder after it is written. */
  readonly change?: (dir: string) => void;
  /** `file:line:column`. */
  readonly at: string;
  /** What the suggestion names, or `fix` for the advice that always goes with the code; `null` when there is none. */
  readonly suggestion?: string | null;
  readonly message?: string;
}

const fix = 'fix';
const i18n = createI18n({ locale: 'en' });

const event = 'events/charla.yaml';
const book = 'publications/libro.yaml';
const coverText = String(goodFiles['publications/libro/portada.svg']);
const sizeOfCover = Buffer.byteLength(coverText);
const checksumOfCover = createHash('sha256').update(coverText).digest('hex');
const inEvent = (from: string, to: string): Files => changed(event, from, to);
const inBook = (from: string, to: string): Files => changed(book, from, to);
const page = (text: string): Files => ({ 'pages/manifiesto.es.md': text });
const closedEvent = (visibility: string): Files => ({
  'private/events/reunion-secreta.yaml': `visibility: ${visibility}
title: Reunión de la casa azul
kind: conversation
summary: { es: Xochitl Cuauhtémoc llega a las seis, en: Six, pt: Seis }
starts: 2021
mode: online
attendance: closed
room: sala-que-nadie-conoce
`,
});
const gathering = (visibility: string): string => `visibility: ${visibility}
title: Encuentro
kind: gathering
summary: { es: a, en: b, pt: c }
starts: 2030-03-08
mode: online
attendance: open
nodes:
  # What was copied from another gathering.
  - guid: nodo-1
    title: Radio
    starts: 2030-03-08
`;
const campaign = (more: string): Files => ({
  'campaigns/apoyo.yaml': `visibility: public
title: Apoyo
summary: { es: a, en: b, pt: c }
organization: colectiva
state: running
${more}`,
});

/** Takes every file of the good folder away. */
const nothing: Files = Object.fromEntries(Object.keys(goodFiles).map((path) => [path, null]));

const cases: readonly Case[] = [
  {
    code: 'no-site',
    title: 'no site.yaml',
    plant: { 'site.yaml': null },
    at: '.:1:1',
    suggestion: fix,
  },
  {
    code: 'no-site',
    title: 'the folder above',
    plant: { ...nothing, 'content/site.yaml': '', 'package.json': '', 'src/index.js': '' },
    at: '.:1:1',
    suggestion: 'content',
    message: 'Is this the right folder?',
  },
  {
    code: 'unknown-folder',
    title: 'a misspelt folder',
    plant: { 'event/x.yaml': 'a: 1' },
    at: 'event:1:1',
    suggestion: 'events',
  },
  {
    code: 'unknown-folder',
    title: 'a folder that resembles none',
    plant: { 'zzzzzz/x.yaml': 'a: 1' },
    at: 'zzzzzz:1:1',
    suggestion: Object.values(folders).join(', '),
  },
  {
    code: 'unknown-file',
    title: 'a .yml',
    plant: { 'events/otra.yml': 'a: 1' },
    at: 'events/otra.yml:1:1',
    suggestion: 'otra.yaml',
  },
  {
    code: 'unknown-file',
    title: 'an entry in a folder of files',
    plant: { 'publications/libro/x.yaml': 'a: 1' },
    at: 'publications/libro/x.yaml:1:1',
    suggestion: null,
  },
  {
    code: 'unknown-file',
    title: 'an entry as Notepad saves it',
    plant: { 'events/Otra charla.yaml.txt': 'a: 1' },
    at: 'events/Otra charla.yaml.txt:1:1',
    suggestion: 'otra-charla.yaml',
    message: 'Your computer may hide that part',
  },
  {
    code: 'unknown-file',
    title: 'a page as Notepad saves it, in the folder of an entry',
    plant: { 'pages/manifiesto/otra.es.md.txt': 'a: 1' },
    at: 'pages/manifiesto/otra.es.md.txt:1:1',
    suggestion: 'otra-es.md',
  },
  ...['events/taller.docx', 'taller.odt', 'pages/Taller.DOC', 'private/events/taller.rtf'].map(
    (file): Case => ({
      code: 'unknown-file',
      title: `${file}, which no entry names`,
      plant: { [file]: 'a: 1' },
      at: `${file}:1:1`,
      suggestion: 'plain text editor',
    }),
  ),
  ...['events/taller.txt', 'events/taller.html', 'events/taller', 'events/taller.yaml~'].map(
    (file): Case => ({
      code: 'unknown-file',
      title: `${file}, which is no entry`,
      plant: { [file]: 'a: 1' },
      at: `${file}:1:1`,
      suggestion: null,
    }),
  ),
  {
    code: 'unused-file',
    title: 'a picture beside entries',
    plant: { 'events/cartel.png': '' },
    at: 'events/cartel.png:1:1',
    suggestion: null,
    message: 'no page shows it',
  },
  {
    code: 'unused-file',
    title: 'a picture in the folder of an entry',
    plant: { 'publications/libro/fotos/uno.jpg': '' },
    at: 'publications/libro/fotos/uno.jpg:1:1',
    suggestion: null,
  },
  {
    code: 'heavy-picture',
    title: 'a cover of two megabytes',
    plant: {
      'publications/libro/foto.jpg': bytesOf(jpeg, new Uint8Array(2 ** 21)),
      ...inBook('libro/portada.svg\n  alt', 'libro/foto.jpg\n  alt'),
    },
    at: `${book}:12:9`,
    suggestion: fix,
    message: '“libro/foto.jpg” is 2.0 MiB',
  },
  {
    code: 'bad-choice',
    title: 'a choice by the name that the interface gives it',
    plant: inEvent('mode: online', 'mode: presencial'),
    at: `${event}:6:7`,
    suggestion: 'in-person',
  },
  {
    code: 'yaml-syntax',
    title: 'a list with the dashes of a word processor',
    plant: inEvent('mode: online', 'topics:\n— uno\nmode: online'),
    at: `${event}:7:1`,
    suggestion: 'with a hyphen and a space',
    message: 'The list begins with a long dash',
  },
  {
    code: 'wrong-type',
    title: 'an indented list with the dashes of a word processor',
    plant: inEvent('mode: online', 'languages:\n  – es\n  – en\nmode: online'),
    at: `${event}:7:3`,
    suggestion: 'with a hyphen and a space',
    message: 'The list begins with a long dash',
  },
  {
    code: 'bad-reference',
    title: 'somebody without an entry, by their name alone',
    plant: inEvent('who: person/ada', 'who: Ana López'),
    at: `${event}:9:10`,
    suggestion: 'who: { name: "…" }',
  },
  {
    code: 'wrong-type',
    title: 'a text where fields go',
    plant: inEvent('mode: online', 'links: [https://x.example]\nmode: online'),
    at: `${event}:6:9`,
    suggestion: 'It takes these fields: label, url',
  },
  {
    code: 'picture-people-unstated',
    title: 'a photograph that says nothing of people',
    plant: {
      'publications/libro/foto.jpg': bytesOf(jpeg),
      ...inBook('libro/portada.svg\n  alt', 'libro/foto.jpg\n  alt'),
    },
    at: `${book}:12:9`,
    suggestion: 'people: none',
    message: '“libro/foto.jpg” is published',
  },
  {
    code: 'telling-slug',
    title: 'a preview that keeps back what the address says',
    plant: inEvent('mode: online', 'preview: { hidden: true }\nmode: online'),
    at: `${event}:6:1`,
    suggestion: '--neutral-slug',
    message: 'the address says “',
  },
  {
    code: 'telling-slug',
    title: 'a preview that keeps back an acronym that the address says',
    plant: {
      'events/grupo-vih.yaml': `visibility: public
title: Grupo VIH
kind: conversation
summary: { es: a, en: b, pt: c }
starts: 2021-08-05
mode: online
attendance: open
preview: { title: Grupo }
`,
    },
    at: 'events/grupo-vih.yaml:8:1',
    suggestion: '--neutral-slug',
    message: 'the address says “vih”',
  },
  {
    code: 'html-in-text',
    title: 'a tag in Markdown',
    plant: page('---\ntitle: M\nvisibility: public\n---\nUno `<i>`.\n\nEs <B class="x">así</B>.\n'),
    at: 'pages/manifiesto.es.md:7:4',
    suggestion: 'Write it in Markdown',
    message: '“<b>” is HTML',
  },
  {
    code: 'html-in-text',
    title: 'a tag in a field',
    plant: inEvent('mode: online', 'body: { es: "a <br> b", en: b, pt: c }\nmode: online'),
    at: `${event}:6:13`,
    suggestion: fix,
  },
  {
    code: 'unsupported-markdown',
    title: 'a table',
    plant: page(
      '---\ntitle: M\nvisibility: public\n---\nUno.\n\n| a | b |\n| - | - |\n| 1 | 2 |\n',
    ),
    at: 'pages/manifiesto.es.md:7:1',
    suggestion: fix,
    message: 'This is a Markdown table',
  },
  {
    code: 'unsupported-markdown',
    title: 'a table in a block of a field',
    plant: inEvent(
      'mode: online',
      'body:\n  es: |\n    Uno.\n\n    | a | b |\n    | - | - |\n  en: b\n  pt: c\nmode: online',
    ),
    at: `${event}:10:5`,
    suggestion: fix,
  },
  {
    code: 'html-in-text',
    title: 'a tag in a block of a field with Windows line ends',
    plant: changed(
      event,
      'mode: online\n',
      'body:\r\n  es: |-\r\n    Uno.\r\n    Es <b>así</b>.\r\n  en: b\r\n  pt: c\r\nmode: online\r\n',
    ),
    at: `${event}:9:8`,
    suggestion: fix,
  },
  {
    code: 'unsupported-markdown',
    title: 'strikethrough in a field',
    plant: inEvent('mode: online', 'body: { es: "a ~~b~~", en: b, pt: c }\nmode: online'),
    at: `${event}:6:13`,
    suggestion: fix,
    message: 'strike nothing through',
  },
  {
    code: 'too-much-markdown',
    title: 'lists that are nested without end',
    plant: page(`---\ntitle: M\nvisibility: public\n---\nUno.\n\n${'- '.repeat(100_000)}[x](y)\n`),
    at: 'pages/manifiesto.es.md:5:1',
    suggestion: 'Split the text into several entries',
  },
  {
    code: 'hidden-file',
    title: 'a hidden file',
    plant: { 'events/.DS_Store': '' },
    at: 'events/.DS_Store:1:1',
    suggestion: null,
  },
  {
    code: 'bad-file-name',
    title: 'a name that is no slug',
    plant: { 'events/Mi Charlá.yaml': 'a: 1' },
    at: 'events/Mi Charlá.yaml:1:1',
    suggestion: 'mi-charla.yaml',
  },
  {
    code: 'duplicate-former-address',
    title: 'an address of an older site that another entry has',
    plant: {
      ...changed('people/ada.yaml', 'name:', 'formerUrls: [https://viejo.example/ada]\nname:'),
      'people/bea.yaml':
        'visibility: public\nname: Bea Ejemplo\nformerUrls:\n  - https://www.viejo.example/ada/\n',
    },
    at: 'people/bea.yaml:4:5',
    message: 'people/ada',
    suggestion: 'Remove the address from one of the entries',
  },
  {
    code: 'duplicate-former-address',
    title: 'an address of an older site that a closed entry has',
    plant: {
      'private/people/ana.yaml': 'name: Ana\nformerUrls: [https://viejo.example/ada]\n',
      'people/bea.yaml':
        'visibility: public\nname: Bea Ejemplo\nformerUrls:\n  - https://viejo.example/ada/index.html\n',
    },
    at: 'people/bea.yaml:4:5',
    message: 'a closed entry',
  },
  {
    code: 'duplicate-guid',
    title: 'a guid that a node of another gathering has',
    plant: {
      'events/encuentro-a.yaml': gathering('public'),
      'events/encuentro-b.yaml': gathering('public'),
    },
    at: 'events/encuentro-b.yaml:10:11',
    message: 'events/encuentro-a',
    suggestion: fix,
  },
  {
    code: 'duplicate-guid',
    title: 'a guid that a node of a closed gathering has',
    plant: {
      'events/encuentro-a.yaml': gathering('public'),
      'private/events/encuentro-b.yaml': gathering('closed').replace('nodo-1', 'NODO-1'),
    },
    at: 'events/encuentro-a.yaml:10:11',
    message: 'a closed entry',
    suggestion: fix,
  },
  {
    code: 'duplicate-slug',
    title: 'yaml and md of one name',
    plant: { 'events/charla.md': '---\n---\n' },
    at: 'events/charla.yaml:1:1',
    suggestion: fix,
  },
  {
    code: 'duplicate-slug',
    title: 'private and public',
    plant: { 'private/people/ada.yaml': 'name: Ada Otra\n' },
    at: 'private/people/ada.yaml:1:1',
    suggestion: fix,
  },
  {
    code: 'duplicate-slug',
    title: 'a former slug that is taken',
    plant: { 'people/bea.yaml': 'visibility: public\nname: Bea Ejemplo\naliases:\n  - ada\n' },
    at: 'people/bea.yaml:4:5',
    message: 'ada',
  },
  {
    code: 'duplicate-slug',
    title: 'a former slug that is that of a closed entry',
    plant: {
      'private/people/eva.yaml': 'name: Eva Ejemplo\n',
      'people/bea.yaml': 'visibility: public\nname: Bea Ejemplo\naliases:\n  - eva\n',
    },
    at: 'people/bea.yaml:4:5',
  },
  {
    code: 'huge-file',
    title: 'more than a megabyte',
    plant: inEvent('title:', `notes: ${'x'.repeat(1_100_000)}\ntitle:`),
    at: `${event}:1:1`,
    suggestion: fix,
  },
  {
    code: 'invalid-utf8',
    title: 'Latin-1',
    plant: {
      [event]: Buffer.concat([
        Buffer.from('visibility: public\ntitle: se'),
        Buffer.from([0xf1]),
        Buffer.from('al\n'),
      ]),
    },
    at: `${event}:2:10`,
    suggestion: fix,
  },
  {
    code: 'link-outside',
    title: 'a link to a file elsewhere',
    plant: {},
    change: (dir) => symlinkSync(import.meta.filename, join(dir, 'events/otra.yaml')),
    at: 'events/otra.yaml:1:1',
    suggestion: fix,
  },
  {
    code: 'link-outside',
    title: 'a link from outside into private/',
    plant: { 'private/people/eva.yaml': 'name: Eva Ejemplo\n' },
    change: (dir) => symlinkSync('../private/people/eva.yaml', join(dir, 'people/eva.yaml')),
    at: 'people/eva.yaml:1:1',
    suggestion: fix,
  },
  {
    code: 'link-outside',
    title: 'an asset that is a link out',
    plant: {},
    change: (dir) => {
      rmSync(join(dir, 'publications/libro/portada.svg'));
      symlinkSync(import.meta.filename, join(dir, 'publications/libro/portada.svg'));
    },
    at: `${book}:12:9`,
  },
  {
    code: 'link-outside',
    title: 'an asset that is a link into private/',
    plant: { 'private/secret.svg': '<svg/>' },
    change: (dir) => {
      rmSync(join(dir, 'publications/libro/portada.svg'));
      symlinkSync('../../private/secret.svg', join(dir, 'publications/libro/portada.svg'));
    },
    at: `${book}:12:9`,
  },
  { code: 'yaml-syntax', title: 'a tab', plant: inEvent('  - who', '\t- who'), at: `${event}:9:1` },
  {
    code: 'yaml-syntax',
    title: 'a colon in a text',
    plant: inEvent('title: Una charla', 'title: Una charla: dos'),
    at: `${event}:2:8`,
    suggestion: 'put it in quotes',
  },
  {
    code: 'yaml-syntax',
    title: 'a list that is not closed',
    plant: changed('site.yaml', '[es, en, pt]', '[es, en, pt'),
    at: 'site.yaml:5:1',
    suggestion: fix,
    message: 'is not closed',
  },
  {
    code: 'yaml-syntax',
    title: 'a quote that is not closed',
    plant: inEvent('title: Una charla', 'title: "Una charla'),
    at: `${event}:2:8`,
    suggestion: fix,
    message: 'is not closed',
  },
  {
    code: 'yaml-syntax',
    title: 'a line of a list that stands too far left',
    plant: inEvent('    role', '   role'),
    at: `${event}:10:1`,
    suggestion: fix,
    message: 'indentation',
  },
  {
    code: 'duplicate-key',
    title: 'a key twice',
    plant: inEvent('kind:', 'title: Otra\nkind:'),
    at: `${event}:3:1`,
    suggestion: fix,
  },
  {
    code: 'yaml-alias',
    title: 'an alias',
    plant: inEvent('Una charla', '*x'),
    at: `${event}:2:8`,
    suggestion: fix,
  },
  {
    code: 'too-deep',
    title: 'a hundred levels',
    plant: inEvent('Una charla', '['.repeat(100)),
    at: `${event}:2:${8 + 39}`,
    suggestion: null,
  },
  { code: 'not-a-mapping', title: 'a list', plant: { [event]: '- a\n- b\n' }, at: `${event}:1:1` },
  {
    code: 'not-a-mapping',
    title: 'an entry in Markdown without fields',
    plant: { 'pages/hola.md': '# Hola\n\nUn texto.\n' },
    at: 'pages/hola.md:1:1',
    suggestion: fix,
    message: 'has no fields',
  },
  {
    code: 'front-matter',
    title: 'front matter without an end',
    plant: page('---\ntitle: x\nvisibility: public\n'),
    at: 'pages/manifiesto.es.md:1:1',
    suggestion: fix,
  },
  {
    code: 'unknown-key',
    title: 'a misspelt key',
    plant: inEvent('attendance', 'atendance'),
    at: `${event}:7:1`,
    suggestion: 'attendance',
  },
  {
    code: 'unknown-key',
    title: 'a misspelt key inside a list',
    plant: inBook('mediaType', 'mediatype'),
    at: `${book}:21:9`,
    suggestion: 'mediaType',
  },
  {
    code: 'unknown-key',
    title: '__proto__',
    plant: inEvent('title:', '__proto__: { a: 1 }\ntitle:'),
    at: `${event}:2:1`,
    suggestion: 'comunal check --fields event',
  },
  {
    code: 'unknown-key',
    title: 'text below a person',
    plant: {
      'people/ada.yaml': null,
      'people/ada.md': '---\nvisibility: public\nname: Ada Ejemplo\n---\n\nHola.\n',
    },
    at: 'people/ada.md:6:1',
  },
  {
    code: 'missing-field',
    title: 'a field that must be there',
    plant: inEvent('title: Una charla\n', ''),
    at: `${event}:1:1`,
    message: 'title',
  },
  {
    code: 'missing-field',
    title: 'a field that must be there, further in',
    plant: inEvent('    role: speaker\n', ''),
    at: `${event}:9:5`,
    message: 'role',
  },
  {
    code: 'wrong-type',
    title: 'a text where a list goes',
    plant: changed('site.yaml', '[es, en, pt]', 'es'),
    at: 'site.yaml:4:12',
  },
  {
    code: 'wrong-type',
    title: 'a text where a number goes',
    plant: inBook(/bytes: \d+/.exec(String(goodFiles[book]))?.[0] ?? '', 'bytes: muchos'),
    at: `${book}:22:16`,
  },
  {
    code: 'wrong-type',
    title: 'a word where a list has fields',
    plant: inEvent('  - who: person/ada\n    role: speaker', '  - person/ada'),
    at: `${event}:9:5`,
    message: '“credits 1” takes fields',
  },
  {
    code: 'bad-date',
    title: 'a date in words',
    plant: inEvent('2021-08-05', '5 de agosto de 2021'),
    at: `${event}:5:9`,
    suggestion: '2021-08-05',
  },
  {
    code: 'empty-text',
    title: 'nothing after the colon',
    plant: inEvent('Una charla', ''),
    at: `${event}:2:1`,
    suggestion: fix,
  },
  {
    code: 'empty-text',
    title: 'an empty text',
    plant: inEvent('Una charla', '" "'),
    at: `${event}:2:8`,
  },
  {
    code: 'bad-choice',
    title: 'a word off the list',
    plant: inEvent('conversation', 'conversacion'),
    at: `${event}:3:7`,
    suggestion: 'conversation',
  },
  {
    code: 'bad-date',
    title: 'a day that is not in the calendar',
    plant: inEvent('2021-08-05', '2021-02-30'),
    at: `${event}:5:9`,
    suggestion: '2021-02-28',
  },
  {
    code: 'bad-time',
    title: 'an hour of a day that is not in the calendar',
    plant: inEvent('2021-08-05', '{ local: 2021-02-30T18:00, zone: America/Mexico_City }'),
    at: `${event}:5:18`,
    suggestion: '2021-02-28T18:00',
  },
  {
    code: 'bad-date',
    title: 'a time without its zone',
    plant: inEvent('2021-08-05', '2021-08-05 9:30'),
    at: `${event}:5:9`,
    suggestion: '{ local: 2021-08-05T09:30, zone: … }',
  },
  {
    code: 'ends-before-start',
    title: 'an end on an earlier day',
    plant: inEvent('2021-08-05', '2021-08-05\nends: 2021-08-04'),
    at: `${event}:6:7`,
    suggestion: fix,
  },
  {
    code: 'ends-before-start',
    title: 'an end that is earlier by the clock of its own zone',
    plant: inEvent(
      '2021-08-05',
      '{ local: 2021-08-05T10:00, zone: America/Mexico_City }\nends: { local: 2021-08-05T15:30, zone: Europe/Madrid }',
    ),
    at: `${event}:6:7`,
    suggestion: fix,
  },
  {
    code: 'bad-date',
    title: 'a date with slashes',
    plant: inEvent('2021-08-05', '5/8/2021'),
    at: `${event}:5:9`,
    suggestion: '2021-08-05',
  },
  {
    code: 'bad-time',
    title: 'a zone that is none',
    plant: inEvent('2021-08-05', '{ local: 2021-08-05T10:00, zone: Mexico/Centro }'),
    at: `${event}:5:42`,
  },
  {
    code: 'bad-language',
    title: 'a language in capitals',
    plant: inBook('  en: A book', '  EN: A book'),
    at: `${book}:8:3`,
    suggestion: 'en',
  },
  {
    code: 'bad-language',
    title: 'a text that its comma cut',
    plant: inBook('license:', 'form: { es: En la casa, los viernes. }\nlicense:'),
    at: `${book}:10:25`,
    message: 'the rest of a text that was cut at a comma',
    suggestion: 'Put the whole text in quotes, as in { es: "…" }.',
  },
  {
    code: 'bad-language',
    title: 'a text whose rest could be the tag of a language',
    plant: inBook('license:', 'form: { es: Ven, amiga }\nlicense:'),
    at: `${book}:10:18`,
    message: 'the rest of a text that was cut at a comma',
  },
  {
    code: 'wrong-type',
    title: 'a plain text where there is one per language',
    plant: inEvent('{ es: Qué se dijo, en: What was said, pt: O que se disse }', 'Qué se dijo'),
    at: `${event}:4:10`,
    message: '“summary” takes one text per language, as in { es: "…" }.',
  },
  {
    code: 'yaml-syntax',
    title: 'a text per language without its brackets',
    plant: inEvent('{ es: Qué se dijo, en: What was said, pt: O que se disse }', 'es: Qué se dijo'),
    at: `${event}:4:10`,
    suggestion: 'A text in several languages is written like this: { es: "…" }.',
  },
  {
    code: 'bad-slug',
    title: 'a former slug that is none',
    plant: inEvent('title:', 'aliases: [La Charla]\ntitle:'),
    at: `${event}:2:11`,
    suggestion: 'la-charla',
  },
  {
    code: 'bad-reference',
    title: 'a reference without its type',
    plant: inBook('event/charla', 'charla'),
    at: `${book}:14:11`,
  },
  {
    code: 'bad-address',
    title: 'http',
    plant: changed('site.yaml', 'https://colectiva.example', 'http://colectiva.example'),
    at: 'site.yaml:2:6',
    suggestion: fix,
  },
  {
    code: 'bad-number',
    title: 'a number below nothing',
    plant: inBook(/bytes: \d+/.exec(String(goodFiles[book]))?.[0] ?? '', 'bytes: -1'),
    at: `${book}:22:16`,
  },
  {
    code: 'bad-length',
    title: 'an empty list of languages',
    plant: changed('site.yaml', '[es, en, pt]', '[]'),
    at: 'site.yaml:4:12',
  },
  {
    code: 'bad-format',
    title: 'a duration in words',
    plant: {
      'recordings/r.yaml':
        'visibility: public\ntitle: R\nof: event/charla\nlanguages: [es]\nduration: una hora\n',
    },
    at: 'recordings/r.yaml:5:11',
    message: 'PT1H30M',
  },
  {
    code: 'path-outside',
    title: 'a path with ..',
    plant: inBook('libro/portada.svg\n  alt', '../site.yaml\n  alt'),
    at: `${book}:12:9`,
    suggestion: fix,
  },
  {
    code: 'path-outside',
    title: 'a link that climbs out',
    plant: page('---\ntitle: M\nvisibility: public\n---\nVe [eso](../../fuera.md).\n'),
    at: 'pages/manifiesto.es.md:5:10',
  },
  {
    code: 'type-differs',
    title: 'another slug',
    plant: inEvent('title:', 'slug: otra\ntitle:'),
    at: `${event}:2:7`,
    suggestion: fix,
  },
  {
    code: 'language-twice',
    title: 'a text in both files',
    plant: {
      'pages/manifiesto.yaml': 'visibility: public\ntitle: { es: Ya estaba }\n',
      ...page('---\ntitle: Manifiesto\n---\nHola.\n'),
    },
    at: 'pages/manifiesto.es.md:2:1',
    suggestion: fix,
  },
  {
    code: 'shared-field',
    title: 'a shared field in a language file',
    plant: {
      'pages/manifiesto.yaml': 'visibility: public\n',
      ...page('---\ntitle: Manifiesto\norder: 3\n---\nHola.\n'),
    },
    at: 'pages/manifiesto.es.md:3:1',
    suggestion: fix,
  },
  {
    code: 'unknown-license',
    title: 'small letters',
    plant: inBook('CC-BY-4.0', 'cc-by-4.0'),
    at: `${book}:10:10`,
    suggestion: 'CC-BY-4.0',
  },
  ...(
    [
      ['"CC BY 4.0"', '“CC-BY-4.0”'],
      ['cc by-nc-sa 4.0', '“CC-BY-NC-SA-4.0”'],
      ['CCBY4.0', '“CC-BY-4.0”'],
      ['https://creativecommons.org/licenses/by-sa/4.0/deed.es', '“CC-BY-SA-4.0”'],
      ['CC0', '“CC0-1.0”'],
      ['CC-BY-SA', 'published under: CC-BY-SA-1.0, CC-BY-SA-2.0, CC-BY-SA-2.5, CC-BY-SA-3.0, CC-'],
      ['CC-BY-NC-ND', 'published under: CC-BY-NC-ND-1.0, CC-BY-NC-ND-2.0, CC-BY-NC-ND-2.5, '],
      ['GPL-3.0', 'published under: GPL-3.0-only, GPL-3.0-or-later.'],
      // Each is near another licence, which would be a wrong one.
      ['CC-BY-4.1', 'write its name and url'],
      ['CC-BY-ND-SA-4.0', 'write its name and url'],
      ['MTI', 'write its name and url'],
    ] as const
  ).map(([license, suggestion]): Case => ({
    code: 'unknown-license',
    title: license,
    plant: inBook('CC-BY-4.0', license),
    at: `${book}:10:10`,
    suggestion,
  })),
  ...(
    [
      ['web, value: ana@correo.example', 'kind: email', '“ana@correo.example” does not fit'],
      ['email, value: https://ana.example/', 'kind: web', '“https://ana.example/” does not fit'],
      ['email, value: ana en correo', 'Correct one of the two', '“ana en correo” does not fit'],
    ] as const
  ).map(([contact, suggestion, message]): Case => ({
    code: 'bad-address',
    title: `a contact of kind ${contact}`,
    plant: changed(
      'organizations/colectiva.yaml',
      'kind: collective',
      `kind: collective\ncontacts: [{ label: A, kind: ${contact} }]`,
    ),
    at: `organizations/colectiva.yaml:4:${39 + contact.indexOf(',')}`,
    suggestion,
    message,
  })),
  {
    code: 'bad-address',
    title: 'an e-mail address where a page goes',
    plant: changed('site.yaml', 'https://colectiva.example', 'ana@correo.example'),
    at: 'site.yaml:2:6',
    suggestion: 'contacts of the organization: { label: …, kind: email',
    message: 'is an e-mail address',
  },
  {
    code: 'unknown-currency',
    title: 'a currency that is none',
    plant: campaign('goal: { amount: 100, currency: MXM }\n'),
    at: 'campaigns/apoyo.yaml:6:32',
  },
  {
    code: 'missing-field',
    title: 'the account of a way to give that is on',
    plant: campaign(
      'rails:\n  - id: clabe\n    kind: clabe\n    label: CLABE\n    enabled: true\n',
    ),
    at: 'campaigns/apoyo.yaml:7:5',
    message: 'cannot be shown without it',
  },
  {
    code: 'missing-field',
    title: 'the city of a Pix key',
    plant: campaign(
      'rails:\n  - id: pix\n    kind: pix\n    label: Pix\n    enabled: true\n    account: ana@correo.example\n    holder: Coletiva\n',
    ),
    at: 'campaigns/apoyo.yaml:7:5',
    message: 'a Pix key goes with',
  },
  {
    code: 'broken-reference',
    title: 'a slug misspelt',
    plant: inEvent('person/ada', 'person/adda'),
    at: `${event}:9:10`,
    suggestion: 'person/ada',
  },
  {
    code: 'closed-reference',
    title: 'a closed person',
    plant: { 'people/ada.yaml': null, 'private/people/ada.yaml': 'name: Ada Ejemplo\n' },
    at: `${event}:9:10`,
    suggestion: null,
  },
  {
    code: 'broken-link',
    title: 'a link to nothing',
    plant: page('---\ntitle: M\nvisibility: public\n---\n\nHola,\nve [eso](event/charlas).\n'),
    at: 'pages/manifiesto.es.md:7:10',
    suggestion: 'event/charla',
  },
  {
    code: 'closed-link',
    title: 'a link to a closed entry',
    plant: {
      ...closedEvent('closed'),
      ...page('---\ntitle: M\nvisibility: public\n---\n[eso](event/reunion-secreta)\n'),
    },
    at: 'pages/manifiesto.es.md:5:7',
    suggestion: fix,
  },
  ...[
    '(/actividades/reunion-secreta/)',
    '(/en/activities/Reunion%2Dsecreta)',
    '(https://COLECTIVA.example/actividades/reunion-secreta/?x#y)',
    '(http://colectiva.example/reunion-secreta.html)',
    '(//colectiva.example/reunion-secreta)',
    '(<https://colectiva.example/reunion-secreta/>)',
  ].map((link): Case => ({
    code: 'closed-link',
    title: link,
    plant: {
      ...closedEvent('closed'),
      ...page(`---\ntitle: M\nvisibility: public\n---\n[eso]${link}\n`),
    },
    at: `pages/manifiesto.es.md:5:${link.startsWith('(<') ? 8 : 7}`,
    suggestion: fix,
  })),
  ...[
    '[eso](         /ecos/)',
    '```x```\n[eso](/ecos/)',
    '[a\\]b]: /ecos/',
    '[a\nb]: /ecos/',
    `[${'a'.repeat(300)}]: /ecos/`,
    '[eso](&sol;ecos/)',
    '[eso](\\/ecos/)',
    '[eso](\n/ecos/)',
    '[eso](/%65cos/)',
    '- a\n  ```\n  b\n\n[eso](/ecos/)',
    '<!--\n```\n-->\n[eso](/ecos/)',
  ].map((markdown): Case => {
    // The slug is one word, so that no check of texts looks for it.
    const starts = ['/ecos', '&sol;', '\\/', '/%65'].map((each) => markdown.lastIndexOf(each));
    const before = markdown.slice(0, Math.min(...starts.filter((start) => start >= 0))).split('\n');
    return {
      code: 'closed-link',
      title: JSON.stringify(markdown.replaceAll(/a{9,}/g, 'a…')),
      plant: {
        'private/events/ecos.yaml': String(goodFiles['events/charla.yaml']).replace(
          'visibility: public\n',
          '',
        ),
        ...page(`---\ntitle: M\nvisibility: public\n---\n${markdown}\n`),
      },
      at: `pages/manifiesto.es.md:${4 + before.length}:${(before.at(-1)?.length ?? 0) + 1}`,
      suggestion: fix,
    };
  }),
  {
    code: 'closed-link',
    title: 'an address by itself',
    plant: {
      ...closedEvent('allies'),
      ...page(
        '---\ntitle: M\nvisibility: public\n---\n<https://colectiva.example/reunion-secreta>\n',
      ),
    },
    at: 'pages/manifiesto.es.md:5:2',
    message: 'reunion-secreta',
  },
  {
    code: 'closed-text',
    title: 'the title of a closed entry',
    plant: {
      ...closedEvent('closed'),
      ...page(
        '---\ntitle: M\nvisibility: public\n---\n\nNos vimos en la **Reunión** de la\ncasa azul.\n',
      ),
    },
    at: 'pages/manifiesto.es.md:6:19',
    suggestion: fix,
  },
  ...[
    '> Nos vimos en la Reunión de\n> la casa azul.',
    '- Nos vimos en la Reunión de\n  > la casa azul.',
    '* Nos vimos en la Reunión de [la casa azul][z].',
    '- Nos vimos en la Reuni&oacute;n&NonBreakingSpace;de <i title="a>b">la casa</i> azul.',
  ].map((markdown): Case => ({
    code: 'closed-text',
    title: `the title of a closed entry in ${JSON.stringify(markdown)}`,
    plant: {
      ...closedEvent('closed'),
      ...page(`---\ntitle: M\nvisibility: public\n---\n${markdown}\n`),
    },
    at: 'pages/manifiesto.es.md:5:19',
  })),
  {
    code: 'closed-text',
    title: 'the room of a public entry',
    plant: {
      ...inEvent('title:', 'room: sala-que-nadie-conoce\ntitle:'),
      ...page('---\ntitle: M\nvisibility: public\n---\nEn sala-que-nadie-conoce.\n'),
    },
    at: 'pages/manifiesto.es.md:5:4',
  },
  ...['reunion%2Dsecreta', '%72eunion-secreta', 'reunion\\-secreta', 'reunion&#45;secreta'].map(
    (slug): Case => ({
      code: 'closed-text',
      title: `the slug of a closed entry as ${slug}`,
      plant: {
        ...closedEvent('closed'),
        ...page(`---\ntitle: M\nvisibility: public\n---\nVe a https://otra.example/${slug}.\n`),
      },
      at: 'pages/manifiesto.es.md:5:27',
    }),
  ),
  {
    code: 'closed-text',
    title: 'a closed name that is a whole public value too',
    plant: {
      'private/people/ana.yaml': 'name: Ana Gómez\n',
      'pages/manifiesto.es.md':
        '---\ntitle: Ana Gómez\nvisibility: public\n---\nVino [Ana](https://a.example)&nbsp;Gómez.\n',
    },
    at: 'pages/manifiesto.es.md:5:7',
    message: 'the name of a person who is not shown',
    suggestion: 'comunal consent record',
  },
  {
    code: 'closed-text',
    title: 'a room of digits',
    plant: {
      ...inEvent('title:', 'room: "8412345678"\ntitle:'),
      ...page('---\ntitle: M\nvisibility: public\n---\nLlama: 8412345678.\n'),
    },
    at: 'pages/manifiesto.es.md:5:8',
  },
  {
    code: 'no-visibility',
    title: 'an entry with another problem that says nothing of its visibility',
    plant: inEvent('visibility: public\ntitle: Una charla\n', ''),
    at: `${event}:1:1`,
    suggestion: fix,
  },
  {
    code: 'closed-outside-private',
    title: 'a closed entry in git',
    plant: changed('people/ada.yaml', 'public', 'closed'),
    at: 'people/ada.yaml:1:1',
    suggestion: fix,
  },
  {
    code: 'missing-file',
    title: 'a file misspelt',
    plant: inBook('libro/portada.svg\n  alt', 'libro/portda.svg\n  alt'),
    at: `${book}:12:9`,
    suggestion: 'libro/portada.svg',
  },
  {
    code: 'missing-file',
    title: 'a file of an entry, handed out as a picture',
    plant: inBook('libro/portada.svg\n  alt', 'libro.yaml\n  alt'),
    at: `${book}:12:9`,
  },
  {
    code: 'missing-file',
    title: 'a name too long for any file',
    plant: inBook('libro/portada.svg\n  alt', `${'a'.repeat(300)}.svg\n  alt`),
    at: `${book}:12:9`,
  },
  {
    code: 'path-outside',
    title: 'a link with a NUL',
    plant: page('---\ntitle: M\nvisibility: public\n---\nVe [eso](a%00b.png).\n'),
    at: 'pages/manifiesto.es.md:5:10',
  },
  {
    code: 'missing-file',
    title: 'a link too long for any file',
    plant: page(`---\ntitle: M\nvisibility: public\n---\nVe [eso](${'a'.repeat(300)}.png).\n`),
    at: 'pages/manifiesto.es.md:5:10',
  },
  {
    code: 'missing-file',
    title: 'a picture in Markdown',
    plant: page('---\ntitle: M\nvisibility: public\n---\n![Mapa](mapa.png)\n'),
    at: 'pages/manifiesto.es.md:5:9',
  },
  {
    code: 'wrong-size',
    title: 'another size',
    plant: { 'publications/libro/portada.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>' },
    at: `${book}:22:16`,
    suggestion: 'bytes: 41',
  },
  {
    code: 'wrong-checksum',
    title: 'a file of another size, which is named in the same run',
    plant: { 'publications/libro/portada.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>' },
    at: `${book}:23:17`,
    suggestion: 'sha256: ',
  },
  {
    code: 'missing-field',
    title: 'a file for download without its size',
    plant: inBook(`        bytes: ${sizeOfCover}\n`, ''),
    at: `${book}:20:9`,
    suggestion: `bytes: ${sizeOfCover}`,
  },
  {
    code: 'missing-field',
    title: 'a file for download without its checksum',
    plant: inBook(`        sha256: ${checksumOfCover}\n`, ''),
    at: `${book}:20:9`,
    suggestion: `sha256: ${checksumOfCover}`,
  },
  {
    code: 'bad-format',
    title: 'a checksum that is none',
    plant: inBook(checksumOfCover, 'pendiente'),
    at: `${book}:23:17`,
    suggestion: checksumOfCover,
  },
  {
    code: 'missing-field',
    title: 'a description without a checksum of a file that is not there',
    plant: {
      ...inBook(`        sha256: ${checksumOfCover}\n`, ''),
      'publications/libro/portada.svg': null,
    },
    at: `${book}:20:9`,
    suggestion: 'It takes',
  },
  {
    code: 'wrong-checksum',
    title: 'another file of the same size',
    plant: {
      'publications/libro/portada.svg': String(goodFiles['publications/libro/portada.svg']).replace(
        '/>\n',
        '/> ',
      ),
    },
    at: `${book}:23:17`,
    suggestion: 'sha256: ',
  },
  {
    code: 'active-file',
    title: 'a drawing with a script',
    plant: {
      'publications/libro/portada.svg':
        '<svg xmlns="http://www.w3.org/2000/svg">\n<script>alert(1)</script></svg>',
    },
    at: `${book}:12:9`,
    suggestion: fix,
    message: '“libro/portada.svg” (line 2) has the element “script”',
  },
  ...['pagina.html', 'pagina.HTM', 'pagina.xhtml', 'dibujo.svgz'].map((name): Case => ({
    code: 'forbidden-file',
    title: `${name} in Markdown`,
    plant: {
      [`pages/${name}`]: 'hola',
      ...page(`---\ntitle: M\nvisibility: public\n---\n[eso](${name})\n`),
    },
    at: 'pages/manifiesto.es.md:5:7',
    suggestion: fix,
    message: name,
  })),
  {
    code: 'forbidden-file',
    title: 'an ending inside a name',
    plant: {
      'publications/libro/portada.php.svg': String(goodFiles['publications/libro/portada.svg']),
      ...inBook('libro/portada.svg\n  alt', 'libro/portada.php.svg\n  alt'),
    },
    at: `${book}:12:9`,
    suggestion: '“libro/portada-php.svg”',
  },
  {
    code: 'disguised-file',
    title: 'a GIF that is called a JPEG',
    plant: {
      'publications/libro/portada.jpg': gif,
      ...inBook('libro/portada.svg\n  alt', 'libro/portada.jpg\n  alt'),
    },
    at: `${book}:12:9`,
    suggestion: '“libro/portada.gif”',
    message: 'is a .gif file inside',
  },
  {
    code: 'not-a-picture',
    title: 'a text for a cover',
    plant: {
      'publications/libro/portada.txt': 'Hola',
      ...inBook('libro/portada.svg\n  alt', 'libro/portada.txt\n  alt'),
    },
    at: `${book}:12:9`,
    suggestion: fix,
  },
  {
    code: 'wrong-media-type',
    title: 'a drawing that is said to be a PDF',
    plant: inBook('image/svg+xml', 'application/pdf'),
    at: `${book}:21:20`,
    suggestion: 'mediaType: image/svg+xml',
  },
  {
    code: 'public-in-private',
    title: 'a public entry that was moved into private/',
    plant: {
      'private/events/charla.yaml': String(goodFiles['events/charla.yaml']),
      'events/charla.yaml': null,
    },
    at: 'private/events/charla.yaml:1:13',
    suggestion: fix,
    message: 'It counts as closed',
  },
  {
    code: 'missing-translation',
    title: 'two languages out of three',
    plant: inBook('  pt: Um livro\n', ''),
    at: `${book}:6:1`,
    suggestion: 'translations: { pt: { state: wished } }',
    message: 'Portuguese (pt)',
  },
  {
    code: 'unlisted-language',
    title: 'a text in a language that is none of the site',
    plant: inBook('  pt: Um livro\n', '  pt: Um livro\n  fr: Un livre\n'),
    at: `${book}:10:3`,
    suggestion: fix,
    message: 'es, en, pt',
  },
  {
    code: 'unlisted-language',
    title: 'a file in another form of a language of the site',
    plant: { 'pages/manifiesto.pt-BR.md': '---\ntitle: Manifesto\n---\nLeia.\n' },
    at: 'pages/manifiesto.pt-BR.md:2:1',
    suggestion: '“pt”',
  },
];

/** Has a test of its own; cannot be planted as root, whom no permission stops; is no folder at all; or is for git to say. */
const elsewhere: readonly ProblemCode[] = [
  'partial-language', // load-content.test.ts
  // stale-translations.test.ts
  'stale-translation',
  'safety-not-reviewed',
  'safety-state-missing',
  'check-failed', // content-checks.test.ts
  'too-many-mistakes', // hangs.test.ts
  // withheld.test.ts
  'consent-missing',
  'consent-ends-soon',
  'entry-not-shown',
  'rail-off',
  'place-coarsened',
  'picture-gps', // picture-gps.test.ts
  'no-folder',
  'unreadable-file',
  'private-not-ignored',
  'private-tracked',
  // sealed.test.ts
  'sealed-not-read',
  'sealed-damaged',
  'sealed-and-clear',
];

describe('a valid folder', () => {
  it('has no problem', async () => {
    const content = await withFolder({}, (dir) => loadContent(dir));
    expect(content.problems).toEqual([]);
    expect(content.entries).toHaveLength(6);
  });

  it.each<[string, Files]>([
    ['the folder of git', { '.git/HEAD': 'ref: refs/heads/main' }],
    ['a month that ends with a day of it', inEvent('2021-08-05', '2021-08-05\nends: 2021-08')],
    [
      'midnight by a clock that is behind',
      inEvent(
        '2021-08-05',
        '{ local: 2021-08-05T00:30, zone: Europe/Madrid }\nends: { local: 2021-08-04T18:30, zone: America/Mexico_City }',
      ),
    ],
  ])('has no problem with %s', async (_, plant) => {
    const { problems } = await withFolder(plant, (dir) => loadContent(dir));
    expect(problems).toEqual([]);
  });

  it('reports once what would be the same line twice', async () => {
    const plant = {
      'private/events/otra.yaml': 'title: Reunión de la casa azul\nstarts: 2021\n',
      ...inEvent(
        'title:',
        'audience: { es: "Reunión de la casa azul. Reunión de la casa azul." }\ntitle:',
      ),
    };
    const { problems } = await withFolder(plant, (dir) => loadContent(dir));
    const lines = problems
      .filter(({ code }) => code === 'closed-text')
      .map(({ line, column, messages }) => `${line}:${column} ${messages.es}`);
    expect(lines).toHaveLength(1);
  });

  it('reports one value once when two checks find it', async () => {
    const plant = changed('site.yaml', 'url: https://', 'url: ');
    const { problems } = await withFolder(plant, (dir) => loadContent(dir));
    expect(problems.map(({ code }) => code)).toEqual(['bad-address']);
  });
});

describe('each problem', () => {
  it.each(cases)('$code: $title', async ({ code, plant, change, at, suggestion, message }) => {
    const { problems } = await withFolder(plant, (dir) => {
      change?.(dir);
      return loadContent(dir);
    });
    const ofCode = problems.filter((each) => each.code === code);
    const locations = ofCode.map(({ file, line, column }) => `${file}:${line}:${column}`);
    expect(locations, JSON.stringify(problems, undefined, 1)).toContain(at);
    const problem = ofCode[locations.indexOf(at)];
    expect(problem?.severity).toBeOneOf(['error', 'warning', 'notice']);
    for (const text of Object.values(problem?.messages ?? {}))
      expect(text).not.toMatch(/problems:|\{\{|undefined/);
    const suggestionText = problem?.suggestion?.en;
    expect(suggestion === null ? suggestionText : undefined).toBeUndefined();
    const advice = i18n.t(`problems:${code}.fix` as 'problems:no-site.fix');
    expect(suggestionText ?? '').toContain(suggestion === fix ? advice : (suggestion ?? ''));
    expect(problem?.messages.en).toContain(message ?? '');
  });

  it('has a case in the table above', () => {
    const covered = new Set([...cases.map(({ code }) => code), ...elsewhere]);
    expect(Object.keys(problemCodes).filter((code) => !covered.has(code as ProblemCode))).toEqual(
      [],
    );
  });

  it('reports no-folder for a missing folder, and for a file', async () => {
    await withFolder({}, async (dir) => {
      for (const path of [join(dir, 'nada'), join(dir, 'site.yaml'), 'a'.repeat(5000)]) {
        const { problems, entries } = await loadContent(path);
        expect(problems.map(({ code }) => code)).toEqual(['no-folder']);
        expect(entries).toEqual([]);
      }
    });
  });

  it.each(['site.yaml', 'events/charla.yaml', 'private/people/eva.yaml'])(
    'no-folder: %s is a file, and its content folder is named',
    async (file) => {
      await withFolder({ 'private/people/eva.yaml': 'name: Eva Ejemplo\n' }, async (dir) => {
        const [problem] = (await loadContent(join(dir, file))).problems;
        expect(problem?.messages.en).toContain('is a file');
        expect(problem?.suggestion?.en).toContain(`“${dir}”`);
      });
    },
  );

  it('reports unreadable-file for a path that is neither file nor folder', async () => {
    await withFolder({}, async (dir) => {
      mkdirSync(join(dir, 'events/loop'));
      symlinkSync('loop.yaml', join(dir, 'events/loop.yaml'));
      writeFileSync(join(dir, 'events/loop/x.txt'), '');
      const { problems } = await loadContent(dir);
      expect(problems.map(({ code }) => code)).toEqual(['link-outside', 'unused-file']);
    });
  });
});

it.each([
  '(https://elsewhere.example/reunion-secreta/)',
  '(/actividades/charla/)',
  '(/reunion-secreta-2/)',
  '(#reunion-secreta)',
  '(https://[)',
])('does not take %s for a link to a closed entry', async (link) => {
  const plant = {
    ...closedEvent('closed'),
    'private/people/charla.yaml': 'name: Otra Charla\n',
    ...page(`---\ntitle: M\nvisibility: public\n---\n[eso]${link}\n`),
  };
  const { problems } = await withFolder(plant, (dir) => loadContent(dir));
  expect(problems.filter(({ code }) => code === 'closed-link')).toEqual([]);
});

it('reports all problems at once', async () => {
  const plants = [
    inEvent('attendance', 'atendance'),
    inBook('CC-BY-4.0', 'CC-BY-4.1'),
    { 'events/Otra.yaml': '' },
    page('---\n'),
  ];
  const { problems } = await withFolder(Object.assign({}, ...plants) as Files, (dir) =>
    loadContent(dir),
  );
  const codes = new Set(problems.map(({ code }) => code));
  expect([...codes].toSorted()).toEqual([
    'bad-file-name',
    'front-matter',
    'unknown-key',
    'unknown-license',
  ]);
});
