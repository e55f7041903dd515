import { page } from '../planted/planted-leak.ts';
import { mp3, mp4, office, pdf, photograph, plainPhotograph } from '../support/carriers.ts';
import type { InnocentSite } from './innocent-site.ts';

const home = page('', '<meta property="og:site_name" content="Colectiva de Ejemplo">');
const core = (creator: string): string =>
  `<cp:coreProperties xmlns:cp="c" xmlns:dc="d"><dc:title>Acta</dc:title><dc:creator>${creator}</dc:creator></cp:coreProperties>`;
const clean = await plainPhotograph();

/** Files that carry what is meant to be read, or nothing. They stand in one site with one start of ExifTool. */
export const innocentMetadata: readonly InnocentSite[] = [
  { name: 'a photograph with a colour profile, which is turned', files: { 'a.jpg': clean } },
  {
    name: 'a picture of the collective itself',
    files: {
      'index.html': home,
      'b.png': await photograph({ IFD0: { Artist: 'Colectiva de Ejemplo' } }, 'png'),
      'c.jpg': await photograph({ IFD0: { Copyright: '© 2026 Colectiva de Ejemplo' } }),
    },
  },
  {
    name: 'a PDF with a title and a language, and a clean photograph',
    files: { 'cartel.pdf': pdf('/Title(Cartel)/Subject(Encuentro)/Keywords(redes)', clean) },
  },
  { name: 'a PDF of the collective', files: { 'acta.pdf': pdf('/Author(Colectiva de Ejemplo)') } },
  {
    name: 'documents without a person, or with a placeholder',
    files: {
      'a.docx': office({ 'docProps/core.xml': core('') }),
      'b.docx': office({ 'docProps/core.xml': core('Unknown Author') }),
      'c.docx': office({ 'docProps/core.xml': core('Colectiva de Ejemplo') }),
      'd.docx': office({ 'word/media/image1.jpeg': clean }),
    },
  },
  {
    name: 'an episode with a title, an album and the name of the collective',
    files: {
      'episodio.mp3': mp3({
        TIT2: 'Redes',
        TALB: 'Radio',
        TPE1: 'Colectiva de Ejemplo',
        TSSE: 'Lavf61.7.100',
      }),
    },
  },
  {
    name: 'a video with a title and no date',
    files: { 'video.mp4': mp4({ '\xa9nam': 'Charla', '\xa9swr': 'Lavf61.7.100' }) },
  },
  {
    name: 'a drawing with a title and a licence',
    files: {
      'd.svg':
        '<svg xmlns="http://www.w3.org/2000/svg"><title>Red</title><metadata><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:cc="http://creativecommons.org/ns#" xmlns:dc="http://purl.org/dc/elements/1.1/"><cc:Work rdf:about=""><dc:format>image/svg+xml</dc:format><cc:license rdf:resource="https://creativecommons.org/licenses/by/4.0/"/></cc:Work></rdf:RDF></metadata></svg>',
    },
  },
];
