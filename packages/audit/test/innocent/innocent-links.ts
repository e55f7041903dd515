import { page } from '../planted/planted-leak.ts';
import type { InnocentSite } from './innocent-site.ts';

const url = 'https://colectiva.example/';
const drawing = '<svg xmlns="http://www.w3.org/2000/svg"><symbol id="sol"/></svg>';

/** Links that lead somewhere, though not at first sight. */
export const innocentLinks: readonly InnocentSite[] = [
  {
    name: 'pages without their ending, folders, and names with accents and blanks',
    files: {
      'index.html': page(
        '<a href="quienes">A</a> <a href="/es">B</a> <a href="es/?q=1#x">C</a> <a href="canci%C3%B3n%20uno.html">D</a> <a href="">E</a>',
      ),
      'quienes.html': page(''),
      'es/index.html': page('<p id="x"></p> <a href="../index.html">F</a>'),
      'canción uno.html': page(''),
    },
  },
  {
    name: 'a site in a folder, with links into another one beside it',
    files: {
      'index.html': page(
        '<a href="/sitio/b.html">B</a> <a href="https://colectiva.example/otro/">Otro</a> <a href="/sitio">C</a>',
      ),
      'b.html': page(''),
    },
    options: { url: 'https://colectiva.example/sitio/' },
  },
  {
    name: 'links by way of redirects',
    files: {
      'index.html': page('<a href="/viejo">V</a> <a href="/blog/2020/hola">B</a>'),
      _redirects: '/viejo  /nuevo  301\n/blog/:year/* /nuevo 302\n/fuera https://aliada.example/',
      'nuevo.html': page(''),
    },
  },
  {
    name: 'links below an old folder that Apache redirects',
    files: {
      'index.html': page('<a href="/viejo/hola.html">V</a>'),
      '.htaccess': 'Redirect 301 /viejo /nuevo/\n',
      'nuevo/index.html': page(''),
    },
  },
  {
    name: 'addresses of other kinds, and links to others',
    files: {
      'index.html': page(
        '<a href="mailto:hola@colectiva.example">M</a> <a href="tel:+525555555555">T</a> <a href="geo:19.4,-99.1">G</a> <a href="https://aliada.example/falta">L</a>',
      ),
    },
  },
  {
    name: 'fragments that are no part of a page',
    files: {
      'index.html': page(
        '<a href="#">A</a> <a href="#top">B</a> <a href="b.html#:~:text=hola">C</a> <a href="guia.pdf#page=3">D</a> <a href="b.html#/ruta">E</a>',
      ),
      'b.html': page('<p>hola</p>'),
      'guia.pdf': '%PDF-1.7',
    },
  },
  {
    name: 'parts with accents, old anchors, and symbols of a drawing',
    files: {
      'index.html': page(
        '<a href="#educaci%C3%B3n">A</a><a href="#año">B</a><h2 id="educación">E</h2><a name="año"></a><svg aria-hidden="true"><use href="iconos.svg#sol"/></svg>',
      ),
      'iconos.svg': drawing,
    },
  },
  {
    name: 'links that count from another place',
    files: {
      'es/index.html': page('<a href="b.html">B</a>', '<base href="/">'),
      'b.html': page(''),
    },
  },
  {
    name: 'a template that a script fills',
    files: {
      'index.html': page(
        '<template><a href="{{address}}"><img src="{{src}}" alt="{{text}}"></a></template>',
      ),
    },
  },
  {
    name: 'addresses without encryption that are no links, or encrypt otherwise',
    files: {
      'index.html': page(
        '<a href="http://colectivadeejemplodireccioninventadadeprueba222222222222.onion/">Onion</a> <a href="http://localhost:4321/">Aquí</a> <a href="http://192.168.1.1/">Red</a> <svg xmlns="http://www.w3.org/2000/svg"></svg> <p itemscope itemtype="http://schema.org/Event"></p>',
        '<link rel="profile" href="http://gmpg.org/xfn/11">',
      ),
    },
  },
  {
    name: 'a site that is published without encryption, and its feed and sitemap',
    files: {
      'index.html': page('<a href="http://colectiva.local/b">B</a>'),
      'b.html': page(''),
      'sitemap.xml':
        '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><url><loc>http://colectiva.local/b</loc></url></urlset>',
      'feed.xml':
        '<rss version="2.0"><channel><link>http://colectiva.local/</link><item><guid isPermaLink="false">falta</guid><guid>falta</guid></item></channel></rss>',
    },
    options: { url: 'http://colectiva.local/' },
  },
  {
    name: 'full addresses of the site itself',
    files: {
      'index.html': page(
        '<a href="https://colectiva.example/b">B</a>',
        `<link rel="canonical" href="${url}"><link rel="alternate" hreflang="en" href="${url}b">`,
      ),
      'b.html': page(''),
    },
    options: { url },
  },
  {
    name: 'a site in a folder that only its home page names',
    files: {
      'index.html': page(
        '<a href="/sitio/b">B</a> <a href="https://colectiva.example/sitio/b">C</a>',
        '<link rel="canonical" href="https://colectiva.example/sitio/">',
      ),
      'b.html': page(''),
    },
  },
  {
    name: 'a site whose home page leads to that of a language',
    files: {
      'index.html': page(
        '',
        '<meta http-equiv="refresh" content="0; url=/es/"><link rel="canonical" href="https://colectiva.example/es/">',
      ),
      'es/index.html': page('<a href="https://colectiva.example/b">B</a>'),
      'b.html': page(''),
    },
  },
];
