import {
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFRawStream,
  PDFString,
  StandardFonts,
  type PDFPage,
  type PDFRef,
} from '@cantoo/pdf-lib';
import { deflateSync } from 'node:zlib';
import { plantJpeg } from './planted-pictures.ts';

const text = (word: string): PDFString => PDFString.of(`PLANTED-${word}`);
const name = (word: string): PDFName => PDFName.of(word);

type Value = string | PDFString | PDFRef | readonly (number | string | PDFRef)[];
type Entries = Readonly<Record<string, Value | Readonly<Record<string, string | PDFString>>>>;

/** A document of two pages with text, a turned photograph and a link to the second one. */
async function createDocument(): Promise<PDFDocument> {
  const document = await PDFDocument.create({ updateMetadata: false });
  const font = await document.embedFont(StandardFonts.Helvetica);
  const photo = await document.embedJpg(await plantJpeg());
  for (const word of ['uno', 'dos']) {
    const page = document.addPage([120, 90]);
    page.drawText(`Hoja ${word}`, { x: 10, y: 70, size: 12, font });
    page.drawImage(photo, { x: 10, y: 10, width: 64, height: 48 });
  }
  return document;
}

function addAnnotation(page: PDFPage, entries: Entries): void {
  const { context } = page.doc;
  const annotation = context.obj({ ...entries });
  page.node.addAnnot(context.register(annotation));
}

/** Author, dates, XMP, data of programs, and a file identifier. */
async function plantDescription(): Promise<Uint8Array> {
  const document = await createDocument();
  document.setAuthor('PLANTED-AUTHOR');
  document.setTitle('PLANTED-TITLE');
  document.setCreationDate(new Date(0));
  const { context, catalog } = document;
  const xmp = context.stream('<x:xmpmeta>PLANTED-XMP</x:xmpmeta>', { Type: 'Metadata' });
  catalog.set(name('Metadata'), context.register(xmp));
  catalog.set(name('PieceInfo'), context.obj({ Ejemplo: { Private: text('PIECE') } }));
  context.trailerInfo.ID = context.obj([PDFHexString.fromText('PLANTED-ID'), text('ID')]);
  for (const page of document.getPages()) {
    page.node.set(name('LastModified'), text('DATE'));
    page.node.set(name('Metadata'), context.register(xmp));
    page.node.set(name('Thumb'), context.register(context.flateStream('PLANTED-THUMB')));
  }
  return document.save();
}

/** Comments, fields, attachments, scripts and bookmarks; and links, two of which stay. */
async function plantInteraction(): Promise<Uint8Array> {
  const document = await createDocument();
  const [page, next] = document.getPages();
  if (!page || !next) throw new Error('There are no pages.');
  await document.attach(new TextEncoder().encode('PLANTED-FILE'), 'PLANTED-NAME.txt');
  document.addJavaScript('PLANTED-SCRIPT', 'app.alert("PLANTED-SCRIPT")');
  document.getForm().createTextField('PLANTED-FIELD').setText('PLANTED-VALUE');
  const { context, catalog } = document;
  catalog.set(name('Outlines'), context.obj({ Type: 'Outlines', Title: text('BOOKMARK') }));
  catalog.set(name('OpenAction'), context.obj({ S: 'JavaScript', JS: text('OPEN') }));
  const rectangle = { Type: 'Annot', Subtype: 'Link', Rect: [0, 0, 20, 20] };
  const author = { T: text('COMMENTER'), M: text('WHEN') };
  addAnnotation(page, { ...rectangle, ...author, Subtype: 'Text', Contents: text('NOTE') });
  addAnnotation(page, { ...rectangle, ...author, Dest: [next.ref, 'Fit'] });
  for (const [kind, action] of Object.entries({
    web: { S: 'URI', URI: PDFString.of('https://sitio.example/') },
    file: { S: 'URI', URI: PDFString.of('file:///home/PLANTED-HOME') },
    script: { S: 'JavaScript', JS: text('LINK') },
    launch: { S: 'Launch', F: text('LAUNCH') },
  }))
    addAnnotation(page, { ...rectangle, ...author, NM: text(kind), A: action });
  return document.save();
}

