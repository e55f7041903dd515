import type { FoldingWords } from '../impose/guide/folding-words.ts';
import type { FoldingGuide } from '../impose/guide/draw-folding.ts';
import { listFontSets } from './load-fonts.ts';
import { createTypstCompiler } from './typst-compiler.ts';

const TEMPLATE = String.raw`
#let d = json("data.json")
#set document(title: d.title, date: none)
#set text(lang: d.language, font: d.fonts.text)
#set page(width: auto, height: auto, margin: 0pt)
#image("drawing.svg", alt: d.alt)
`;

/**
 * Writes a drawing of how to fold as tagged PDF with its font inside, which print shops ask for, and with its sentences as text
 * alternative. Imposition alone has no fonts, and takes Helvetica of whoever reads.
 *
 * @throws {@link PrintError} with `not-installed` where the compiler or the fonts are missing.
 */
export async function typesetDrawing(
  { svg, steps }: FoldingGuide,
  { title, language, steps: sentences }: FoldingWords,
): Promise<Uint8Array> {
  const [loadFonts] = listFontSets(undefined);
  const fonts = await loadFonts();
  const compiler = await createTypstCompiler(fonts);
  const alt = steps.map((code, index) => `${index + 1}. ${sentences[code]}`).join(' ');
  const drawing = svg.replaceAll(SVG_FAMILIES, `font-family="${fonts.text.join(', ')}"`);
  const files = { 'drawing.svg': new TextEncoder().encode(drawing) };
  return compiler.compile(TEMPLATE, { title, language, alt }, files).toPdf();
}

const SVG_FAMILIES = /font-family="[^"]*"/g;
