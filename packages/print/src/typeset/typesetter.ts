import { createContentContext } from './content/content-context.ts';
import { measurePicture } from '../pictures/measure-picture.ts';
import { preparePicture } from '../pictures/prepare-picture.ts';
import { PrintError } from '../print-error.ts';
import { drawCoverArt } from './art/draw-cover-art.ts';
import { describeEntry, type PrintableEntry } from './content/describe-entry.ts';
import { listLanguages } from './content/list-languages.ts';
import type { PrintContent } from './content/print-content.ts';
import { showAddress } from './content/to-blocks.ts';
import { createQrSvg } from './create-qr-svg.ts';
import { listFontSets } from './load-fonts.ts';
import { coloursOf, type PrintInks } from './print-design.ts';
import { commonTemplate } from './templates/common-template.ts';
import type { TypesetNote, TypesetPdf } from './typeset-note.ts';
import type { TypesetOptions } from './typeset-options.ts';
import { createTypstCompiler, MissingGlyph, type TypstDocument } from './typst-compiler.ts';
import { locateText } from './locate-text.ts';

/** The size of a page and of what stands on it, in millimetres. */
export interface PageShape {
  readonly width: number;
  readonly height: number;
  readonly margin: number;
  readonly [more: string]: unknown;
}

/** What stands on the cover, as a file. */
interface Cover {
  readonly name: string;
  readonly bytes: Uint8Array;
}

const ART = 'art.svg';
const EMPTY = '<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"/>';

/** To find the size of a title, it is laid out many times. */
const MAX_TITLE_LENGTH = 1000;

/** A document that was laid out, with what has to be said of it. */
export interface Layout {
  readonly document: TypstDocument;
  readonly notes: readonly TypesetNote[];
}

/** Lays the same content out with a page of another shape. */
export type LayOut = (page: PageShape) => TypstDocument;

/** How a product is made of what all products share. */
export interface Product {
  readonly template: string;
  readonly shape: PageShape;
  /** Finds the layout that fits. @defaultValue the shape as it is */
  readonly fit?: ((layOut: LayOut) => Layout) | undefined;
}

/**
 * Typesets an entry: puts it into words, draws or prepares its picture, lays it out, and writes it as tagged PDF. Where the fonts of
 * the design lack a letter, all of it is set in Andika.
 *
 * @param productOf - Says how it is laid out, once its words are known.
 */