/** An older version, objects that nothing refers to, and bytes behind the end of compressed ones. */
async function plantLeftovers(): Promise<Uint8Array> {
  const document = await createDocument();
  const { context } = document;
  context.register(context.obj({ Nobody: text('UNUSED') }));
  const drawing = '0 0 1 rg%PLANTED-COMMENT\r5 5 20 20 re f % PLANTED-LATE';
  const content = deflateSync(drawing);
  const dict = context.obj({ Filter: 'FlateDecode', Secret: text('KEY') });
  const hidden = PDFRawStream.of(dict, Buffer.concat([content, Buffer.from('PLANTED-BEHIND')]));
  document.getPage(0).node.addContentStream(context.register(hidden));
  document.getPage(1).node.set(name('PLANTEDKey'), text('PRIVATE'));
  const first = await document.save({ useObjectStreams: false });
  const start = Buffer.from(first).lastIndexOf('startxref');
  const previous = /startxref\s+(\d+)/.exec(Buffer.from(first).toString('latin1', start))?.[1];
  const head = Buffer.concat([first, Buffer.from('\n')]);
  const size = context.largestObjectNumber + 2;
  const update = `${size - 1} 0 obj <</Author(PLANTED-EARLIER)>> endobj\nxref\n${size - 1} 1\n${String(head.length).padStart(10, '0')} 00000 n \n`;
  const at = head.length + update.indexOf('xref\n');
  const trailer = `trailer <</Size ${size}/Root ${String(context.trailerInfo.Root)}/Info ${size - 1} 0 R/Prev ${previous}>>\nstartxref\n${at}\n%%EOF\n`;
  return Buffer.concat([head, Buffer.from(update + trailer)]);
}

/** Pictures behind a second filter, and drawings with data of programs, which stand in other drawings. */
async function plantDrawings(): Promise<Uint8Array> {
  const document = await createDocument();
  const { context } = document;
  const hex = (await plantJpeg()).toString('hex');
  const picture = { Type: 'XObject', Subtype: 'Image', Width: 64, Height: 48, BitsPerComponent: 8 };
  const image = context.stream(`${hex}>`, {
    ...picture,
    ColorSpace: 'DeviceRGB',
    Filter: ['ASCIIHexDecode', 'DCTDecode'],
    Metadata: context.register(context.flateStream('PLANTED-IMAGE-XMP')),
    Name: text('IMAGE'),
  });
  const form = context.flateStream('q 30 0 0 20 0 0 cm /Foto Do Q %PLANTED-FORM', {
    Type: 'XObject',
    Subtype: 'Form',
    BBox: [0, 0, 40, 40],
    Resources: { XObject: { Foto: context.register(image) } },
    PieceInfo: { Ejemplo: { Private: text('FORM') } },
    LastModified: text('FORM-DATE'),
    OPI: { '2.0': { F: text('OPI') } },
  });
  const page = document.getPage(0);
  page.node.setXObject(name('Dibujo'), context.register(form));
  page.node.addContentStream(context.register(context.flateStream('q /Dibujo Do Q')));
  return document.save();
}

/** Tags of an accessible document, layers, one of which is hidden, and what programs add to both. */
async function plantTags(): Promise<Uint8Array> {
  const document = await createDocument();
  const { context, catalog } = document;
  const page = document.getPage(0);
  const layer = context.register(
    context.obj({
      Type: 'OCG',
      Name: PDFString.of('Capa'),
      Usage: { CreatorInfo: { Creator: text('LAYER'), Subtype: 'Artwork' } },
    }),
  );
  catalog.set(
    name('OCProperties'),
    context.obj({ OCGs: [layer], D: { OFF: [layer], Creator: text('CONFIGURATION') } }),
  );
  page.node.setXObject(name('Vacio'), context.register(context.formXObject([])));
  page.node.normalizedEntries().Resources.set(name('Properties'), context.obj({ Capa: layer }));
  const content = '/OC /Capa BDC 1 0 0 rg 0 0 120 90 re f EMC /P <</MCID 0>> BDC EMC';
  page.node.addContentStream(context.register(context.flateStream(content)));
  page.node.set(name('StructParents'), context.obj(0));
  const root = context.nextRef();
  const paragraph = context.register(
    context.obj({
      S: 'P',
      P: root,
      Pg: page.ref,
      K: 0,
      Alt: PDFString.of('Descripción'),
      T: text('TAG-TITLE'),
      A: { O: 'UserProperties', P: [{ N: text('PROPERTY'), V: text('PROPERTY') }] },
    }),
  );
  const parents = { Nums: [0, [paragraph]] };
  const tree = {
    Type: 'StructTreeRoot',
    K: [paragraph],
    ParentTree: parents,
    Private: text('TREE'),
  };
  context.assign(root, context.obj(tree));
  catalog.set(name('StructTreeRoot'), root);
  catalog.set(name('MarkInfo'), context.obj({ Marked: true }));
  catalog.set(name('Lang'), PDFString.of('es'));
  return document.save();
}

/** Five documents, each with strings planted in other places. */
export const plantedPdfs = [
  plantDescription,
  plantInteraction,
  plantLeftovers,
  plantDrawings,
  plantTags,
] as const;
