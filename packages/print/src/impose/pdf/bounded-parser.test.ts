import { PDFDict, PDFName, PDFRawStream, PDFRef } from '@cantoo/pdf-lib';
import { deflateSync } from 'node:zlib';
import { expect, it, vi } from 'vitest';
import { BoundedParser } from './bounded-parser.ts';

/** A PDF of these objects, each without its head and end. The parser does not go by cross-references. */
function toPdf(...objects: readonly (string | Buffer)[]): Uint8Array {
  const parts = objects.flatMap((object, index) => [
    Buffer.from(`${index + 1} 0 obj\n`),
    Buffer.from(object),
    Buffer.from('\nendobj\n'),
  ]);
  return Buffer.concat([Buffer.from('%PDF-1.7\n'), ...parts]);
}

function toStream(entries: string, bytes: Buffer): Buffer {
  return Buffer.concat([
    Buffer.from(`<</Length ${bytes.length}${entries}>>stream\n`),
    bytes,
    Buffer.from('\nendstream'),
  ]);
}

const CATALOG = '<</Type/Catalog>>';
const packed = (entries: string, text: string): Buffer =>
  toStream(`/Filter/FlateDecode${entries}`, deflateSync(text));
const listOf = (text: string): Buffer => packed('/Type/ObjStm/N 1/First 5', `9 0  ${text}`);

it('parses what stands in a list of objects', async () => {
  const parser = new BoundedParser(toPdf(CATALOG, listOf('<</Hola 1.5>>')), 1000);
  const object = (await parser.parseDocument()).lookup(PDFRef.of(9));
  expect(String(object)).toMatch(/^<<\s*\/Hola 1.5\s*>>$/);
  expect(parser.refusal).toBeUndefined();
});

it('refuses lists of objects that unpack to more than the limit, each alone or all together', async () => {
  const large = listOf(' '.repeat(600_000));
  const alone = new BoundedParser(toPdf(CATALOG, large), 500_000);
  await expect(alone.parseDocument()).rejects.toThrow('invalid object');
  expect(alone.refusal).toMatchObject({ code: 'too-large' });
  const together = new BoundedParser(toPdf(CATALOG, large, large), 1_000_000);
  await expect(together.parseDocument()).rejects.toThrow('invalid object');
  expect(together.refusal).toMatchObject({ code: 'too-large' });
});

it('stops to unpack where a limit is reached, through all filters', async () => {
  const twice = deflateSync(deflateSync(Buffer.alloc(50_000_000)));
  const entries = '/Type/ObjStm/N 1/First 5/Filter[/FlateDecode/FlateDecode]';
  const parser = new BoundedParser(toPdf(CATALOG, toStream(entries, twice)), 100_000);
  const before = process.memoryUsage().arrayBuffers;
  await expect(parser.parseDocument()).rejects.toThrow('invalid object');
  expect(parser.refusal).toMatchObject({ code: 'too-large' });
  expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(10_000_000);
});

it('notes a list of objects that cannot be read', async () => {
  const parser = new BoundedParser(toPdf(CATALOG, listOf('<</Hola')), 1000);
  await parser.parseDocument();
  expect(parser.refusal).toMatchObject({ code: 'damaged-pdf' });
});

it.each([
  ['more cross-references than it holds', '/W[1 2 1]/Size 1000000000'],
  ['cross-references without a size', '/W[0 0 0]/Size 1000000000'],
])('refuses a list that claims %s', async (_, entries) => {
  const references = packed(`/Type/XRef/Root 1 0 R${entries}`, 'abcd');
  const parser = new BoundedParser(toPdf(CATALOG, references), 1000);
  await expect(parser.parseDocument()).rejects.toThrow('invalid object');
});

it('refuses a length that leads back to what was read, which it would read for ever', async () => {
  const first = toStream('', Buffer.from('hola'));
  const write = (length: number): Uint8Array =>
    toPdf(CATALOG, first, `<</Length -${length}>>stream\n`);
  // To where the stream before it ends, so that the parser comes by again.
  const text = Buffer.from(write(10)).toString('latin1');
  const pdf = write(text.lastIndexOf('stream\n') + 7 - text.indexOf('endstream'));
  await expect(new BoundedParser(pdf, 1000).parseDocument()).rejects.toThrow('invalid object');
});

it('reads numbers as they are written, and puts none on the console', async () => {
  const warn = vi.spyOn(console, 'warn').mockReturnValue();
  const numbers = '[1 -2 +3 .5 -.25 7. 99999999999999999999 6 0 R]';
  const parser = new BoundedParser(toPdf(CATALOG, numbers, listOf(numbers)), 1000);
  const context = await parser.parseDocument();
  for (const reference of [PDFRef.of(2), PDFRef.of(9)])
    expect(String(context.lookup(reference))).toBe(
      '[ 1 -2 3 0.5 -0.25 7 100000000000000000000 6 0 R ]',
    );
  expect(warn).not.toHaveBeenCalled();
  warn.mockRestore();
});

it('leaves other streams packed', async () => {
  const parser = new BoundedParser(toPdf(CATALOG, packed('', 'hola')), 1);
  const stream = (await parser.parseDocument()).lookup(PDFRef.of(2));
  expect(stream).toBeInstanceOf(PDFRawStream);
  expect(stream instanceof PDFRawStream && stream.dict).toBeInstanceOf(PDFDict);
  expect(stream instanceof PDFRawStream && stream.dict.has(PDFName.of('Filter'))).toBe(true);
});
