import { PDFArray, PDFDict, PDFDocument, PDFName, PDFNumber, PDFString } from '@cantoo/pdf-lib';
import { describe, expect, it } from 'vitest';
import { cleanPdf } from '../src/index.ts';
import { stripComments } from '../src/pdf/strip-comments.ts';
import { plantedPdfs } from './support/planted-pdfs.ts';

const [plantDescription, plantInteraction, plantLeftovers, plantDrawings, plantTags] = plantedPdfs;

describe('cleanPdf', () => {
  it('finds nothing in what it wrote, and leaves the bytes', async () => {
    for (const plant of plantedPdfs) {
      const { bytes } = await cleanPdf(await plant());
      const again = await cleanPdf(bytes);
      expect(again.removed).toEqual([]);
      expect(again.bytes).toBe(bytes);
    }
  });

  it('names what it removes', async () => {
    const { removed } = await cleanPdf(await plantDescription());
    expect(removed).toEqual(
      expect.arrayContaining(['PDF:Author', 'PDF:Metadata', 'PDF:PieceInfo', 'PDF:ID']),
    );
    expect((await cleanPdf(await plantLeftovers())).removed).toContain('PDF:EarlierVersion');
    expect((await cleanPdf(await plantDrawings())).removed).toContain('PDF:OPI');
  });

  it('drops comments, fields, attachments, scripts and bookmarks, and names them', async () => {
    const { removed, kept } = await cleanPdf(await plantInteraction());
    for (const name of ['AcroForm', 'EmbeddedFiles', 'JavaScript', 'Outlines', 'OpenAction'])
      expect(removed).toContain(`PDF:${name}`);
    expect(removed).toEqual(expect.arrayContaining(['Annotation:Text', 'Annotation:Link']));
    expect(kept).toContain('PDF:Links');
  });

  it('keeps links to the web and to other pages', async () => {
    const { bytes } = await cleanPdf(await plantInteraction());
    const document = await PDFDocument.load(bytes);
    const [first, second] = document.getPages();
    const links = first?.node
      .Annots()
      ?.asArray()
      .map((item) => document.context.lookup(item, PDFDict));
    expect(links).toHaveLength(2);
    expect(links?.[0]?.lookup(PDFName.of('Dest'), PDFArray).get(0)).toBe(second?.ref);
    const action = links?.[1]?.lookup(PDFName.of('A'), PDFDict);
    expect(action?.lookup(PDFName.of('URI'), PDFString).asString()).toBe('https://sitio.example/');
  });

  it('keeps the tags that screen readers use, and the language', async () => {
    const { bytes, kept } = await cleanPdf(await plantTags());
    expect(kept).toEqual(
      expect.arrayContaining(['PDF:StructTreeRoot', 'PDF:Lang', 'PDF:OCProperties']),
    );
    const { catalog, context } = await PDFDocument.load(bytes);
    const tree = catalog.lookup(PDFName.of('StructTreeRoot'), PDFDict);
    const paragraph = context.lookup(tree.lookup(PDFName.of('K'), PDFArray).get(0), PDFDict);
    expect(paragraph.lookup(PDFName.of('Alt'), PDFString).decodeText()).toBe('Descripción');
    expect(paragraph.has(PDFName.of('Pg'))).toBe(true);
  });

  it('leaves no object that nothing refers to, such as the length of a stream', async () => {
    const content = '0 0 9 9 re f';
    const objects = [
      '<</Type/Catalog/Pages 2 0 R>>',
      '<</Type/Pages/Kids[3 0 R]/Count 1>>',
      '<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Contents 4 0 R>>',
      `<</Length 5 0 R>>stream\n${content}\nendstream`,
      String(content.length),
    ].map((object, index) => `${index + 1} 0 obj ${object} endobj\n`);
    const body = `%PDF-1.4\n${objects.join('')}`;
    const end = `xref\ntrailer <</Root 1 0 R>>\nstartxref\n${body.length}\n%%EOF`;
    const { bytes } = await cleanPdf(Buffer.from(body + end));
    const { context } = await PDFDocument.load(bytes, { updateMetadata: false });
    const values = context.enumerateIndirectObjects().map(([, value]) => value);
    expect(values.some((value) => value instanceof PDFNumber)).toBe(false);
    expect((await cleanPdf(bytes)).bytes).toBe(bytes);
  });

  it.each([
    ['0 g % nota\n1 g', '0 g \n1 g'],
    ['(50 % \\) %(%)) Tj%nota', '(50 % \\) %(%)) Tj'],
    ['BI /W 1 ID % EI % nota', 'BI /W 1 ID % EI % nota'],
  ])('leaves of the instructions %j what draws', (instructions, expected) => {
    expect(stripComments(Buffer.from(instructions)).toString()).toBe(expected);
  });

  it('writes the same bytes for the same document', async () => {
    const document = await plantTags();
    const [a, b] = [await cleanPdf(document), await cleanPdf(document)];
    expect(Buffer.from(a.bytes).equals(b.bytes)).toBe(true);
  });

  it('refuses a document that is cut, or misses a part', async () => {
    const document = Buffer.from(await plantLeftovers());
    for (const part of [0.1, 0.5, 0.9, 0.99])
      await expect(cleanPdf(document.subarray(0, document.length * part))).rejects.toMatchObject({
        code: 'damaged',
      });
    const hole = Buffer.concat([document.subarray(0, 3000), document.subarray(3400)]);
    await expect(cleanPdf(hole)).rejects.toMatchObject({ code: 'damaged' });
  });

  it.each([
    ['', 'damaged'],
    ['%PDF-1.7\n', 'damaged'],
    ['%PDF-1.7\nstartxref\n0\n%%EOF', 'damaged'],
    [`%PDF-1.7\nxref\ntrailer <<>>\n${'['.repeat(100_000)}\nstartxref\n9\n%%EOF`, 'damaged'],
  ])('refuses garbage %#', async (garbage, code) => {
    await expect(cleanPdf(Buffer.from(garbage))).rejects.toMatchObject({ code });
  });

  it('refuses documents that are encrypted, signed or drawn by a program', async () => {
    const locked = await PDFDocument.create();
    locked.addPage();
    locked.encrypt({ userPassword: 'ejemplo', ownerPassword: 'ejemplo' });
    await expect(cleanPdf(await locked.save())).rejects.toMatchObject({ code: 'encrypted-pdf' });
    const signed = await PDFDocument.create();
    signed.addPage();
    signed.context.register(signed.context.obj({ Type: 'Sig', ByteRange: [0, 1, 2, 3] }));
    await expect(cleanPdf(await signed.save())).rejects.toMatchObject({ code: 'signed-pdf' });
    const form = await PDFDocument.create();
    form.addPage();
    form.catalog.set(PDFName.of('AcroForm'), form.context.obj({ XFA: [] }));
    await expect(cleanPdf(await form.save())).rejects.toMatchObject({ code: 'form-pdf' });
  });

  it('stops when told to', async () => {
    const signal = AbortSignal.abort(new Error('stopped'));
    await expect(cleanPdf(await plantTags(), { signal })).rejects.toThrow('stopped');
  });
});
