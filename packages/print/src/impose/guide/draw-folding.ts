import type { FoldingLayout } from '../fold/folding-layout.ts';
import { foldingLayouts, type FoldingLayoutName } from '../fold/folding-layouts.ts';
import { nestSheets } from '../fold/nest-sheets.ts';
import { checkCount, resolveOptions } from '../impose-options.ts';
import type { PaperName, PaperSize } from '../paper-size.ts';
import type { FoldingWords } from './folding-words.ts';
import { listPictures, type Binding, type FoldingPictureCode } from './list-pictures.ts';
import type { Shape } from './shapes.ts';
import { toPdf } from './to-pdf.ts';
import { toSvg } from './to-svg.ts';
import { wrapText } from './wrap-text.ts';

/** The options of {@link drawFolding}. */
export interface DrawFoldingOptions {
  /** The words. */
  readonly words: FoldingWords;
  /** The paper that is folded, and on which the guide is drawn. @defaultValue `'letter'` */
  readonly paper?: PaperName | PaperSize | undefined;
  /** How many sheets are folded together. @defaultValue 1 */
  readonly sheetsPerSignature?: number | undefined;
  /** What holds the booklet together. @defaultValue `'staple'` for `folio`, `'sew'` for `quarto` and `octavo`, else `'none'` */
  readonly binding?: Binding | undefined;
}

/** One picture of a guide, by itself. */
export interface FoldingStep {
  /** What it shows. */
  readonly code: FoldingPictureCode;
  /** The picture for screens, without a word: it stands beside its sentence, and a screen reader leaves it out. */
  readonly svg: string;
}

/** A drawing of how a sheet is folded and cut, which is itself a page. */
export interface FoldingGuide {
  /** The drawing for screens, with its words as text. It has no style, script or link. */
  readonly svg: string;
  /** What its pictures show, in order. */
  readonly steps: readonly FoldingPictureCode[];
  /** Its pictures, each by itself: on a small screen they are larger so than on one page. */
  readonly pictures: readonly FoldingStep[];
  /**
   * Writes the drawing as a PDF of one page, to lie beside the printed sheets.
   * @throws {@link PrintError} `missing-glyph` for a character that its font, Helvetica, has not; take the SVG then.
   * @example
   * ```ts
   * import { drawFolding, type FoldingWords } from '@comunal/print/impose';
   *
   * export async function writeGuide(words: FoldingWords): Promise<Uint8Array> {
   *   return drawFolding('folio', { words, sheetsPerSignature: 4 }).toPdf();
   * }
   * ```
   */
  toPdf: () => Promise<Uint8Array>;
}

const COLUMNS = 2;
const EDGE_MM = 14;
const TITLE_MM = 28;

/**
 * Draws how a layout is folded and cut, from the same data from which pages are imposed.
 *
 * @param layout - The layout, or its name.
 * @param options - The words and the paper.
 * @throws {@link PrintError} `bad-option`
 * @example
 * ```ts
 * import { drawFolding, type FoldingWords } from '@comunal/print/impose';
 *
 * export function drawZine(words: FoldingWords): string {
 *   return drawFolding('zine', { words, paper: 'letter' }).svg;
 * }
 * ```
 */
export function drawFolding(
  layout: FoldingLayoutName | FoldingLayout,
  options: DrawFoldingOptions,
): FoldingGuide {
  const { words } = options;
  const { paper } = resolveOptions(options);
  const single: FoldingLayout = typeof layout === 'string' ? foldingLayouts[layout] : layout;
  const count = checkCount('sheetsPerSignature', options.sheetsPerSignature ?? 1, 5000);
  const nested = nestSheets(single, count);
  const { front } = nested.sheets[0];
  const isLying = (front[0]?.length ?? 1) > front.length;
  const sheet = isLying ? { widthMm: paper.heightMm, heightMm: paper.widthMm } : paper;
  const usual =
    layout === 'folio' ? 'staple' : layout === 'quarto' || layout === 'octavo' ? 'sew' : 'none';
  const pictures = listPictures(nested, sheet, options.binding ?? usual);
  const rows = Math.ceil(pictures.length / COLUMNS);
  const scale = paper.widthMm / PAGE_WIDTH_MM;
  const page = { width: PAGE_WIDTH_MM, height: paper.heightMm / scale };
  const cell = {
    width: (page.width - 2 * EDGE_MM) / COLUMNS,
    height: Math.min(74, (page.height - EDGE_MM - TITLE_MM) / rows),
  };
  const shapes: Shape[] = [
    {
      kind: 'text',
      text: words.title,
      at: [EDGE_MM, EDGE_MM + 5],
      sizeMm: 8,
      align: 'start',
      isBold: true,
    },
    {
      kind: 'line',
      style: 'thick',
      points: [
        [EDGE_MM, EDGE_MM + 9],
        [page.width - EDGE_MM, EDGE_MM + 9],
      ],
    },
  ];
  for (const [index, { code, draw }] of pictures.entries()) {
    const x = EDGE_MM + (index % COLUMNS) * cell.width;
    const y = TITLE_MM + Math.floor(index / COLUMNS) * cell.height;
    const lines = wrapText(words.steps[code], cell.width - 16, TEXT_MM);
    shapes.push(
      {
        kind: 'text',
        text: String(index + 1),
        at: [x, y + 8],
        sizeMm: 9,
        align: 'start',
        isBold: true,
      },
      ...lines.map((text, line): Shape => ({
        kind: 'text',
        text,
        at: [x + 10, y + 5 + line * TEXT_MM * 1.25],
        sizeMm: TEXT_MM,
        align: 'start',
      })),
    );
    const top = 6 + lines.length * TEXT_MM * 1.25;
    const space = { x, y: y + top, width: cell.width - 6, height: cell.height - top - 2 };
    shapes.push(...draw(space));
  }
  const drawing = { ...page, scale, shapes, words };
  return {
    svg: toSvg(drawing),
    steps: pictures.map(({ code }) => code),
    pictures: pictures.map(({ code, draw }) => ({
      code,
      svg: toSvg({ ...PICTURE, scale, words, shapes: draw(PICTURE_SPACE), isBesideItsWords: true }),
    })),
    toPdf: () => toPdf(drawing),
  };
}

/** Guides are drawn on a page of this width, and made larger or smaller with the paper. */
const PAGE_WIDTH_MM = 210;
const TEXT_MM = 3.9;
/** A picture by itself, and the space in it for the sheet: arrows go beyond that. */
const PICTURE = { width: 88, height: 54 };
const PICTURE_SPACE = { x: 4, y: 7, width: 80, height: 42 };
