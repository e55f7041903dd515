import { decodePDFRawStream, PDFDocument, PDFRawStream } from '@cantoo/pdf-lib';
import { getDocumentProxy } from 'unpdf';
import { describe, expect, it } from 'vitest';
import type { FoldingLayoutName } from '../fold/folding-layouts.ts';
import { drawFolding } from './draw-folding.ts';
import type { FoldingWords } from './folding-words.ts';

const words: FoldingWords = {
  language: 'es',
  title: '¿Cómo se dobla? <ñandú> & "señas"',
  steps: {
    sheet: 'Imprime la hoja.',
    'crease-long': 'Dobla a lo largo y abre.',
    'crease-short': 'Dobla a lo ancho y abre.',
    cut: 'Corta en medio.',
    fold: 'Dobla hacia atrás.',
    push: 'Empuja las orillas.',
    wrap: 'Acomoda las páginas.',
    close: 'Cierra.',
    nest: 'Junta las hojas.',
    staple: 'Engrapa.',
    sew: 'Cose.',
    trim: 'Recorta.',
  },
};

async function readText(pdf: Uint8Array): Promise<{ pages: number; text: string; title: unknown }> {
  const document = await getDocumentProxy(pdf.slice(), { verbosity: 0 });
  const page = await document.getPage(1);
  const { items } = await page.getTextContent();
  const { info } = await document.getMetadata();
  return {
    pages: document.numPages,
    text: items.map((item) => ('str' in item ? item.str : '')).join(' '),
    title: 'Title' in info ? info.Title : undefined,
  };
}

describe('drawFolding', () => {
  it('shows the steps of each layout in the order in which hands do them', () => {
    const stepsOf = (name: FoldingLayoutName, sheetsPerSignature = 1): string =>
      drawFolding(name, { words, sheetsPerSignature }).steps.join(' ');
    expect(stepsOf('zine')).toBe('sheet crease-long crease-short cut fold push wrap');
    expect(stepsOf('folio')).toBe('sheet fold staple close');
    expect(stepsOf('folio', 4)).toBe('sheet nest fold staple close');
    expect(stepsOf('quarto', 2)).toBe('sheet nest fold fold sew trim close');
    expect(stepsOf('octavo')).toBe('sheet fold fold fold sew trim close');
  });

  it('writes SVG that says everything in its words, without style, script or link', () => {
    const { svg } = drawFolding('zine', { words, paper: 'a4' });
    expect(svg).toContain('lang="es"');
    expect(svg).toContain('width="210mm" height="297mm"');
    expect(svg).toContain('<title>¿Cómo se dobla? &lt;ñandú&gt; &amp; &quot;señas&quot;</title>');
    expect(svg).toContain('>Corta en medio.</text>');
    expect(svg).not.toContain('>Cose.</text>');
    expect(svg).not.toMatch(/style|script|href|http:\/\/(?!www\.w3\.org\/2000\/svg)/);
    expect(svg).not.toContain('NaN');
  });

  it('draws what is cut in dashes that no fold has, and all creases of a fold in half and half again', async () => {
    const { svg, toPdf } = drawFolding('zine', { words });
    expect(svg.match(/stroke-dasharray="2.4 1.6"/g)).toHaveLength(1);
    const [, short = ''] = svg.split('>Dobla a lo ancho');
    const [crease = ''] = short.split('>Corta');
    expect(crease.match(/stroke-dasharray="1.6 1.2"/g)).toHaveLength(3);
    const { context } = await PDFDocument.load(await toPdf());
    const drawn = context
      .enumerateIndirectObjects()
      .map(([, object]) =>
        object instanceof PDFRawStream
          ? Buffer.from(decodePDFRawStream(object).decode()).toString('latin1')
          : '',
      );
    expect(drawn.join('\n')).toContain('[2.4 1.6] 0 d');
  });

  it('gives each picture by itself, without words, for beside its sentence', () => {
    const { pictures, steps } = drawFolding('zine', { words });
    expect(pictures.map(({ code }) => code)).toEqual(steps);
    for (const { svg } of pictures) {
      expect(svg).toMatch(/^<svg [^>]*aria-hidden="true"/);
      expect(svg).toMatch(/<(?:polygon|polyline) /);
      expect(svg).not.toMatch(/<title|NaN|[a-záñ]{4,}<\/text>/);
    }
  });

  it('shows the pages of the layout as they are printed', () => {
    const { svg } = drawFolding('zine-shifted', { words });
    const [sheet = ''] = svg.split('>Dobla a lo largo');
    const turned = [...sheet.matchAll(/rotate\(180[^>]*>(\d)</g)].map(([, page]) => page);
    expect(turned).toEqual(['7', '6', '5', '4']);
  });

  it('writes the same words and numbers as a PDF of one page', async () => {
    const { toPdf } = drawFolding('octavo', { words, paper: 'tabloid' });
    const { pages, text, title } = await readText(await toPdf());
    expect(pages).toBe(1);
    expect(title).toBe(words.title);
    for (const sentence of ['Dobla hacia atrás.', 'Recorta.', '¿Cómo se dobla?', '13', '16'])
      expect(text).toContain(sentence);
  });

  it('names a character that the font of the PDF has not', async () => {
    const tzotzil = { ...words, title: 'Kuxlejal kꞌop' };
    const { svg, toPdf } = drawFolding('zine', { words: tzotzil });
    expect(svg).toContain('kꞌop');
    await expect(toPdf()).rejects.toMatchObject({ code: 'missing-glyph', about: 'ꞌ' });
  });

  it('breaks long sentences into lines that stay within their place', () => {
    const long = Array.from({ length: 14 }, () => 'palabra').join(' ');
    const { svg } = drawFolding('folio', {
      words: { ...words, steps: { ...words.steps, fold: long } },
    });
    const lines = [...svg.matchAll(/>([^<]*palabra[^<]*)</g)].map(([, line]) => line ?? '');
    expect(lines.join(' ')).toBe(long);
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThan(45);
  });
});
