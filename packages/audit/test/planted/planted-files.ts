import { page, type PlantedLeak } from './planted-leak.ts';

const map = JSON.stringify({
  version: 3,
  sources: ['../src/menu.ts'],
  sourcesContent: ['// TODO: preguntar a Ana'],
  mappings: 'AAAA',
});
// Joined here, so that no scanner of secrets takes this file for a leak.
const [kind, noun] = ['PRIVATE', 'KEY'];
const privateKey = `-----BEGIN OPENSSH ${kind} KEY-----\n${'b3BlbnNzaC1rZXktdjEAAAAA'.repeat(4)}\n`;
const ageKey = `AGE-SECRET-${noun}-1${'QPZRY9X8GF2TVDW0S3JN54KHCE6MUA7L'.repeat(2).slice(0, 58)}`;

/** Where people's folders are, put together so that this file names none. */
const home = ['', 'home'].join('/');

/** Files that were not meant to be published, and traces of the computer that built the site. */
export const plantedFiles: readonly PlantedLeak[] = [
  {
    code: 'source-map',
    name: 'a map beside its script',
    files: {
      'index.html': page(''),
      'menu.js': 'export {};\n//# sourceMappingURL=menu.js.map\n',
      'menu.js.map': map,
    },
    file: 'menu.js.map',
  },
  {
    code: 'source-map',
    name: 'a map inside of a style sheet',
    files: {
      'a.css': `a{color:red}\n/*# sourceMappingURL=data:application/json;base64,${Buffer.from(map).toString('base64')} */`,
    },
    file: 'a.css',
    line: 2,
  },
  {
    code: 'source-map',
    name: 'a map under another name',
    files: { 'js/a.js': 'export {};\n//# sourceMappingURL=../a.json\n', 'a.json': '{}' },
    file: 'js/a.js',
    line: 2,
  },
  {
    code: 'source-path',
    name: 'the path of a component in an attribute',
    files: {
      'index.html': page(
        `<p data-source-file="${home}/ana-gomez/sitio/src/pages/index.astro">A</p>`,
      ),
    },
    file: 'index.html',
    line: 9,
  },
  {
    code: 'source-path',
    name: 'a Windows path with escapes in a script',
    files: { 'a.js': String.raw`export const a = "C:\\Users\\Ana\\sitio\\a.ts";` },
    file: 'a.js',
    line: 1,
  },
  {
    code: 'source-path',
    name: 'the path of a drawing in a drawing',
    files: {
      'a.svg':
        '<svg xmlns="http://www.w3.org/2000/svg"\n export-filename="file:///Users/ana/Escritorio/a.png"/>',
    },
    file: 'a.svg',
    line: 2,
  },
  {
    code: 'source-path',
    name: 'an error message of PHP in the text',
    files: {
      'index.html': page(
        `<p>Warning: include(${home}/colectiva/public_html/menu.php): failed to open stream</p>`,
      ),
    },
    file: 'index.html',
    line: 9,
  },
  {
    code: 'source-path',
    name: 'a folder of Windows as Linux sees it',
    files: { 'a.js': 'const a = "/mnt/c/Users/ana/";' },
    file: 'a.js',
    line: 1,
  },
  {
    code: 'source-path',
    name: 'a folder of a Linux that cannot be changed',
    files: { 'a.js': `const a = "/var${home}/ana/sitio/";` },
    file: 'a.js',
    line: 1,
  },
  {
    code: 'source-path',
    name: 'the folder of a build server in a comment',
    files: { 'a.css': '/* /builds/colectiva/sitio/src/a.scss */\na{color:red}' },
    file: 'a.css',
    line: 1,
  },
  {
    code: 'secret',
    name: 'a private key in a file without an ending',
    files: { 'claves/servidor': privateKey },
    file: 'claves/servidor',
    line: 1,
  },
  {
    code: 'secret',
    name: 'an age identity in a script',
    files: { 'a.js': `// llave\nconst key = '${ageKey}';` },
    file: 'a.js',
    line: 2,
  },
  {
    code: 'secret',
    name: 'a private key of OpenPGP with the line ends of Windows',
    files: {
      'clave.asc': `-----BEGIN PGP ${kind} KEY BLOCK-----\r\nComment: x\r\n\r\n${'lQdGBGX'.repeat(8)}\r\n`,
    },
    file: 'clave.asc',
    line: 1,
  },
  {
    code: 'secret',
    name: 'the environment of the build',
    files: { '.env.production': 'TOKEN=x' },
    file: '.env.production',
  },
  {
    code: 'stray-file',
    name: 'the history of the site',
    files: { '.git/HEAD': 'ref: refs/heads/main', '.git/config': '[core]' },
    file: '.git/HEAD',
  },
  {
    code: 'stray-file',
    name: 'what an operating system leaves',
    files: { 'fotos/.DS_Store': 'Bud1' },
    file: 'fotos/.DS_Store',
  },
  ...['datos.sql.gz', '.zsh_history', 'error_log'].map((file): PlantedLeak => {
    return { code: 'stray-file', name: file, files: { [file]: 'x' }, file };
  }),
  {
    code: 'stray-file',
    name: 'a backup of a page',
    files: { 'index.html~': 'borrador' },
    file: 'index.html~',
  },
  {
    code: 'stray-file',
    name: 'a lock of LibreOffice, which names a person',
    files: { '.~lock.acta.odt#': ',ana,pc-ana,28.11.2026 10:00,file:;' },
    file: '.~lock.acta.odt#',
  },
];
