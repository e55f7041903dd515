import { gzipSync } from 'node:zlib';
import { page } from '../planted/planted-leak.ts';
import { loadClosedContent } from '../support/closed-content.ts';
import { createPdf } from '../support/create-pdf.ts';
import type { InnocentSite } from './innocent-site.ts';

const options = { content: await loadClosedContent() };

function innocent(name: string, files: InnocentSite['files']): InnocentSite {
  return { name, files, options };
}

/** Sites that say nothing closed, with words and addresses that resemble it. */
export const innocentClosed: readonly InnocentSite[] = [
  innocent('what is public of an entry', {
    'index.html': page(
      '<h1>Un taller abierto</h1><p>Para quien quiera venir. Ciudad de Ejemplo, Luna Imaginada</p>',
    ),
  }),
  innocent('words of a closed title in another order', {
    'index.html': page('<p>En la noche, los faroles están rotos; Ana vino.</p>'),
  }),
  innocent('a part of a name', {
    'index.html': page('<p>Góngora inventada por nadie, y Ana Luisa.</p>'),
  }),
  innocent('a name inside of longer words', {
    'index.html': page('<p>Susana Góngora Inventadamente</p>'),
  }),
  innocent('cells that hold a title with another word between', {
    'index.html': page('<table><tr><td>Asamblea</td><td>y general</td></tr></table>'),
  }),
  innocent('a closed slug that is an ordinary word', {
    'brigada/index.html': page('<p>La brigada, <a href="/brigada/">brigada</a></p>'),
    'recursos/brigada.html': page(''),
  }),
  innocent('the slug of a public entry', {
    'actividades/archivo/index.html': page('<p>archivo</p>'),
  }),
  innocent('an unlisted page that nothing lists', {
    'actividades/cena-de-julio/index.html': page('<a href="/en/activities/cena-de-julio/">en</a>'),
    'en/activities/cena-de-julio/index.html': page('').replace('lang="es"', 'lang="en"'),
    'actividades/cena-de-julio/cena.ics':
      'BEGIN:VCALENDAR\r\nURL:https://colectiva.example/actividades/cena-de-julio/\r\nEND:VCALENDAR\r\n',
  }),
  innocent('an address with another end', {
    'sitemap.xml':
      '<urlset><url><loc>https://colectiva.example/actividades/cena-de-julio-2/</loc></url></urlset>',
  }),
  innocent('one number of a point', { 'mapa.json': '{"width":19.43261}' }),
  innocent('random letters and hashes', {
    'app.js': `const h="${'4f2a9c'.repeat(12)}",b="${Buffer.from('nada que ver con nadie').toString('base64')}";`,
  }),
  innocent('packed files that say nothing', {
    'pagefind/fragment/es_3.pf_fragment': gzipSync('pagefind_dcd{"content":"Un taller abierto"}'),
    'programa.pdf': createPdf('BT /F1 12 Tf 10 100 Td (Un taller abierto) Tj ET'),
  }),
];
