import { appendFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** A mistake as an editor makes it, in a copy of the sample. */
export interface PlantedMistake {
  readonly area: 'accounts' | 'captions' | 'consents' | 'files' | 'places';
  readonly title: string;
  readonly plant: (content: string) => void;
  /** The file that is to be named. */
  readonly file: string;
  /** What stands on the line that is to be named; the first line where nothing is given. */
  readonly on?: string;
  readonly code: string;
  /** What is said in Spanish. */
  readonly says: string;
}

const campaign = 'campaigns/sostener-los-servidores.yaml';
const recording = 'recordings/grabacion-redes.yaml';
const captions = 'recordings/grabacion-redes/es.vtt';
const person = 'people/rio-inventado.yaml';
const book = 'publications/libro-de-ejemplo.yaml';
const workshop = 'events/taller-de-fanzine-2030.md';
const gathering = 'events/encuentro-de-ejemplo-2030.yaml';

const change = (file: string, from: string | RegExp, to: string) => (content: string) => {
  const path = join(content, file);
  const text = readFileSync(path, 'utf8');
  const changed = text.replace(from, to);
  if (changed === text) throw new Error(`${file} has no ${String(from)}`);
  writeFileSync(path, changed);
};
const write = (file: string, text: string | Uint8Array) => (content: string) => {
  mkdirSync(dirname(join(content, file)), { recursive: true });
  writeFileSync(join(content, file), text);
};
const rail = (lines: string) =>
  change(
    campaign,
    'rails:\n',
    `rails:\n  - { id: nueva, label: Nueva, enabled: true, ${lines} }\n`,
  );

const inTenDays = new Date(Date.now() + 864e6).toISOString().slice(0, 10);

/** What editors get wrong. Each is one slip, in content that is right but for it. */
export const plantedMistakes: readonly PlantedMistake[] = [
  // Accounts
  {
    area: 'accounts',
    title: 'a wrong digit of a CLABE',
    plant: change(campaign, '000180000000000014', '000180000000000015'),
    file: campaign,
    on: '000180000000000015',
    code: 'fundraising/checksum',
    says: 'en el carácter 18; dice «5»; se espera «4»',
  },
  {
    area: 'accounts',
    title: 'a CLABE that is too short',
    plant: change(campaign, '000180000000000014', '00018000000000001'),
    file: campaign,
    on: '00018000000000001',
    code: 'fundraising/length',
    says: 'dice «17»; se espera «18»',
  },
  {
    area: 'accounts',
    title: 'a wrong digit of an IBAN',
    plant: change(campaign, 'ES36 0000', 'ES37 0000'),
    file: campaign,
    on: 'ES37',
    code: 'fundraising/checksum',
    says: 'dice «37»; se espera «36»',
  },
  {
    area: 'accounts',
    title: 'a Pix code that was cut',
    plant: change(campaign, '63040127', '630401'),
    file: campaign,
    on: '00020126',
    code: 'fundraising/structure',
    says: 'No tiene el formato correcto',
  },
  {
    area: 'accounts',
    title: 'a wrong CPF as a Pix key',
    plant: rail('kind: pix, account: 529.982.247-26, holder: Colectiva, city: Recife'),
    file: campaign,
    on: '529.982',
    code: 'fundraising/key',
    says: 'No es una llave válida',
  },
  {
    area: 'accounts',
    title: 'a Pix key without the city',
    plant: rail('kind: pix, account: caja@colectiva.example, holder: Colectiva'),
    file: campaign,
    on: 'caja@',
    code: 'missing-field',
    says: 'Falta el campo «city»: una llave Pix lleva también «holder» y «city»',
  },
  {
    area: 'accounts',
    title: 'the Pix key of a person',
    plant: rail('kind: pix, account: 529.982.247-25, holder: Colectiva, city: Recife'),
    file: campaign,
    on: '529.982',
    code: 'fundraising/personal-key',
    says: 'es un dato personal',
  },
  {
    area: 'accounts',
    title: 'a bitcoin address with a character too few',
    plant: change(campaign, 'tb1pqqqqp', 'tb1pqqqp'),
    file: campaign,
    on: 'tb1pqqqp',
    code: 'fundraising/checksum',
    says: 'Los dígitos de control no coinciden',
  },
  {
    area: 'accounts',
    title: 'a Monero address that was cut',
    plant: rail('kind: monero, account: 44AFFq5kSiGBoZ4NMDwYtN18obc8AemS33'),
    file: campaign,
    on: '44AFF',
    code: 'fundraising/address',
    says: 'No es una dirección',
  },
  {
    area: 'accounts',
    title: 'a CLABE under the name of another bank',
    plant: rail('kind: clabe, account: "002010077777777771", bank: BBVA, holder: Colectiva'),
    file: campaign,
    on: '002010',
    code: 'fundraising/other-bank',
    says: 'por sus tres primeros dígitos es Banamex',
  },
  {
    area: 'accounts',
    title: 'a page without https',
    plant: change(campaign, 'https://donar.example', 'http://donar.example'),
    file: campaign,
    on: 'http://donar.example',
    code: 'bad-address',
    says: 'no es una dirección que empiece con https://',
  },
  {
    area: 'accounts',
    title: 'a kind that there is none of',
    plant: change(campaign, 'kind: shop', 'kind: tienda'),
    file: campaign,
    on: 'kind: tienda',
    code: 'bad-choice',
    says: '«tienda» no va en «kind». Puede ser: clabe, pix',
  },
  {
    area: 'accounts',
    title: 'a way to give that does not say whether it is on',
    plant: change(campaign, /(kind: shop\n(?: {4}.*\n)*?) {4}enabled: true\n/, '$1'),
    file: campaign,
    on: 'id: tienda',
    code: 'rail-off',
    says: 'no dice enabled: true, así que no se muestra',
  },
  // Captions
  {
    area: 'captions',
    title: 'a file that is none',
    plant: write(captions, 'Luna: esto es una grabación.\n'),
    file: captions,
    code: 'captions/not-captions',
    says: 'no son subtítulos WebVTT ni SRT',
  },
  {
    area: 'captions',
    title: 'SRT under the name of WebVTT',
    plant: write(captions, '1\n00:00:01,000 --> 00:00:02,000\nHola\n'),
    file: captions,
    code: 'captions/not-shown',
    says: 'es.vtt --format vtt --write',
  },
  {
    area: 'captions',
    title: 'a time with a comma',
    plant: change(captions, '00:00:04.000 -->', '00:00:04,000 -->'),
    file: captions,
    on: '00:00:04,000',
    code: 'captions/bad-timing',
    says: 'escríbelos como 00:01:02.500 --> 00:01:04.000',
  },
  {
    area: 'captions',
    title: 'an end before its start',
    plant: change(captions, '--> 00:00:07.000', '--> 00:00:03.900'),
    file: captions,
    on: '00:00:03.900',
    code: 'captions/end-before-start',
    says: 'termina antes de empezar',
  },
  {
    area: 'captions',
    title: 'captions that overlap',
    plant: change(captions, '--> 00:00:07.000', '--> 00:00:09.000'),
    file: captions,
    on: '00:00:08.000',
    code: 'captions/overlap',
    says: 'antes de que termine el anterior',
  },
  {
    area: 'captions',
    title: 'a file over the limit',
    plant: (content) => {
      const note = `\nNOTE ${'x'.repeat(2 ** 20)}\n`;
      for (let mebibytes = 0; mebibytes < 21; mebibytes++)
        appendFileSync(join(content, captions), note);
    },
    file: recording,
    on: 'path: grabacion-redes/es.vtt',
    code: 'captions/too-large',
    says: 'tiene más de 20 MiB',
  },
  {
    area: 'captions',
    title: 'a file under another name',
    plant: change(recording, 'grabacion-redes/es.vtt', 'grabacion-redes/esp.vtt'),
    file: recording,
    on: 'esp.vtt',
    code: 'missing-file',
    says: '¿Quisiste escribir «grabacion-redes/es.vtt»?',
  },
  {
    area: 'captions',
    title: 'a language in words',
    plant: change(recording, /language: es(\n *progress)/, 'language: español$1'),
    file: recording,
    on: 'language: español',
    code: 'bad-language',
    says: '«español» no es el código de un idioma',
  },
  // Consents
  {
    area: 'consents',
    title: 'a recording without one',
    plant: change(recording, /consents:\n(?: {2}.*\n)+/, ''),
    file: recording,
    on: 'body:',
    code: 'consent-missing',
    says: 'no hay consentimiento para recording: body, topics, credits, copies, poster, captions',
  },
  {
    area: 'consents',
    title: 'a scope that is misspelt',
    plant: change(recording, 'scope: recording', 'scope: recordng'),
    file: recording,
    on: 'scope: recordng',
    code: 'bad-choice',
    says: '¿Quisiste escribir «recording»?',
  },
  {
    area: 'consents',
    title: 'a date with slashes',
    plant: change(recording, 'granted: "2025-02-06"', 'granted: 6/2/2025'),
    file: recording,
    on: 'granted: 6/2/2025',
    code: 'bad-date',
    says: 'fecha mal escrita',
  },
  {
    area: 'consents',
    title: 'one that has ended',
    plant: change(person, 'until: "2090"', 'until: "2024-06"'),
    file: person,
    on: 'links:',
    code: 'consent-missing',
    says: 'terminó el consentimiento para links',
  },
  {
    area: 'consents',
    title: 'one that ends in ten days',
    plant: change(person, 'until: "2090"', `until: "${inTenDays}"`),
    file: person,
    on: inTenDays,
    code: 'consent-ends-soon',
    says: 'termina en menos de un mes',
  },
  {
    area: 'consents',
    title: 'none for a picture',
    plant: change(person, / {2}- scope: image\n(?: {4}.*\n)*/, ''),
    file: person,
    on: 'picture:',
    code: 'consent-missing',
    says: 'no hay consentimiento para image: picture',
  },
  {
    area: 'consents',
    title: 'a field that there is none of',
    plant: change(person, 'until: "2090"', 'retirado: "2024-06"'),
    file: person,
    on: 'retirado:',
    code: 'unknown-key',
    says: 'comunal check --fields person',
  },
  // Files
  {
    area: 'files',
    title: 'another ending',
    plant: change(person, 'retrato.svg', 'retrato.png'),
    file: person,
    on: 'retrato.png',
    code: 'missing-file',
    says: '¿Quisiste escribir «rio-inventado/retrato.svg»?',
  },
  {
    area: 'files',
    title: 'a drawing with a script',
    plant: write(
      'people/rio-inventado/retrato.svg',
      '<svg xmlns="http://www.w3.org/2000/svg"><script>1</script></svg>',
    ),
    file: person,
    on: 'retrato.svg',
    code: 'active-file',
    says: 'el elemento «script», que no dibuja',
  },
  {
    area: 'files',
    title: 'a book that was replaced',
    plant: (content) =>
      appendFileSync(join(content, 'publications/libro-de-ejemplo/libro.txt'), 'x'),
    file: book,
    on: 'bytes: 61',
    code: 'wrong-size',
    says: 'pesa 62 bytes y aquí dice 61',
  },
  {
    area: 'files',
    title: 'another checksum',
    plant: change(book, 'sha256: 80449eb8', 'sha256: 80449eb9'),
    file: book,
    on: 'sha256: 80449eb9',
    code: 'wrong-checksum',
    says: 'escribe sha256: 80449eb841f0b7b4',
  },
  {
    area: 'files',
    title: 'another type',
    plant: change(book, 'mediaType: application/pdf', 'mediaType: text/html'),
    file: book,
    on: 'mediaType: text/html',
    code: 'wrong-media-type',
    says: 'Escribe mediaType: application/pdf',
  },
  {
    area: 'files',
    title: 'a page under the name of a text',
    plant: write('publications/libro-de-ejemplo/libro.txt', '<html><script>1</script></html>'),
    file: book,
    on: 'libro.txt',
    code: 'disguised-file',
    says: 'empieza como una página o un programa',
  },
  {
    area: 'files',
    title: 'a path out of the folder',
    plant: change(book, 'path: libro-de-ejemplo/cubierta.svg', 'path: ../pages/acerca/mesa.svg'),
    file: book,
    on: '../pages',
    code: 'path-outside',
    says: 'sin «..» ni diagonal al inicio',
  },
  {
    area: 'files',
    title: 'an entry as Notepad saves it',
    plant: write('events/Taller nuevo.yaml.txt', 'visibility: public\n'),
    file: 'events/Taller nuevo.yaml.txt',
    code: 'unknown-file',
    says: 'Cámbiale el nombre a «taller-nuevo.yaml»',
  },
  {
    area: 'files',
    title: 'an entry from a word processor',
    plant: write('events/taller-nuevo.docx', 'PK'),
    file: 'events/taller-nuevo.docx',
    code: 'unknown-file',
    says: 'con un editor de texto sencillo',
  },
  {
    area: 'files',
    title: 'a picture that no entry names',
    plant: write('events/cartel.jpg', ''),
    file: 'events/cartel.jpg',
    code: 'unused-file',
    says: 'ninguna página lo muestra',
  },
  {
    area: 'files',
    title: 'a public entry in private/',
    plant: write('private/people/vecina.yaml', 'visibility: public\nname: Vecina de Prueba\n'),
    file: 'private/people/vecina.yaml',
    on: 'visibility',
    code: 'public-in-private',
    says: 'sácala de private/',
  },
  // Places
  {
    area: 'places',
    title: 'a venue that does not say how exactly it may be told',
    plant: change(workshop, '  precision: exact\n', ''),
    file: workshop,
    on: 'place:',
    code: 'place-coarsened',
    says: 'se muestra como «Villa Inventada», sin más detalle',
  },
  {
    area: 'places',
    title: 'a precision that is misspelt',
    plant: change(workshop, 'precision: exact', 'precision: exacta'),
    file: workshop,
    on: 'precision: exacta',
    code: 'bad-choice',
    says: '¿Quisiste escribir «exact»?',
  },
  {
    area: 'places',
    title: 'a venue that is hidden',
    plant: change(workshop, 'precision: exact', 'precision: hidden'),
    file: workshop,
    on: 'place:',
    code: 'place-coarsened',
    says: 'no se muestra: con su precision no queda nada que decir',
  },
  {
    area: 'places',
    title: 'coordinates that are turned around',
    plant: change(
      workshop,
      /latitude: -0\.5(\n *)longitude: -0\.5/,
      'latitude: -99.1$1longitude: 19.4',
    ),
    file: workshop,
    on: 'latitude: -99.1',
    code: 'bad-number',
    says: '«latitude» es menor de lo que puede ser; el límite es -90',
  },
  {
    area: 'places',
    title: 'a level in Spanish',
    plant: change(workshop, 'level: municipality', 'level: municipio'),
    file: workshop,
    on: 'level: municipio',
    code: 'bad-choice',
    says: 'Puede ser: venue, neighbourhood, municipality',
  },
  {
    area: 'places',
    title: 'a place in a line',
    plant: change(gathering, /^place:\n(?: {2}.*\n)+/m, 'place: Casa de Prueba\n'),
    file: gathering,
    on: 'place: Casa',
    code: 'wrong-type',
    says: 'En «place» van campos',
  },
  {
    area: 'places',
    title: 'a zone that is none',
    plant: change(workshop, 'zone: America/Sao_Paulo', 'zone: Brasil/São Paulo'),
    file: workshop,
    on: 'zone: Brasil',
    code: 'bad-time',
    says: 'no es una zona horaria',
  },
];