export async function typeset(
  entry: PrintableEntry,
  options: TypesetOptions,
  productOf: (content: PrintContent) => Product,
): Promise<TypesetPdf> {
  const { locale = 'es', design = {}, signal, findAgent = () => undefined } = options;
  const { inks = 'photocopy', fonts } = design;
  const context = createContentContext(locale, findAgent);
  const content = describeEntry(entry, context);
  if (content.title.text.length > MAX_TITLE_LENGTH)
    throw new PrintError(
      'title-too-long',
      `The title has more than ${MAX_TITLE_LENGTH} characters, which no page has room for. Shorten it.`,
      { about: 'title', limit: MAX_TITLE_LENGTH },
    );
  const { template, shape, fit } = productOf(content);
  const notes: TypesetNote[] = [];
  const languages = listLanguages(content);
  if (languages.length > 0) notes.push({ code: 'other-language', languages });
  const address = readAddress(options.pageUrl);
  if (!address) notes.push({ code: 'no-address' });
  signal?.throwIfAborted();
  const qr = address && createQrSvg(address.url);
  const { t } = context.print;
  const picture = content.picture && (await options.readPicture?.(content.picture.path));
  const data = {
    content,
    inks,
    colours: coloursOf(inks),
    address,
    qrBorder: qr?.border,
    pictureRatio: picture && (await measurePicture(picture)),
    licenceLabel: content.licence && showAddress(content.licence.url),
    words: {
      notes: t('print:sheet.notes'),
      licence: t('print:sheet.licence'),
      more: t('print:sheet.more'),
      picture: t('print:sheet.picture'),
      time: t('print:sheet.time'),
      nodes: context.i18n.t('site:activity.nodesTitle'),
      doNotRecord: t('print:sheet.doNotRecord'),
      qr: t('print:sheet.qr', { address: address?.label ?? '' }),
    },
  };
  let missing: string | undefined;
  let cover: Cover | undefined;
  for (const loadFonts of listFontSets(fonts)) {
    signal?.throwIfAborted();
    const compiler = await createTypstCompiler(await loadFonts());
    const layOutWith =
      ({ name, bytes }: Cover): LayOut =>
      (page) => {
        signal?.throwIfAborted();
        const files = { [name]: bytes, ...(qr && { 'qr.svg': encode(qr.svg) }) };
        const names = { [name === ART ? 'art' : 'picture']: name, ...(qr && { qr: 'qr.svg' }) };
        return compiler.compile(commonTemplate + template, { ...data, page, files: names }, files);
      };
    // Laid out once with an empty picture, to learn the shape of its place and what the last page has room for.
    const first = layOutWith({ name: ART, bytes: encode(EMPTY) })(shape);
    const place = readSize(first.findMeasured('cover'));
    const ending = first.findMeasured('ending');
    cover ??= await readCover(content, picture, place ?? { width: 1, height: 1 }, inks);
    const layOutCover = layOutWith(cover);
    const layOut: LayOut = (page) => layOutCover({ ...page, ending });
    try {
      const { document, notes: fitted } = fit?.(layOut) ?? { document: layOut(shape), notes: [] };
      const pdf = document.toPdf();
      if (content.picture && place && cover.name === ART && options.readPicture)
        notes.push({ code: 'picture-left-out' });
      if (missing !== undefined) notes.push({ code: 'wide-font', letter: missing });
      return { pdf, pages: document.pages, notes: [...notes, ...fitted] };
    } catch (thrown) {
      if (!(thrown instanceof MissingGlyph)) throw thrown;
      missing = thrown.text;
    }
  }
  throw createMissingGlyphError(missing ?? '', content);
}

function readSize(value: unknown): { readonly width: number; readonly height: number } | undefined {
  return typeof value === 'object' &&
    value !== null &&
    'width' in value &&
    'height' in value &&
    typeof value.width === 'number' &&
    typeof value.height === 'number'
    ? { width: value.width, height: value.height }
    : undefined;
}

async function readCover(
  { seed }: PrintContent,
  picture: Uint8Array | undefined,
  size: { readonly width: number; readonly height: number },
  inks: PrintInks,
): Promise<Cover> {
  const prepared =
    picture &&
    (await preparePicture(picture, { widthMm: size.width, heightMm: size.height }, inks));
  return prepared
    ? { name: `picture.${prepared.extension}`, bytes: prepared.bytes }
    : { name: ART, bytes: encode(drawCoverArt(seed, size, inks)) };
}

function readAddress(
  pageUrl: string | undefined,
): { readonly url: string; readonly label: string } | undefined {
  if (pageUrl === undefined) return undefined;
  if (!URL.canParse(pageUrl) || !/^https?:$/.test(new URL(pageUrl).protocol))
    throw new PrintError('bad-option', 'pageUrl has to be an address that begins with https://.', {
      about: 'pageUrl',
    });
  const { href } = new URL(pageUrl);
  return { url: href, label: showAddress(toReadable(href)) };
}

/** Decodes an address for people; one that would hold characters that are not seen, or is encoded wrongly, stays encoded. */
function toReadable(href: string): string {
  try {
    const decoded = decodeURI(href);
    return /\p{C}/u.test(decoded) ? href : decoded;
  } catch {
    return href;
  }
}

function createMissingGlyphError(text: string, content: PrintContent): PrintError {
  const codes = [...text].map(
    (character) =>
      `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`,
  );
  const location = locateText(content, text);
  return new PrintError(
    'missing-glyph',
    `No font has a glyph for “${text}” (${codes.join(' ')})${location === undefined ? '' : ` in ${location}`}. Write it another way, or choose a font that has it in design.fonts.`,
    { about: text },
  );
}

function encode(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
