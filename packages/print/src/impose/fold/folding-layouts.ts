import type { FoldingLayout, FoldStep, LayoutPanel, PanelGrid } from './folding-layout.ts';

/** Reads rows such as `r5 r4`, where `r` is for upside down, as printers write them. */
function toGrid(...rows: readonly string[]): PanelGrid {
  return rows.map((row) =>
    row.split(' ').map((panel): LayoutPanel => {
      const isTurned = panel.startsWith('r');
      return { page: Number(isTurned ? panel.slice(1) : panel), rotation: isTurned ? 180 : 0 };
    }),
  );
}

/** The steps of the booklet of one sheet with one cut, whose cover is in the lower row. */
function oneCut(coverColumn: number): readonly FoldStep[] {
  return [
    { action: 'crease', along: 'horizontal' },
    { action: 'crease', along: 'vertical' },
    { action: 'cut', along: 'horizontal', line: 1, from: 1, to: 3 },
    { action: 'fold', moves: 'top' },
    { action: 'collapse', cover: { row: 1, column: coverColumn } },
  ];
}

/**
 * The layouts that have a name here.
 *
 * - `zine`: one sheet, printed on one side, eight pages, one cut; front and back cover lie side by side below at the right.
 * - `zine-shifted`: the same ring of pages, with the covers below at the left.
 * - `folio`: two leaves of a sheet, for booklets with staples.
 * - `quarto`: four leaves of a sheet that is folded twice; the heads are trimmed or cut open.
 * - `octavo`: eight leaves of a sheet that is folded three times.
 */
export const foldingLayouts = {
  zine: {
    sheets: [{ front: toGrid('r5 r4 r3 r2', '6 7 8 1') }],
    steps: oneCut(3),
  },
  'zine-shifted': {
    sheets: [{ front: toGrid('r7 r6 r5 r4', '8 1 2 3') }],
    steps: oneCut(1),
  },
  folio: {
    sheets: [{ front: toGrid('4 1'), back: toGrid('2 3') }],
    steps: [{ action: 'fold', moves: 'left' }],
  },
  quarto: {
    sheets: [{ front: toGrid('r5 r4', '8 1'), back: toGrid('r3 r6', '2 7') }],
    steps: [
      { action: 'fold', moves: 'top' },
      { action: 'fold', moves: 'left' },
    ],
  },
  octavo: {
    sheets: [
      {
        front: toGrid('r5 r12 r9 r8', '4 13 16 1'),
        back: toGrid('r7 r10 r11 r6', '2 15 14 3'),
      },
    ],
    steps: [
      { action: 'fold', moves: 'left' },
      { action: 'fold', moves: 'top' },
      { action: 'fold', moves: 'left' },
    ],
  },
} as const satisfies Readonly<Record<string, FoldingLayout>>;

/** The name of a layout in {@link foldingLayouts}. */
export type FoldingLayoutName = keyof typeof foldingLayouts;
