import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { createRandom } from '@comunal/bench-kit';

/** Writes a content folder of so many entries, some 4 kB each, half Markdown and half YAML: the same each time. */
export function generate(dir: string, count: number): { readonly bytes: number } {
  const random = createRandom(2_021);
  let bytes = 0;
  const write = (path: string, text: string): void => {
    mkdirSync(dirname(join(dir, path)), { recursive: true });
    writeFileSync(join(dir, path), text);
    bytes += Buffer.byteLength(text);
  };
  write('site.yaml', site);
  write(
    'organizations/colectiva.yaml',
    'visibility: public\nname: Colectiva de Prueba\nkind: collective\n',
  );
  const people = Math.max(10, Math.floor(count / 20));
  for (let at = 0; at < people; at++)
    write(`people/persona-${at}.yaml`, `visibility: public\nname: Persona ${word(random)} ${at}\n`);
  for (let at = 0; at < count; at++) {
    const isClosed = at % 50 === 49;
    const folder = isClosed ? 'private/events' : 'events';
    const fields = eventFields(at, count, people, isClosed, random);
    const isMarkdown = at % 2 === 0;
    if (isMarkdown)
      write(`${folder}/actividad-${at}.md`, `---\n${fields}---\n\n${prose(random, 1900)}\n`);
    else
      write(
        `${folder}/actividad-${at}.yaml`,
        `${fields}body:\n  es: |\n    ${prose(random, 600, '    ')}\n  en: |\n    ${prose(random, 600, '    ')}\n  pt: |\n    ${prose(random, 600, '    ')}\n`,
      );
  }
  return { bytes };
}

const site = `title: Prueba
url: https://prueba.example
visibility: public
languages: [es, en, pt]
organization: colectiva
tagline: { es: Hola, en: Hello, pt: Olá }
summary: { es: Un sitio, en: A site, pt: Um site }
`;

function eventFields(
  at: number,
  count: number,
  people: number,
  isClosed: boolean,
  random: () => number,
): string {
  const index = Math.floor(random() * count);
  const target = index % 50 === 49 ? index - 1 : index;
  const credits = [0, 1, 2].map(
    () => `  - who: person/persona-${Math.floor(random() * people)}\n    role: speaker\n`,
  );
  const body =
    at % 2 === 0
      ? `body:\n  en: |\n    ${prose(random, 200, '    ')}\n  pt: |\n    ${prose(random, 200, '    ')}\n`
      : '';
  return `visibility: ${isClosed ? 'closed' : 'public'}
title: { es: "Actividad ${at} ${word(random)} ${word(random)}", en: "Activity ${at} ${word(random)}", pt: "Atividade ${at} ${word(random)}" }
kind: conversation
summary:
  es: ${prose(random, 300)}
  en: ${prose(random, 300)}
  pt: ${prose(random, 300)}
starts: ${1990 + (at % 40)}-0${1 + (at % 9)}
mode: online
attendance: open
room: sala-${at}-${Math.floor(random() * 1e9).toString(36)}
topics:
  - { es: ${word(random)}, en: ${word(random)}, pt: ${word(random)} }
credits:
${credits.join('')}outcomes: [event/actividad-${target}, event/actividad-${at % 50 === 49 ? at - 1 : at}]
place:
  name: ${word(random)}
  level: city
  within: [{ name: ${word(random)}, level: state }]
license: CC-BY-4.0
links:
  - label: ${word(random)}
    url: https://${word(random)
      .normalize('NFD')
      .replaceAll(/[^a-z]/g, '')}.example/${at}
${body}`;
}

const syllables = [
  'co',
  'mún',
  'ra',
  'te',
  'jer',
  'li',
  'bre',
  'ción',
  'á',
  'gua',
  'mu',
  'je',
  'res',
  'no',
  'do',
  'se',
  'ña',
  'pa',
  'la',
  'bra',
];

function word(random: () => number): string {
  const length = 1 + Math.floor(random() * 4);
  return Array.from({ length }, () => syllables[Math.floor(random() * syllables.length)]).join('');
}

/** Words up to a length, with dashes and quotation marks now and then; line breaks where an indentation is given. */
function prose(random: () => number, length: number, indent?: string): string {
  let text = word(random);
  while (text.length < length) {
    const chance = random();
    if (chance < 0.02) text += indent === undefined ? ' —' : `\n${indent}—`;
    else text += chance < 0.04 ? ` «${word(random)}»` : ` ${word(random)}`;
  }
  return text;
}
