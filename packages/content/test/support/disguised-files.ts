import type { ProblemCode } from '../../src/index.ts';
import * as honest from './honest-files.ts';
import { bytesOf } from './honest-files.ts';
import { zipOf } from './zip-of.ts';

/** A file that is not what it seems, and what is said about it. */
export interface DisguisedFile {
  readonly title: string;
  readonly name: string;
  readonly content: string | Uint8Array;
  readonly mediaType?: string;
  readonly code: ProblemCode;
  readonly says: RegExp;
}

const page = '<!DOCTYPE html><script>parent.ran()</script>';
const program = '<?php system($_GET["c"]);';
const damaged = /is not a \.\w+ file inside, or it is damaged/;
const markup = /begins like a page or a program/;
const notText = /is not plain text in UTF-8/;
const ending = /is not of a type that the site publishes/;
const double = /has another extension inside its name/;
const SVG = 'xmlns="http://www.w3.org/2000/svg"';

function forbidden(name: string, content: string | Uint8Array = page): DisguisedFile {
  return { title: `the ending of ${name}`, name, content, code: 'forbidden-file', says: ending };
}

function disguised(
  title: string,
  name: string,
  content: string | Uint8Array,
  says: RegExp,
): DisguisedFile {
  return { title, name, content, code: 'disguised-file', says };
}

function drawing(title: string, content: string | Uint8Array, says: RegExp): DisguisedFile {
  return { title: `an SVG with ${title}`, name: 'x.svg', content, code: 'active-file', says };
}

const inside = (markupInside: string): string => `<svg ${SVG}>${markupInside}</svg>`;

