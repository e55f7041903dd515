import { expect, it, onTestFinished } from 'vitest';
import { PdfReader } from '../src/pdf/pdf-reader.ts';
import { createPdf } from './support/create-pdf.ts';

const document = createPdf('BT /F1 12 Tf 10 100 Td (Un taller abierto) Tj ET');

it('gives up a document that takes too long, and reads the next one', async () => {
  const reader = new PdfReader({ timeoutMs: 0, memoryMb: 256 });
  onTestFinished(() => reader.close());
  expect(await reader.read(document)).toEqual({ failure: 'takes too long' });
  const patient = new PdfReader();
  onTestFinished(() => patient.close());
  expect(await patient.read(document)).toMatchObject({
    texts: expect.arrayContaining(['Un taller abierto']),
  });
});

it('names a failure without what the document holds', async () => {
  const reader = new PdfReader();
  onTestFinished(() => reader.close());
  const response = await reader.read(Buffer.from('%PDF-1.7\nsecreto'));
  expect(response).toEqual({ failure: 'InvalidPDFException' });
});
