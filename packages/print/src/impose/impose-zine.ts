import { PrintError } from '../print-error.ts';
import type { FoldingLayout } from './fold/folding-layout.ts';
import { foldingLayouts, type FoldingLayoutName } from './fold/folding-layouts.ts';
import { assertReadsInOrder } from './fold/simulate-fold.ts';
import { badOption, checkWord, resolveOptions, type ImposeOptions } from './impose-options.ts';
import type { ImposedPdf } from './imposed-pdf.ts';
import { numberPages, type BlankPlace } from './number-pages.ts';
import { loadPdf } from './pdf/load-pdf.ts';
import { chooseOrientation } from './sheet/choose-orientation.ts';
import { placeFolded } from './sheet/place-folded.ts';
import { toSizes } from './sheet/to-sizes.ts';
import { writeSheets } from './sheet/write-sheets.ts';

/** The options of {@link imposeZine}. Without `marks`, folds and the cut are marked. */
export interface ImposeZineOptions extends ImposeOptions {
  /** One of the layouts of one sheet and one cut, or your own; it is folded first to see whether it reads in order. @defaultValue `'zine'` */
  readonly layout?: Extract<FoldingLayoutName, 'zine' | 'zine-shifted'> | FoldingLayout | undefined;
  /** Where pages stay blank if there are fewer than the layout has. @defaultValue `'end'` */
  readonly blanks?: BlankPlace | undefined;
}

/**
 * Imposes up to eight pages on one side of one sheet, which is folded, cut once and pushed together: no staple, no printer with two
 * sides. Copies come from any photocopier.
 *
 * @param pdf - The pages, in order: the first is the front cover, the eighth the back cover.
 * @param options - The paper, and what is printed besides the pages.
 * @throws {@link PrintError} what {@link readPdf} throws, `too-many-pages`, `bad-option`, `bad-layout` or `does-not-fit`.
 * @example
 * ```ts
 * import { imposeZine } from '@comunal/print/impose';
 *
 * export async function toSheet(pages: Uint8Array): Promise<Uint8Array> {
 *   const { pdf, notes } = await imposeZine(pages, { paper: 'letter', marginMm: 5 });
 *   for (const note of notes) console.log(note.code);
 *   return pdf;
 * }
 * ```
 */
export async function imposeZine(
  pdf: Uint8Array,
  options: ImposeZineOptions = {},
): Promise<ImposedPdf> {
  const { paper, ...placement } = resolveOptions(options);
  const blanks = checkWord('blanks', options.blanks ?? 'end', ['end', 'before-last']);
  const layout = resolveLayout(options.layout);
  assertReadsInOrder(layout);
  const [{ front, back }] = layout.sheets;
  if (back || layout.sheets.length > 1)
    throw badOption('layout', 'of one sheet that is printed on one side');
  const source = await loadPdf(pdf);
  const sizes = toSizes(source);
  const places = front.flat().length;
  if (sizes.length > places)
    throw new PrintError(
      'too-many-pages',
      `The PDF has ${sizes.length} pages, and this fanzine ${places}. Take some out, or impose a booklet.`,
      { limit: places },
    );
  const grid = chooseOrientation(paper, sizes[0], [
    { columns: front[0]?.length ?? 1, rows: front.length },
  ]);
  const sheets = placeFolded(layout, {
    grid,
    sizes,
    toPage: numberPages(sizes.length, places, blanks),
    ...placement,
    duplex: 'long-edge',
    paperThicknessMm: 0,
  });
  const folding = typeof options.layout === 'object' ? undefined : (options.layout ?? 'zine');
  return writeSheets(source, sheets, { fit: placement.fit, folding });
}

function resolveLayout(layout: ImposeZineOptions['layout'] = 'zine'): FoldingLayout {
  if (typeof layout !== 'string') return layout;
  return foldingLayouts[checkWord('layout', layout, ['zine', 'zine-shifted'])];
}
