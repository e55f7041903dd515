import { page } from '../planted/planted-leak.ts';
import type { InnocentSite } from './innocent-site.ts';

// Joined here, so that no scanner of secrets takes this file for a leak.
const [kind, noun] = ['PRIVATE', 'KEY'];

/** Where people's folders are, put together so that this file names none. */
const home = ['', 'home'].join('/');

/** Files that look like ones that were left by mistake, or that only seem to show a path or a key. */
export const innocentFiles: readonly InnocentSite[] = [
  {
    name: 'what a server needs',
    files: {
      'index.html': page(''),
      '.well-known/security.txt': 'Contact: https://colectiva.example/',
      '.well-known/assetlinks.json.bak': '[]',
      '.nojekyll': '',
      '.domains': 'colectiva.example',
      '.htaccess': 'Options -Indexes',
      _headers: '/*',
      'robots.txt': 'User-agent: *',
    },
  },
  {
    name: 'a comment about a map that was not published',
    files: { 'a.js': 'export {};\n//# sourceMappingURL=a.js.map\n' },
  },
  {
    name: 'data that has mappings, and a map of places',
    files: {
      'a.json': '{"version":"3.1","mappings":{"es":"Español"}}',
      'plaza.map': 'rect index.html 0,0 10,10',
    },
  },
  {
    name: 'paths that documentation shows as code, or of nobody',
    files: {
      'index.html': page(
        `<pre><code>cd ${home}/ana/sitio/</code></pre><p>En <code>C:\\Users\\ana\\sitio</code>, o en ${home}/usuario/sitio/.</p>`,
      ),
      'a.js': 'export const home = "/home/web_user/";',
    },
  },
  {
    name: 'addresses that look like paths',
    files: {
      'index.html': page('<p>https://otra.example/home/ana/ y /home/equipo/</p>'),
      'home/equipo/index.html': page(''),
      'a.js': 'export const a = ["https://otra.example/Users/ana/", "src/home/menu/a.js"];',
    },
  },
  {
    name: 'examples of keys that are cut short',
    files: {
      'index.html': page(
        `<p>La llave empieza con -----BEGIN ${kind} KEY----- y termina con otra línea; la de age, con AGE-SECRET-${noun}-1…</p>`,
      ),
      '.well-known/pgp.asc': `-----BEGIN PGP PUBLIC KEY BLOCK-----\n\n${'mDMEZ1'.repeat(20)}\n`,
    },
  },
];