/** SVGs that do something, or bring something in. */
export const activeDrawings: readonly DisguisedFile[] = [
  drawing('a script', inside('<script>parent.ran()</script>'), /the element “script”/),
  drawing(
    'a script under a prefix that is no ASCII letter',
    `<ñ:svg xmlns:ñ="http://www.w3.org/2000/svg"><ñ:script>parent.ran()</ñ:script></ñ:svg>`,
    /the element “ñ:script”/,
  ),
  drawing(
    'a script of XHTML among the words about it',
    inside(
      '<metadata><h:script xmlns:h="http://www.w3.org/1999/xhtml">parent.ran()</h:script></metadata>',
    ),
    /the element “h:script”/,
  ),
  drawing('a handler', `<svg ${SVG} onload="parent.ran()"/>`, /the attribute “onload”/),
  drawing('a handler of a part', inside('<g onclick="parent.ran()"/>'), /the attribute “onclick”/),
  drawing(
    'letters of another encoding in a name',
    bytesOf(
      '<?xml version="1.0" encoding="ISO-2022-JP"?><svg ',
      SVG,
      '><scr\u001b(Bipt>parent.ran()</scr\u001b(Bipt></svg>',
    ),
    /not in UTF-8|not well-formed/,
  ),
  drawing(
    'an encoding that it says',
    `<?xml version="1.0" encoding="UTF-7"?><svg ${SVG}/>`,
    /not in UTF-8/,
  ),
  drawing(
    'a handler from its document type',
    `<!DOCTYPE svg [<!ATTLIST svg onload CDATA "parent.ran()">]><svg ${SVG}/>`,
    /a DOCTYPE/,
  ),
  drawing(
    'a script in an entity',
    `<!DOCTYPE svg [<!ENTITY x "<script>parent.ran()</script>">]><svg ${SVG}>&x;</svg>`,
    /a DOCTYPE/,
  ),
  drawing(
    'a style sheet of XSLT',
    `<?xml-stylesheet type="text/xsl" href="#x"?><svg ${SVG}/>`,
    /the instruction “xml-stylesheet”/,
  ),
  drawing(
    'a page in it',
    inside(
      '<foreignObject><iframe xmlns="http://www.w3.org/1999/xhtml" srcdoc="x"/></foreignObject>',
    ),
    /the element “foreignObject”/,
  ),
  drawing(
    'a way to another page',
    inside(
      '<meta xmlns="http://www.w3.org/1999/xhtml" http-equiv="refresh" content="0;url=https://evil.example"/>',
    ),
    /the element “meta”/,
  ),
  drawing('a link', inside('<a href="https://evil.example"><path d=""/></a>'), /the element “a”/),
  drawing('a link that runs', inside('<a href="javascript:parent.ran()"><path d=""/></a>'), /“a”/),
  drawing(
    'a link that comes by animation',
    inside('<path id="a"><animate attributeName="href" values="javascript:parent.ran()"/></path>'),
    /the element “animate”/,
  ),
  drawing(
    'a change of an attribute',
    inside('<set attributeName="onload" to="parent.ran()"/>'),
    /“set”/,
  ),
  drawing(
    'a listener',
    inside('<listener xmlns="http://www.w3.org/2001/xml-events" event="load"/>'),
    /“listener”/,
  ),
  drawing(
    'a picture from elsewhere',
    inside('<image href="//evil.example/x.png"/>'),
    /points outside the file in “href”/,
  ),
  drawing(
    'a picture from elsewhere by its old name',
    `<svg ${SVG} xmlns:l="http://www.w3.org/1999/xlink"><image l:href="https://evil.example/x"/></svg>`,
    /points outside the file in “l:href”/,
  ),
  drawing(
    'a drawing as data in it',
    inside(
      `<image href="data:image/svg+xml;base64,${Buffer.from(inside('')).toString('base64')}"/>`,
    ),
    /points outside the file/,
  ),
  drawing(
    'a page as data in it',
    inside('<use href="data:text/html,x#a"/>'),
    /points outside the file/,
  ),
  drawing(
    'a part of another drawing',
    inside('<use href="otro.svg#a"/>'),
    /points outside the file/,
  ),
  drawing('a base', `<svg ${SVG} xml:base="https://evil.example/"/>`, /the attribute “xml:base”/),
  drawing(
    'an imported style sheet',
    inside('<style>@import "//evil.example/x.css";</style>'),
    /brings in something/,
  ),
  drawing(
    'an imported style sheet, escaped',
    inside('<style>@\\69mport "//evil.example/x.css";</style>'),
    /brings in something/,
  ),
  drawing(
    'a font from elsewhere',
    inside('<style>@font-face { src: url(//evil.example/x) }</style>'),
    /brings in/,
  ),
  drawing(
    'a fill from elsewhere',
    inside('<path fill="url(https://evil.example/x#a)"/>'),
    /points out/,
  ),
  drawing(
    'a style from elsewhere',
    inside('<path style="fill: url( //evil.example/x )"/>'),
    /brings in/,
  ),
  drawing(
    'a style in pieces',
    inside('<style>@im<![CDATA[port "//evil.example/x.css";]]></style>'),
    /brings in something/,
  ),
  drawing(
    'an element of no namespace',
    `<svg><script>parent.ran()</script></svg>`,
    /does not begin with the svg/,
  ),
  drawing(
    'a page for a root',
    `<html xmlns="http://www.w3.org/1999/xhtml"/>`,
    /does not begin with the svg/,
  ),
  drawing('a second root', `<svg ${SVG}/><script/>`, /not well-formed/),
  drawing('what is not closed', `<svg ${SVG}><g>`, /not well-formed/),
  drawing('nothing in it', '', /does not begin|not well-formed/),
  drawing('UTF-16', Buffer.from(`\ufeff${inside('<script/>')}`, 'utf16le'), /not in UTF-8/),
  drawing('over a megabyte', inside(`<desc>${'a'.repeat(1_100_000)}</desc>`), /over 1 MiB/),
  drawing(
    'the path of a file on its author’s disk',
    `<svg ${SVG} xmlns:i="http://www.inkscape.org/namespaces/inkscape" i:export-filename="C:\\Users\\ana\\x.png"/>`,
    /the attribute “i:export-filename”/,
  ),
];

