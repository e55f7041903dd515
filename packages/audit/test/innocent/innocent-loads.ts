import { page } from '../planted/planted-leak.ts';
import type { InnocentSite } from './innocent-site.ts';

function inBody(name: string, body: string): InnocentSite {
  return { name, files: { 'index.html': page(body) } };
}

/** Pages and files that name other servers and ask none of them. */
export const innocentLoads: readonly InnocentSite[] = [
  inBody('a link to another site', '<a href="https://otra.example/a.js">Otra</a>'),
  inBody(
    'links in the head that are for people and search engines',
    '<link rel="license author me" href="https://otra.example/"><link rel="alternate" hreflang="en" href="https://otra.example/en/">',
  ),
  inBody(
    'an element that asks before it contacts a server',
    '<comunal-video src="https://videos.example/w/1" poster="a.jpg"></comunal-video>',
  ),
  inBody(
    'players that load nothing before somebody presses play',
    '<audio controls preload="none" src="https://archivo.example/a.mp3"></audio><video controls preload="none"><source src="https://archivo.example/a.mp4"><track kind="captions" src="https://archivo.example/a.vtt"></video>',
  ),
  inBody(
    'a template that waits for a press',
    '<template><iframe title="Mapa" src="https://mapas.example/"></iframe></template>',
  ),
  inBody(
    'a button that keeps an address',
    '<button data-src="https://mapas.example/embed">Ver el mapa</button>',
  ),
  inBody(
    'a picture in the page itself',
    '<img alt="" src="data:image/gif;base64,R0lGODlhAQABAAAAACw="><img alt="" src="blob:https://otra.example/1">',
  ),
  inBody(
    'a script for text',
    '<script type="text/template"><script src="https://cdn.example/a.js"></script>',
  ),
  inBody(
    'an address in a text',
    '<p>&lt;script src="https://cdn.example/a.js"&gt;</p><pre><code>@import "https://cdn.example/a.css";</code></pre><!-- <img src="https://fotos.example/a.jpg"> -->',
  ),
  inBody(
    'a namespace in a drawing',
    '<svg role="img" aria-label="Punto" xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"><a xlink:href="https://otra.example/"><use href="#a" fill="url(#b)"/></a><symbol id="a"/></svg>',
  ),
  inBody(
    'a campaign that is named in a link',
    '<a href="https://otra.example/?utm_source=boletin">Otra</a>',
  ),
  {
    name: 'a spacer of the site',
    files: {
      'index.html': page('<img src="/uno.gif" width="1" height="1" alt="">'),
      'uno.gif': 'GIF89a',
    },
  },
  {
    name: 'addresses in a style sheet that nothing loads',
    files: {
      'a.css':
        '@namespace svg "http://www.w3.org/2000/svg";\n/* @import "https://cdn.example/a.css"; */\n.a::after{content:"url(https://cdn.example/a.png)"}\n.b{background:url(../b.png)}',
      'b.png': '',
    },
  },
  {
    name: 'addresses in a script that nothing asks',
    files: {
      'a.js':
        '// import "https://cdn.example/a.js"\nconst home = "https://otra.example/"; link.href = home; export const text = "document.cookie"; fetch("/a.json"); const cookie = { cookie: "receta" }; console.log(cookie.cookie, "http://www.w3.org/2000/svg");',
    },
  },
  {
    name: 'a name of a variable that means another thing elsewhere',
    files: {
      'a.js':
        'const u = "https://otra.example/"; export const read = (u) => fetch(u); export const show = () => u;',
    },
  },
  {
    name: 'short names, and a request that is never sent',
    files: {
      'a.js':
        'export const ym = (a) => hj(a); export const hj = (a) => ga(a, 1); function ga(a) { return new Request("https://vacia.example/", a); } ym(1);',
    },
  },
  {
    name: 'full addresses of the site itself',
    options: { url: 'https://www.colectiva.example/sitio/' },
    files: {
      'index.html': page(
        '<img alt="" src="https://www.colectiva.example/sitio/a.png"><form action="HTTPS://www.colectiva.example/b"></form>',
      ),
      'a.png': 'x',
    },
  },
];
