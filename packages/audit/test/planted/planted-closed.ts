import { strToU8, zipSync } from 'fflate';
import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib';
import { loadClosedContent } from '../support/closed-content.ts';
import { createPdf } from '../support/create-pdf.ts';
import { createPng } from '../support/create-png.ts';
import { page, type PlantedLeak } from './planted-leak.ts';

/** What the sites were built from. */
export const closedOptions = { content: await loadClosedContent() };
const title = 'La noche de los faroles rotos';
const name = 'Ana Góngora Inventada';
const docx = zipSync({
  'word/document.xml': strToU8(
    '<w:document><w:p><w:r><w:t>Vino Ana Gón</w:t></w:r><w:r><w:rPr/><w:t>gora Inventada</w:t></w:r></w:p></w:document>',
  ),
});

/** A leak of a text in one file, which is the one that the finding names. */
function planted(
  code: PlantedLeak['code'],
  form: string,
  file: string,
  content: string | Uint8Array,
  line?: number,
): PlantedLeak {
  const files = { [file]: content };
  return {
    code,
    name: form,
    files,
    options: closedOptions,
    file,
    ...(line !== undefined && { line }),
  };
}

/** Sites that give away what is closed, each in another form. */
export const plantedClosed: readonly PlantedLeak[] = [
  planted(
    'closed-text',
    'a title in a page',
    'index.html',
    page(`<p>Hola.</p>\n<p>${title}</p>`),
    10,
  ),
  planted(
    'closed-text',
    'a name without accents',
    'index.html',
    page('<p>con ana gongora inventada</p>'),
    9,
  ),
  planted(
    'closed-text',
    'a name over tags',
    'index.html',
    page('<p>con Ana <b>Gón</b>gora&shy; Inven<wbr>tada</p>'),
    9,
  ),
  planted(
    'closed-text',
    'a name in entities',
    'index.html',
    page('<p>Ana G&oacute;ngora&#32;&#x49;nventada</p>'),
    9,
  ),
  planted('closed-text', 'a title in a comment', 'index.html', page(`<!-- falta: ${title} -->`), 9),
  planted(
    'closed-text',
    'a name in an attribute',
    'index.html',
    page(`<p title="con ${name}">x</p>`),
    9,
  ),
  planted(
    'closed-text',
    'a name in escaped JSON in an attribute',
    'index.html',
    page('<p data-props="{&quot;who&quot;:&quot;Ana G\\u00f3ngora Inventada&quot;}">x</p>'),
    9,
  ),
  planted(
    'closed-text',
    'a name in escapes of a script',
    'app.js',
    'let a;\nlet who = "Ana G\\xf3ngora\\x20Inventada";',
    2,
  ),
  planted(
    'closed-text',
    'a name in an address',
    'index.html',
    page('<a href="/?q=Ana+G%C3%B3ngora+Inventada">x</a>'),
    9,
  ),
  planted(
    'closed-text',
    'a name in a data address',
    'index.html',
    page(
      `<img alt="" src="data:text/plain;base64,${Buffer.from(`<i>${name}</i>`).toString('base64')}">`,
    ),
    9,
  ),
  planted(
    'closed-text',
    'a name in Base64 for addresses, amid other letters',
    'a.json',
    `{"state":"v1/${Buffer.from(`{"n":"${name}"}`).toString('base64url')}"}`,
    1,
  ),
  planted(
    'closed-text',
    'a title in UTF-16 with a mark',
    'notas.txt',
    Buffer.from(`\uFEFFHola\n${title}`, 'utf16le'),
    2,
  ),
  planted(
    'closed-text',
    'a title in UTF-16 without a mark',
    'notas.txt',
    Buffer.from(`Hola\n${title}`, 'utf16le').swap16(),
    2,
  ),
  planted(
    'closed-text',
    'a name in Latin-1',
    'datos.csv',
    Buffer.from(`a;b\n${name};1\n`, 'latin1'),
    2,
  ),
  planted(
    'closed-text',
    'a title in the index of a search',
    'pagefind/fragment/es_1.pf_fragment',
    gzipSync(`pagefind_dcd{"content":"${title}"}`),
  ),
  planted(
    'closed-text',
    'a title in a page that is packed',
    'index.html.br',
    brotliCompressSync(page(title)),
  ),
  planted(
    'closed-text',
    'a title in the source of a map',
    'app.js.map',
    JSON.stringify({ version: 3, sourcesContent: [`const t = '${title}'`] }),
    1,
  ),
  planted('closed-text', 'a name over runs of a document', 'acta.docx', docx),
  planted('closed-text', 'a document in an archive', 'todo.zip', zipSync({ 'a/acta.docx': docx })),
  planted(
    'closed-text',
    'a name in a PDF',
    'acta.pdf',
    createPdf('BT /F1 12 Tf 10 100 Td [(con Ana G\\363n) -10 (gora Inventada)] TJ ET'),
  ),
  planted(
    'closed-text',
    'a title in packed text of a picture',
    'foto.png',
    createPng('zTXt', Buffer.concat([Buffer.from('Title\0\0'), deflateSync(Buffer.from(title))])),
  ),
  planted(
    'closed-text',
    'a name in metadata as Windows writes it',
    'foto.png',
    createPng('eXIf', Buffer.from(`II*\0${'\0'.repeat(8)}${name}`, 'utf16le')),
  ),
  planted(
    'closed-text',
    'a title in folded lines of a calendar',
    'eventos.ics',
    'BEGIN:VCALENDAR\r\nSUMMARY:La noche de los fa\r\n roles rotos\r\nEND:VCALENDAR\r\n',
    2,
  ),
  planted(
    'closed-text',
    'a name in a quoted-printable card',
    'tarjeta.vcf',
    'BEGIN:VCARD\r\nFN;ENCODING=QUOTED-PRINTABLE:Ana G=C3=B3n=\r\ngora Inventada\r\nEND:VCARD\r\n',
    2,
  ),
  planted(
    'closed-text',
    'a title in captions',
    'charla.vtt',
    'WEBVTT\n\n00:00.000 --> 00:02.000\nLa noche de\nlos faroles rotos\n',
    4,
  ),
  planted(
    'closed-text',
    'a name in a style sheet',
    'a.css',
    '.a{}\n.b::after{content:"Ana G\\f3 ngora Inventada"}',
    2,
  ),
  planted(
    'closed-text',
    'a title in hexadecimal digits',
    'a.json',
    `{"h":"${Buffer.from(title).toString('hex')}"}`,
    1,
  ),
  planted(
    'closed-text',
    'a title for allies in a feed',
    'feed.xml',
    '<rss><item>\n<title>Visita secreta de las aliadas</title></item></rss>',
    2,
  ),
  planted(
    'closed-text',
    'a note of a public entry',
    'index.html',
    page('<p>Las llaves del local las tiene la vecina del tercero</p>'),
    9,
  ),
  planted(
    'closed-text',
    'an exact place',
    'index.html',
    page('<p>En la Casa de la Colina Roja</p>'),
    9,
  ),
  planted('closed-text', 'a point on the map', 'mapa.json', '{\n"point":[-99.13321,19.43261]}', 2),
  planted(
    'closed-words',
    'two words that are a title too',
    'index.html',
    page('<p>Asamblea general</p>'),
    9,
  ),
  planted(
    'room-name',
    'a room in an address',
    'index.html',
    page('<a href="/faroles-zq7">x</a>'),
    9,
  ),
  planted(
    'room-name',
    'the room of a public entry',
    'index.html',
    page('<p data-room="sala-abierta-41">x</p>'),
    9,
  ),
  planted(
    'withheld-text',
    'a biography without a consent',
    'index.html',
    page('<p>Creció en un faro que no está en ningún mapa, con su abuela.</p>'),
    9,
  ),
  planted(
    'closed-file-name',
    'a slug in an address',
    'index.html',
    page('<p>/actividades/noche-de-los-faroles/</p>'),
    9,
  ),
  {
    code: 'closed-file-name',
    name: 'a page of a closed entry',
    files: { 'actividades/noche-de-los-faroles/index.html': page('') },
    options: closedOptions,
    file: 'actividades/*/index.html',
  },
  {
    code: 'closed-file-name',
    name: 'a page of an entry whose slug is a word, beside others of its type',
    files: {
      'actividades/taller-abierto/index.html': page(''),
      'actividades/brigada/index.html': page(''),
    },
    options: closedOptions,
    file: 'actividades/*/index.html',
  },
  {
    code: 'closed-file-name',
    name: 'a link to an entry whose slug is a word, beside others of its type',
    files: { 'actividades/taller-abierto/index.html': page('<a href="../brigada/">x</a>') },
    options: closedOptions,
    file: 'actividades/taller-abierto/index.html',
    line: 9,
  },
  {
    code: 'closed-file-name',
    name: 'a picture whose name begins with a slug of two words',
    files: { 'ronda-secreta-800.webp': 'x' },
    options: closedOptions,
    file: '*',
  },
  {
    code: 'unlisted-listed',
    name: 'an unlisted page in a list',
    files: {
      'actividades/cena-de-julio/index.html': page(''),
      'actividades/index.html': page('<a href="cena-de-julio/">Una cena</a>'),
    },
    options: closedOptions,
    file: 'actividades/index.html',
    line: 9,
  },
  {
    code: 'unlisted-listed',
    name: 'an unlisted page in a site map',
    files: {
      'actividades/cena-de-julio/index.html': page(''),
      'sitemap.xml':
        '<urlset>\n<url><loc>https://colectiva.example/actividades/cena-de-julio/</loc></url></urlset>',
    },
    options: closedOptions,
    file: 'sitemap.xml',
    line: 2,
  },
  {
    code: 'unlisted-listed',
    name: 'an unlisted page in the index of a search',
    files: {
      'actividades/cena-de-julio/index.html': page(''),
      'pagefind/fragment/es_2.pf_fragment': gzipSync(
        'pagefind_dcd{"url":"/actividades/cena-de-julio/"}',
      ),
    },
    options: closedOptions,
    file: 'pagefind/fragment/es_2.pf_fragment',
  },
  planted(
    'not-inspected',
    'an archive that never ends',
    'bomba.gz',
    gzipSync(Buffer.alloc(200 * 1024 * 1024)),
  ),
  planted(
    'closed-text',
    'a name in Base64 in a text that begins like a packed file',
    'notas.txt',
    `x^ ${Buffer.from(`<i>${name}</i>`).toString('base64')}`,
  ),
  ...['7z\xbc\xaf\x27\x1c', 'BZh91AY&SY', 'Rar!\x1a\x07\x01\0', '\xfd7zXZ\0'].map((mark) =>
    planted(
      'not-inspected',
      `an archive that is not unpacked: ${JSON.stringify(mark)}`,
      'todo',
      Buffer.from(mark, 'latin1'),
    ),
  ),
  planted('not-inspected', 'a PDF that is damaged', 'malo.pdf', Buffer.from('%PDF-1.7\nhola')),
];
