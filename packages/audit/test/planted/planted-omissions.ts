import { page, type PlantedLeak } from './planted-leak.ts';

const isHome = { file: 'index.html' } as const;
const drawing = '<svg xmlns="http://www.w3.org/2000/svg"/>';

/** Pages that lack something. */
export const plantedOmissions: readonly PlantedLeak[] = [
  {
    code: 'missing-lang',
    name: 'a page without a language',
    files: { 'index.html': page('').replace(' lang="es"', '') },
    ...isHome,
    line: 2,
  },
  {
    code: 'missing-lang',
    name: 'a page with an empty language',
    files: { 'es/index.html': page('').replace('lang="es"', 'lang=""') },
    file: 'es/index.html',
    line: 2,
  },
  {
    code: 'missing-lang',
    name: 'a language with an underscore',
    files: { 'index.html': page('').replace('lang="es"', 'lang="es_MX"') },
    ...isHome,
    line: 2,
  },
  {
    code: 'missing-lang',
    name: 'the name of a language in place of its code',
    files: { 'index.html': page('<p lang="english">Hello.</p>') },
    ...isHome,
    line: 9,
  },
  {
    code: 'missing-lang',
    name: 'a country in place of a language',
    files: { 'index.html': page('<p lang="jp">こんにちは</p>') },
    ...isHome,
  },
  {
    code: 'missing-alt',
    name: 'a picture without a text',
    files: { 'index.html': page('<p>Hola.</p>\n<img src="a.svg">'), 'a.svg': drawing },
    ...isHome,
    line: 10,
  },
  {
    code: 'missing-alt',
    name: 'the name of a file in place of a text',
    files: { 'index.html': page('<img src="a.svg" alt="IMG_2031.jpg">'), 'a.svg': drawing },
    ...isHome,
  },
  {
    code: 'missing-alt',
    name: 'a link that is only a picture which says that it decorates',
    files: {
      'index.html': page('<a href="/"><img src="a.svg" alt=""></a>'),
      'a.svg': drawing,
    },
    ...isHome,
  },
  {
    code: 'missing-alt',
    name: 'a button that is a picture',
    files: {
      'index.html': page('<form><input type="image" src="a.svg"></form>'),
      'a.svg': drawing,
    },
    ...isHome,
  },
  {
    code: 'missing-alt',
    name: 'a drawing that says that it is a picture and not of what',
    files: { 'index.html': page('<svg role="img"><circle r="4"/></svg>') },
    ...isHome,
  },
  {
    code: 'missing-alt',
    name: 'a part of a map',
    files: {
      'index.html': page('<map name="m"><area href="/" shape="rect" coords="0,0,9,9"></map>'),
    },
    ...isHome,
  },
  {
    code: 'missing-captions',
    name: 'a video without captions',
    files: { 'index.html': page('<video controls src="a.webm"></video>'), 'a.webm': '' },
    ...isHome,
    line: 9,
  },
  {
    code: 'missing-captions',
    name: 'a video with a file of captions in which there is none',
    files: {
      'index.html': page(
        '<video controls src="a.webm"><track kind="captions" src="a.vtt"></video>',
      ),
      'a.webm': '',
      'a.vtt': 'WEBVTT\n\nNOTE Por escribir.\n',
    },
    ...isHome,
  },
  {
    code: 'missing-captions',
    name: 'a video with chapters alone',
    files: {
      'index.html': page(
        '<video controls><source src="a.webm"><track kind="chapters" src="a.vtt"></video>',
      ),
      'a.webm': '',
      'a.vtt': 'WEBVTT\n\n00:01.000 --> 00:03.000\nInicio\n',
    },
    ...isHome,
  },
];