/** Files of all kinds that are something else, or that a server or a browser could take for something else. */
export const disguisedFiles: readonly DisguisedFile[] = [
  // Endings of pages and programs, and none
  ...[
    'x.html',
    'x.htm',
    'x.xhtml',
    'x.xml',
    'x.xsl',
    'x.xul',
    'x.ent',
    'x.shtml',
    'x.shtm',
    'x.htmls',
  ].map((name) => forbidden(name)),
  ...['x.php', 'x.phtml', 'x.php5', 'x.phar', 'x.cgi', 'x.asp'].map((name) =>
    forbidden(name, program),
  ),
  ...['x.js', 'x.mjs', 'x.wasm', 'x.swf', 'x.exe', 'x.hta', 'x.svgz', 'x.mht'].map((name) =>
    forbidden(name),
  ),
  { ...forbidden('pagina'), says: /has no extension/ },
  { ...forbidden('x.jpg.'), content: honest.jpeg, says: /has no extension/ },
  forbidden('x.jpg ', honest.jpeg),
  forbidden('X.HTML'),
  { ...forbidden('x.php.jpg', honest.jpeg), says: double },
  { ...forbidden('x.PHP5.png', honest.png), says: double },
  { ...forbidden('x.html.es.txt', 'Hola'), says: double },
  { ...forbidden('x.pl.vtt', honest.vtt), says: double },
  { ...forbidden('x.jpg.svg', honest.svg), says: double },
  { ...forbidden('cartel final.svg.png', honest.png), says: double },
  // Content of another type
  disguised('a page under the name of a picture', 'x.jpg', page, damaged),
  disguised('a program under the name of a picture', 'x.png', program, damaged),
  disguised('a drawing under the name of a picture', 'x.gif', honest.svg, /is a \.xml file inside/),
  disguised(
    'a drawing without a first line under the name of a picture',
    'x.webp',
    inside(''),
    damaged,
  ),
  disguised('a page under the name of a PDF', 'x.pdf', page, damaged),
  disguised('a page under the name of a film', 'x.mp4', page, damaged),
  disguised('a page under the name of a book', 'x.epub', page, damaged),
  disguised(
    'a program for Windows under the name of a book',
    'x.pdf',
    bytesOf('MZ', new Uint8Array(200)),
    /\.exe file inside/,
  ),
  disguised(
    'a program for Linux under the name of a sound',
    'x.mp3',
    bytesOf([0x7f], 'ELF', new Uint8Array(200)),
    /\.elf file inside/,
  ),
  disguised('a GIF under the name of a PNG', 'x.png', honest.gif, /is a \.gif file inside/),
  disguised('a ZIP under the name of a document', 'x.docx', honest.zip, /is a \.zip file inside/),
  disguised('a book under the name of a document', 'x.odt', honest.epub, /is a \.epub file inside/),
  disguised(
    'a program for phones under the name of a ZIP',
    'x.zip',
    zipOf({ 'AndroidManifest.xml': 'x', 'classes.dex': 'x' }),
    /is a \.apk file inside|is a \.jar file inside/,
  ),
  disguised(
    'a document with macros under the name of one without',
    'x.docx',
    zipOf({
      '[Content_Types].xml':
        '<Types><Override ContentType="application/vnd.ms-word.document.macroEnabled.main+xml" PartName="/word/document.xml"/></Types>',
    }),
    /is a \.docm file inside/,
  ),
  disguised('a sound under the name of a film', 'x.webm', honest.mp3, /is a \.mp3 file inside/),
  disguised(
    'an old document under the name of a new one',
    'x.docx',
    bytesOf([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1], new Uint8Array(600)),
    /is a \.cfb file inside/,
  ),
  // The first bytes of one thing, and then another
  disguised(
    'a page behind the first bytes of a JPEG',
    'x.jpg',
    bytesOf([0xff, 0xd8, 0xff, 0xe0], page),
    damaged,
  ),
  disguised('a page behind the first bytes of a GIF', 'x.gif', bytesOf('GIF89a', page), damaged),
  disguised(
    'a script that begins as a GIF',
    'x.gif',
    bytesOf('GIF89a/*', honest.gif.subarray(8), '*/=1;parent.ran()'),
    damaged,
  ),
  disguised(
    'a page behind the first bytes of a PNG',
    'x.png',
    bytesOf(honest.png.subarray(0, 8), page),
    damaged,
  ),
  disguised(
    'a page behind the first bytes of a WebP',
    'x.webp',
    bytesOf('RIFF', [9, 0, 0, 0], 'WEBPVP8 ', page),
    damaged,
  ),
  disguised(
    'a page behind the first bytes of an AVIF',
    'x.avif',
    bytesOf([0, 0, 0, 16], 'ftypavif', [0, 0, 0, 0], page),
    damaged,
  ),
  disguised(
    'a page behind the first bytes of a film',
    'x.mp4',
    bytesOf([0, 0, 0, 16], 'ftypisom', [0, 0, 0, 0], page),
    damaged,
  ),
  disguised(
    'a page behind the first bytes of a sound',
    'x.mp3',
    bytesOf([0xff, 0xfb, 0x90, 0], page),
    damaged,
  ),
  disguised(
    'a page behind the tag of a sound',
    'x.mp3',
    bytesOf('ID3', [4, 0, 0, 0, 0, 0, 10], new Uint8Array(10), page),
    damaged,
  ),
  disguised('a page behind the first bytes of FLAC', 'x.flac', bytesOf('fLaC', page), damaged),
  disguised(
    'a page behind the first bytes of WAV',
    'x.wav',
    bytesOf('RIFF', [9, 0, 0, 0], 'WAVEfmt ', page),
    damaged,
  ),
  disguised(
    'a page behind the first bytes of Ogg',
    'x.ogg',
    bytesOf('OggS', page.repeat(4)),
    /is a \.ogx file inside/,
  ),
  disguised('a page behind the first line of a PDF', 'x.pdf', bytesOf('%PDF-1.4\n', page), damaged),
  disguised('a PDF behind a page', 'x.pdf', bytesOf(page, honest.pdf), damaged),
  disguised(
    'a page behind the first bytes of a ZIP',
    'x.zip',
    bytesOf('PK\u0003\u0004', page.repeat(3)),
    damaged,
  ),
  disguised('a ZIP behind a page', 'x.zip', bytesOf(page, honest.zip), damaged),
  disguised('a page behind a ZIP', 'x.zip', bytesOf(honest.zip, page), damaged),
  disguised('a page behind an AVIF', 'x.avif', bytesOf(honest.avif, page), damaged),
  // Two things at once
  ...[
    'foto.jpg',
    'foto.png',
    'foto.gif',
    'audio.mp3',
    'audio.ogg',
    'audio.flac',
    'video.mp4',
    'video.webm',
    'libro.es.pdf',
    'libro.odt',
  ].map((name) =>
    disguised(
      `a page behind the end of ${name}`,
      name,
      bytesOf(honest.honestFiles[name]?.[0] ?? '', page),
      damaged,
    ),
  ),
  disguised(
    'a program in the comment of a JPEG',
    'x.jpg',
    bytesOf([0xff, 0xd8, 0xff, 0xfe, 0, program.length + 2], program, honest.jpeg.subarray(2)),
    damaged,
  ),
  disguised(
    'a page before the objects of a PDF',
    'x.pdf',
    bytesOf('%PDF-1.4\n', page, honest.pdf.subarray(9)),
    damaged,
  ),
  ...Object.entries({ png: honest.png, jpg: honest.jpeg, mp3: honest.mp3, pdf: honest.pdf }).map(
    ([type, content]) =>
      disguised(
        `an archive behind the end of a .${type}`,
        `x.${type}`,
        bytesOf(content, honest.zip),
        damaged,
      ),
  ),
  // Texts
  disguised('a page under the name of a text', 'x.txt', page, markup),
  disguised(
    'a page under the name of a text, below empty lines',
    'x.txt',
    `\ufeff \n\n ${page}`,
    markup,
  ),
  disguised(
    'a page under the name of a table',
    'x.csv',
    '<table><tr><td>1</td></tr></table>',
    markup,
  ),
  disguised('a page further down in a table', 'x.csv', `nombre,valor\n1,${page}\n`, markup),
  disguised('a program under the name of a text', 'x.txt', `Hola\n${program}`, markup),
  disguised('a drawing under the name of captions', 'x.vtt', honest.svg, notText),
  disguised('a page under the name of captions', 'x.vtt', page, markup),
  disguised(
    'a page under the name of captions in SRT',
    'x.srt',
    `<svg ${SVG} onload="parent.ran()"/>`,
    markup,
  ),
  disguised(
    'UTF-16 under the name of a text',
    'x.txt',
    Buffer.from('\ufeff<script>', 'utf16le'),
    notText,
  ),
  disguised(
    'UTF-16 without a mark under the name of a table',
    'x.csv',
    Buffer.from('<script>', 'utf16le'),
    notText,
  ),
  disguised(
    'UTF-7 under the name of a text',
    'x.txt',
    '+ADw-script+AD4-parent.ran()+ADw-/script+AD4-',
    markup,
  ),
  disguised('a byte order mark and a page', 'x.csv', `\ufeff${page}`, markup),
  disguised('a script that begins as a picture, as a text', 'x.txt', `GIF89a${page}`, notText),
  disguised('Latin-1 under the name of a text', 'x.txt', bytesOf('ni', [0xf1], 'o'), notText),
  disguised('bytes that are no characters', 'x.csv', bytesOf('a', [0xc0, 0x80], 'b'), notText),
  disguised('a character cut at the end', 'x.txt', bytesOf('ni', [0xc3]), notText),
  disguised('a zero byte', 'x.txt', 'a\0b', notText),
  disguised('a picture under the name of a text', 'x.txt', honest.png, notText),
  // What is said of it
  {
    title: 'a picture that is said to be a page',
    name: 'x.png',
    content: honest.png,
    mediaType: 'text/html',
    code: 'wrong-media-type',
    says: /is not of type “text\/html”/,
  },
  {
    title: 'a book that is said to be a PDF',
    name: 'x.epub',
    content: honest.epub,
    mediaType: 'application/pdf',
    code: 'wrong-media-type',
    says: /is not of type “application\/pdf”/,
  },
  ...activeDrawings,
];
