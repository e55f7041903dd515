import { page, type PlantedLeak } from './planted-leak.ts';

/** A leak in the body of a page, on its first line unless the text says otherwise. */
function inBody(code: PlantedLeak['code'], name: string, body: string, line = 9): PlantedLeak {
  return {
    code,
    name,
    files: { 'index.html': page(body) },
    file: 'index.html',
    ...(line > 0 && { line }),
  };
}

function inFile(code: PlantedLeak['code'], name: string, file: string, text: string, line = 1) {
  return { code, name, files: { 'index.html': page(''), [file]: text }, file, line };
}

/** Pages and files that load from other servers, or send to them. */
export const plantedLoads: readonly PlantedLeak[] = [
  inBody(
    'foreign-script',
    'a script of another server',
    '<script src="https://cdn.example/a.js"></script>',
  ),
  inBody(
    'foreign-script',
    'an address without a scheme, in upper case and with a tab',
    '<script src="\t//CDN.exa\nmple/a.js"></script>',
  ),
  inBody(
    'foreign-request',
    'an address with escaped slashes in a script',
    String.raw`<script>fetch("\/\/red.example\/a")</script>`,
  ),
  {
    code: 'foreign-picture',
    name: 'a page in UTF-16',
    files: {
      'index.html': Buffer.from(
        `\uFEFF${page('<img src="https://fotos.example/a.jpg" alt="">')}`,
        'utf16le',
      ),
    },
    file: 'index.html',
    line: 9,
  },
  inBody(
    'not-inspected',
    'a script in the page that cannot be read',
    '<script>fetch("https://red.example/"</script>',
    0,
  ),
  inBody(
    'foreign-script',
    'a module that imports from another server',
    '<p>\n<script type="module">\nimport x from "https://esm.example/x.js";\n</script>',
    11,
  ),
  inBody(
    'foreign-script',
    'an import map',
    '<script type="importmap">{"imports":{"lit":"https://esm.example/lit.js"}}</script>',
  ),
  inBody(
    'foreign-script',
    'a script element that a script creates',
    '<script>var d=document,s=d.createElement("script");s.src="https://"+"cdn.example/"+Date.now();d.head.append(s)</script>',
  ),
  inBody(
    'foreign-script',
    'a script tag that a script writes',
    `<script>document.write('<script src="//cdn.example/a.js"><\\/script>')</script>`,
  ),
  inBody(
    'foreign-script',
    'a script in a frame that the page contains',
    '<iframe srcdoc="<script src=&quot;https://cdn.example/a.js&quot;></script>"></iframe>',
  ),
  inFile(
    'foreign-script',
    'a worker that imports',
    'worker.js',
    '"use strict";\nimportScripts("https://cdn.example/lib.js");',
    2,
  ),
  inFile(
    'foreign-script',
    'a script in a drawing',
    'mapa.svg',
    '<svg xmlns="http://www.w3.org/2000/svg">\n<script xlink:href="https://cdn.example/a.js"/></svg>',
    2,
  ),
  inBody(
    'foreign-style',
    'a style sheet',
    '<link rel="STYLESHEET alternate" href="https:\\\\cdn.example\\a.css">',
  ),
  inBody(
    'foreign-style',
    'a style sheet that the page imports',
    '<style>\n@import "https://cdn.example/a.css";</style>',
    10,
  ),
  inFile(
    'foreign-style',
    'a style sheet of a drawing',
    'mapa.svg',
    '<?xml version="1.0"?>\n<?xml-stylesheet href="https://cdn.example/a.css"?>\n<svg xmlns="http://www.w3.org/2000/svg"/>',
    2,
  ),
  inBody('foreign-picture', 'a picture', '<img src="https://fotos.example/a.jpg" alt="">'),
  inBody(
    'foreign-picture',
    'one candidate of several',
    '<img src="a.jpg" srcset="a.jpg 1x,https://fotos.example/a,b.jpg 2x" alt="">',
  ),
  inBody(
    'foreign-picture',
    'a picture in a noscript',
    '<noscript><img src=//fotos.example/a.jpg alt=""></noscript>',
  ),
  inBody(
    'foreign-picture',
    'a picture in a shadow root',
    '<div><template shadowrootmode="open"><img src="https://fotos.example/a.jpg" alt=""></template></div>',
  ),
  inBody(
    'foreign-picture',
    'a background in an attribute',
    `<p style="color:red;background:u\\72l('https://fotos.example/a.png')">Hola</p>`,
  ),
  inBody(
    'foreign-picture',
    'a relative picture under a foreign base',
    '<base href="https://fotos.example/"><img src="a.jpg" alt="">',
  ),
  inFile(
    'foreign-picture',
    'a picture in a style sheet',
    'css/a.css',
    'p {\n  background: image-set("https://fotos.example/a.png" 1x);\n}',
    2,
  ),
  {
    code: 'foreign-picture',
    name: 'an icon in a web app manifest',
    files: { 'manifest.json': '{"icons":[{"src":"https://fotos.example/i.png"}]}' },
    file: 'manifest.json',
  },
  inBody(
    'foreign-media',
    'a source of a video',
    '<video controls><source src="https://videos.example/a.webm"><track kind="captions" src="a.vtt" srclang="es"></video>',
  ),
  inFile(
    'foreign-font',
    'a font in a style sheet',
    'a.css',
    '@font-face{font-family:X;src:local("X"),url(https://letras.example/x.woff2)}',
  ),
  inBody(
    'foreign-font',
    'a font that is loaded ahead',
    '<link rel="preload" as="font" crossorigin href="https://letras.example/x.woff2">',
  ),
  inBody(
    'foreign-font',
    'a font that a script loads',
    '<script>new FontFace("X","url(https://letras.example/x.woff2)").load()</script>',
  ),
  inBody(
    'foreign-frame',
    'a frame',
    '<iframe title="Mapa" loading="lazy" src="https://mapas.example/"></iframe>',
  ),
  inBody('foreign-frame', 'an object', '<object data="https://mapas.example/a.pdf"></object>'),
  inBody(
    'foreign-form',
    'a form',
    '<form action="https://formularios.example/f/1"><button>Mandar</button></form>',
  ),
  inBody(
    'foreign-form',
    'a button of a form',
    '<form><button formaction="https://formularios.example/">Mandar</button></form>',
  ),
  inBody(
    'foreign-request',
    'a connection that is opened ahead',
    '<link rel="preconnect" href="https://api.example">',
  ),
  inBody(
    'foreign-request',
    'a page that leads on by itself',
    '<meta http-equiv="Refresh" content="0;URL=\'https://otra.example/\'">',
  ),
  inFile(
    'foreign-request',
    'a request of a script',
    'app.mjs',
    'const api = "https://api.example";\nexport const load = (id) => fetch(`${api}/items/${id}`);',
    2,
  ),
  inFile('foreign-request', 'a socket', 'app.js', 'new WebSocket("wss://api.example/live")'),
  inFile(
    'foreign-request',
    'a request that is made first and sent then',
    'app.js',
    'const request = new Request("https://api.example/a");\nfetch(request);',
    2,
  ),
];
