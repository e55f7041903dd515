import {
  mp3,
  mp4,
  office,
  pdf,
  photograph,
  photographWithThumbnail,
  photographWithXmp,
  xmp,
} from '../support/carriers.ts';
import { page, type PlantedLeak } from './planted-leak.ts';

const gps = { IFD3: { GPSLatitude: '19/1 25/1 0/1', GPSLatitudeRef: 'N' } };
const withArtist = await photograph({ IFD0: { Artist: 'Ana Ejemplo' } });
const withGps = await photograph(gps);
const core = (properties: string): string =>
  `<cp:coreProperties xmlns:cp="c" xmlns:dc="d">${properties}</cp:coreProperties>`;
/** What pictures, documents, videos and sounds carry. They stand in one site, since starting ExifTool for each takes long. */
export const plantedMetadata: readonly PlantedLeak[] = [
  {
    code: 'picture-gps',
    name: 'the place of a photograph',
    files: { 'plaza.jpg': withGps },
    file: 'plaza.jpg',
  },
  {
    code: 'picture-gps',
    name: 'the town of a photograph, in XMP',
    files: {
      'plaza.jpeg': await photographWithXmp('<photoshop:City>Ciudad</photoshop:City>'),
    },
    file: 'plaza.jpeg',
  },
  {
    code: 'picture-gps',
    name: 'a photograph under a name without an ending',
    files: { plaza: withGps },
    file: 'plaza',
  },
  {
    code: 'picture-author',
    name: 'who took a photograph, in a PNG',
    files: { 'a.png': await photograph({ IFD0: { Artist: 'Ana Ejemplo' } }, 'png') },
    file: 'a.png',
  },
  {
    code: 'picture-author',
    name: 'the number of a camera, in a WebP',
    files: { 'a.webp': await photograph({ IFD2: { BodySerialNumber: '0421337' } }, 'webp') },
    file: 'a.webp',
  },
  {
    code: 'picture-author',
    name: 'a photograph inside of a page',
    files: {
      'index.html': page(
        `<img alt="" src="data:image/jpeg;base64,${withArtist.toString('base64')}">`,
      ),
    },
    file: 'index.html',
    line: 9,
  },
  {
    code: 'picture-author',
    name: 'who drew a drawing',
    files: {
      'a.svg': `<svg xmlns="http://www.w3.org/2000/svg"><metadata>${xmp('<dc:creator><rdf:Seq><rdf:li>Ana Ejemplo</rdf:li></rdf:Seq></dc:creator>')}</metadata></svg>`,
    },
    file: 'a.svg',
  },
  {
    code: 'picture-metadata',
    name: 'the telephone that took a photograph, and when',
    files: {
      'b.jpg': await photograph({
        IFD0: { Make: 'Marca', Model: 'Modelo' },
        IFD2: { DateTimeOriginal: '2026:11:01 10:00:00' },
      }),
    },
    file: 'b.jpg',
  },
  {
    code: 'picture-thumbnail',
    name: 'a small copy of a photograph',
    files: { 'mini.jpg': await photographWithThumbnail() },
    file: 'mini.jpg',
  },
  {
    code: 'document-author',
    name: 'the author of a PDF',
    files: { 'acta.pdf': pdf('/Author(Ana Ejemplo)') },
    file: 'acta.pdf',
  },
  {
    code: 'document-metadata',
    name: 'the program of a PDF',
    files: { 'cartel.pdf': pdf('/Title(Cartel)/Producer(Programa 1.0)') },
    file: 'cartel.pdf',
  },
  {
    code: 'picture-gps',
    name: 'the place of a photograph inside of a PDF',
    files: { 'informe.pdf': pdf('/Title(Informe)', withGps) },
    file: 'informe.pdf',
  },
  {
    code: 'document-author',
    name: 'who saved a document',
    files: {
      'acta.docx': office({
        'docProps/core.xml': core('<cp:lastModifiedBy>Ana</cp:lastModifiedBy>'),
      }),
    },
    file: 'acta.docx',
  },
  {
    code: 'document-author',
    name: 'who changed a document while changes were tracked',
    files: {
      'acuerdo.docx': office({
        'word/document.xml':
          '<w:document xmlns:w="w"><w:ins w:author="Ana" w:id="1"/></w:document>',
      }),
    },
    file: 'acuerdo.docx',
  },
  {
    code: 'document-author',
    name: 'who commented on a text',
    files: {
      'guia.odt': office({
        mimetype: 'application/vnd.oasis.opendocument.text',
        'content.xml':
          '<d xmlns:office="o" xmlns:dc="d"><office:annotation><dc:creator>Ana</dc:creator></office:annotation></d>',
      }),
    },
    file: 'guia.odt',
  },
  {
    code: 'picture-author',
    name: 'a photograph inside of a presentation',
    files: { 'charla.pptx': office({ 'ppt/media/image1.jpeg': withArtist }) },
    file: 'charla.pptx',
  },
  {
    code: 'document-metadata',
    name: 'the program of a book',
    files: {
      'libro.epub': office({
        mimetype: 'application/epub+zip',
        'META-INF/container.xml': '<container/>',
        'meta.xml': '<m xmlns:meta="m"><meta:generator>Programa 1.0</meta:generator></m>',
      }),
    },
    file: 'libro.epub',
  },
  {
    code: 'media-gps',
    name: 'the place of a video',
    files: { 'marcha.mp4': mp4({ '\xa9xyz': '+19.4000-099.1000/' }) },
    file: 'marcha.mp4',
  },
  {
    code: 'media-metadata',
    name: 'the telephone that recorded a video',
    files: { 'charla.mp4': mp4({ '\xa9mod': 'Modelo', '\xa9mak': 'Marca' }) },
    file: 'charla.mp4',
  },
  {
    code: 'media-metadata',
    name: 'who speaks in a sound',
    files: { 'voz.mp3': mp3({ TIT2: 'Entrevista', TPE1: 'Ana Ejemplo' }) },
    file: 'voz.mp3',
  },
];
