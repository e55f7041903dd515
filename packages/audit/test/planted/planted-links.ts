import { page, type PlantedLeak } from './planted-leak.ts';

const url = 'https://colectiva.example/';
const isHome = { file: 'index.html' } as const;

/** Links that lead nowhere, or without encryption. */
export const plantedLinks: readonly PlantedLeak[] = [
  {
    code: 'broken-link',
    name: 'a link to a page that is not there',
    files: { 'index.html': page('<p>Hola.</p>\n<a href="/actividades/">Actividades</a>') },
    ...isHome,
    line: 10,
  },
  {
    code: 'broken-link',
    name: 'a relative link that counts from a page in a folder',
    files: { 'es/index.html': page('<a href="otra.html">Otra</a>'), 'otra.html': page('') },
    file: 'es/index.html',
    line: 9,
  },
  {
    code: 'broken-link',
    name: 'a link with another case than the file',
    files: { 'index.html': page('<a href="/Folleto.pdf">Folleto</a>'), 'folleto.pdf': '%PDF-1.7' },
    ...isHome,
  },
  {
    code: 'broken-link',
    name: 'a picture that is missing in one of several sizes',
    files: {
      'index.html': page('<img alt="Un mural" src="a.svg" srcset="a.svg 1x, b.svg 2x">'),
      'a.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
    },
    ...isHome,
  },
  {
    code: 'broken-link',
    name: 'a full address of the site itself',
    files: { 'index.html': page('<a href="https://colectiva.example/falta">Falta</a>') },
    options: { url },
    ...isHome,
  },
  {
    code: 'broken-link',
    name: 'a link that forgets the folder that the site is published in',
    files: { 'index.html': page('<a href="/b.html">B</a>'), 'b.html': page('') },
    options: { url: 'https://colectiva.example/sitio' },
    isAlone: true,
    ...isHome,
  },
  {
    code: 'broken-link',
    name: 'a font of a style sheet',
    files: {
      'estilo.css': 'p { margin: 0 }\n@font-face { font-family: x; src: url("fuentes/x.woff2") }',
    },
    file: 'estilo.css',
    line: 2,
  },
  {
    code: 'broken-link',
    name: 'a page of the sitemap',
    files: {
      'sitemap.xml':
        '<?xml version="1.0"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n<url><loc>https://colectiva.example/falta/</loc></url>\n</urlset>',
    },
    options: { url },
    file: 'sitemap.xml',
    line: 3,
  },
  {
    code: 'broken-link',
    name: 'a page that a feed announces',
    files: {
      'feed.xml':
        '<?xml version="1.0"?>\n<rss version="2.0"><channel><item>\n<link>https://colectiva.example/falta/</link></item></channel></rss>',
    },
    options: { url },
    file: 'feed.xml',
    line: 3,
  },
  {
    code: 'broken-link',
    name: 'an icon of the app manifest',
    files: { 'app.webmanifest': '{ "icons": [{ "src": "icono.png" }] }' },
    file: 'app.webmanifest',
  },
  {
    code: 'broken-link',
    name: 'the target of a redirect',
    files: { _redirects: '# antes\n/viejo /nuevo 301' },
    file: '_redirects',
    line: 2,
  },
  {
    code: 'broken-link',
    name: 'a page that leads to another one by itself',
    files: {
      'index.html': page('', '<meta http-equiv="refresh" content="0; url=/nueva/">'),
    },
    ...isHome,
  },
  {
    code: 'broken-link',
    name: 'an address that is none',
    files: { 'index.html': page('<a href="https://">Nuestra red</a>') },
    ...isHome,
  },
  {
    code: 'broken-fragment',
    name: 'a part of another page',
    files: { 'index.html': page('<a href="b#parte">B</a>'), 'b.html': page('<p id="otra"></p>') },
    ...isHome,
  },
  {
    code: 'broken-fragment',
    name: 'a part of the same page',
    files: { 'index.html': page('<a href="#contenido">Saltar al contenido</a>') },
    ...isHome,
  },
  {
    code: 'http-link',
    name: 'a link without encryption',
    files: { 'index.html': page('<a href="http://aliada.example/">Una aliada</a>') },
    ...isHome,
    line: 9,
  },
  {
    code: 'http-link',
    name: 'an own address without encryption',
    files: { 'index.html': page('', '<link rel="canonical" href="http://colectiva.example/">') },
    options: { url },
    ...isHome,
  },
  {
    code: 'broken-link',
    name: 'a full address of the site, which only its home page names',
    files: {
      'index.html': page('', '<link rel="canonical" href="https://colectiva.example/">'),
      'b.html': page('<a href="https://colectiva.example/falta">Falta</a>'),
    },
    file: 'b.html',
    isAlone: true,
  },
];
