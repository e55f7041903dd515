import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { isPrintError } from '../../print-error.ts';
import { foldingLayouts, type FoldingLayoutName } from './folding-layouts.ts';
import type { FoldingLayout, LayoutPanel, PanelGrid, SheetGrids } from './folding-layout.ts';
import { nestSheets } from './nest-sheets.ts';
import { assertReadsInOrder, simulateFold } from './simulate-fold.ts';

const names: readonly FoldingLayoutName[] = ['zine', 'zine-shifted', 'folio', 'quarto', 'octavo'];
const signatures = ['folio', 'quarto', 'octavo'] as const;

const toGrid = (...rows: readonly string[]): PanelGrid =>
  rows.map((row) =>
    row.split(' ').map((panel): LayoutPanel => ({
      page: Number(panel.replace(/\D/g, '')),
      rotation: /[r↓]/.test(panel) ? 180 : 0,
    })),
  );

const readOf = (layout: FoldingLayout): string =>
  simulateFold(layout)
    .map(({ page, isUpright }) => `${isUpright ? '' : 'r'}${page}`)
    .join(' ');

const withFront = (layout: FoldingLayout, front: PanelGrid): FoldingLayout => ({
  ...layout,
  sheets: [{ front }],
});

const isRefused = (layout: FoldingLayout): boolean => {
  try {
    assertReadsInOrder(layout);
    return false;
  } catch (thrown) {
    return isPrintError(thrown) && thrown.code === 'bad-layout';
  }
};

/** A sheet as it lies once it was turned by half a turn. */
const turnGrid = (grid: PanelGrid): PanelGrid =>
  grid
    .toReversed()
    .map((row) =>
      row.toReversed().map(({ page, rotation }) => ({ page, rotation: rotation === 0 ? 180 : 0 })),
    );

describe('simulateFold', () => {
  it.each(names)('reads the pages of %s in order and upright', (name) => {
    const layout: FoldingLayout = foldingLayouts[name];
    const { front, back } = layout.sheets[0];
    const count = front.flat().length + (back?.flat().length ?? 0);
    expect(readOf(layout)).toBe(Array.from({ length: count }, (_, index) => index + 1).join(' '));
  });

  it('accepts both known layouts of one sheet with one cut, also turned by half a turn', () => {
    const grids = [
      ['r5 r4 r3 r2', '6 7 8 1'],
      ['r1 r8 r7 r6', '2 3 4 5'],
      ['r7 r6 r5 r4', '8 1 2 3'],
      ['r3 r2 r1 r8', '4 5 6 7'],
    ] as const;
    for (const [index, rows] of grids.entries()) {
      const column = [3, 0, 1, 2][index] ?? 0;
      const row = [1, 0, 1, 0][index] ?? 0;
      const { steps } = foldingLayouts.zine;
      const turned = steps.map((step) =>
        step.action === 'collapse' ? { ...step, cover: { row, column } } : step,
      );
      const layout: FoldingLayout = { sheets: [{ front: toGrid(...rows) }], steps: turned };
      expect(readOf(layout)).toBe('1 2 3 4 5 6 7 8');
    }
  });

  it('reads the ring of pages from each of its covers', () => {
    const covers = [
      [1, 3, '1 2 3 4 5 6 7 8'],
      [1, 1, '7 8 1 2 3 4 5 6'],
      [0, 0, '5 6 7 8 1 2 3 4'],
      [0, 2, '3 4 5 6 7 8 1 2'],
    ] as const;
    for (const [row, column, expected] of covers) {
      const steps = [
        ...foldingLayouts.zine.steps.slice(0, -1),
        { action: 'collapse', cover: { row, column } } as const,
      ];
      const read = readOf({ sheets: foldingLayouts.zine.sheets, steps });
      // Named by either of the two sides that are outside.
      expect(read, `${row} ${column}`).toBe(expected);
    }
  });

  it('finds the same booklet whichever outer side is called the cover', () => {
    const steps = [
      ...foldingLayouts.zine.steps.slice(0, -1),
      { action: 'collapse', cover: { row: 1, column: 2 } } as const,
    ];
    expect(readOf({ sheets: foldingLayouts.zine.sheets, steps })).toBe('1 2 3 4 5 6 7 8');
  });

  it('refuses the known wrong sample, on two sides and on one', () => {
    const front = toGrid('4↓ 5 8↓ 1');
    const back = toGrid('2 7↓ 6 3↓');
    const { steps } = foldingLayouts.zine;
    expect(isRefused({ sheets: [{ front, back }], steps })).toBe(true);
    expect(isRefused({ sheets: [{ front }], steps })).toBe(true);
    expect(isRefused({ sheets: [{ front: [...front, ...back] }], steps })).toBe(true);
    const halves = [
      { action: 'fold', moves: 'left' },
      { action: 'fold', moves: 'left' },
    ] as const;
    expect(isRefused({ sheets: [{ front, back }], steps: halves })).toBe(true);
  });

  it('says how the pages of a wrong layout read', () => {
    const front = toGrid('r5 r4 r3 r2', '6 8 7 1');
    expect(() => assertReadsInOrder(withFront(foldingLayouts.zine, front))).toThrow(
      'Once folded, its pages read 1, 2, 3, 4, 5, 6, 8, 7.',
    );
    const upsideDown = toGrid('r5 r4 3 r2', '6 7 8 1');
    expect(() => assertReadsInOrder(withFront(foldingLayouts.zine, upsideDown))).toThrow(
      '3 upside down',
    );
  });

  it('refuses any two pages that change places, and any page that is turned', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...names),
        fc.nat(),
        fc.nat(),
        fc.boolean(),
        (name, a, b, isTurn) => {
          const layout: FoldingLayout = foldingLayouts[name];
          const panels = listPanels(layout);
          const [from, to] = [a % panels.length, b % panels.length];
          fc.pre(isTurn ? panels.length > 2 : from !== to);
          const changed = mapPanels(layout, (panel, index) => {
            if (isTurn)
              return index === from
                ? { ...panel, rotation: panel.rotation === 0 ? 180 : 0 }
                : panel;
            const swapped = index === from ? panels[to] : index === to ? panels[from] : undefined;
            return swapped ? { ...panel, page: swapped.page } : panel;
          });
          expect(isRefused(changed)).toBe(true);
        },
      ),
    );
  });

  it('reads sheets that are folded together in order, as many as there are', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...signatures),
        fc.integer({ min: 1, max: 13 }),
        (name, count) => {
          const layout = nestSheets(foldingLayouts[name], count);
          expect(layout.sheets).toHaveLength(count);
          expect(() => assertReadsInOrder(layout)).not.toThrow();
        },
      ),
    );
  });

  it('reads a sheet that lies turned by half a turn in the same order', () => {
    for (const name of signatures) {
      const [{ front, back }] = foldingLayouts[name].sheets;
      const opposite = { left: 'right', right: 'left', top: 'bottom', bottom: 'top' } as const;
      const steps = foldingLayouts[name].steps.map((step) => ({
        ...step,
        moves: opposite[step.moves],
      }));
      const layout = { sheets: [{ front: turnGrid(front), back: turnGrid(back) }], steps } as const;
      expect(simulateFold(layout)).toEqual(simulateFold(foldingLayouts[name]));
    }
  });

  it('refuses what cannot be folded', () => {
    const three: SheetGrids = { front: toGrid('1 2 3') };
    expect(isRefused({ sheets: [three], steps: [{ action: 'fold', moves: 'left' }] })).toBe(true);
    const folio = foldingLayouts.folio.sheets;
    expect(isRefused({ sheets: folio, steps: [] })).toBe(true);
    const uneven = { front: [...toGrid('4 1'), ...toGrid('2')] };
    expect(isRefused({ sheets: [uneven], steps: foldingLayouts.folio.steps })).toBe(true);
    const noCut = foldingLayouts.zine.steps.filter(({ action }) => action !== 'cut');
    expect(isRefused({ sheets: foldingLayouts.zine.sheets, steps: noCut })).toBe(true);
    const standing = { front: toGrid('4', '1'), back: toGrid('2', '3') };
    expect(isRefused({ sheets: [standing], steps: [{ action: 'fold', moves: 'top' }] })).toBe(true);
  });
});

/** The numbers that printers and swapped programs use, written anew: rows from the top, `r` for upside down. */
describe('foldingLayouts', () => {
  const write = (grid: PanelGrid | undefined): readonly string[] =>
    (grid ?? []).map((row) =>
      row.map(({ page, rotation }) => `${rotation === 180 ? 'r' : ''}${page}`).join(' '),
    );
  const writeSheets = (layout: FoldingLayout): unknown =>
    layout.sheets.map(({ front, back }) => [write(front), write(back)]);

  it('has the known numbers of saddle stitching with one, two and three sheets', () => {
    expect(writeSheets(nestSheets(foldingLayouts.folio, 1))).toEqual([[['4 1'], ['2 3']]]);
    expect(writeSheets(nestSheets(foldingLayouts.folio, 2))).toEqual([
      [['8 1'], ['2 7']],
      [['6 3'], ['4 5']],
    ]);
    expect(writeSheets(nestSheets(foldingLayouts.folio, 3))).toEqual([
      [['12 1'], ['2 11']],
      [['10 3'], ['4 9']],
      [['8 5'], ['6 7']],
    ]);
  });

  it('has the known numbers of two sheets in quarto that are folded together', () => {
    expect(writeSheets(nestSheets(foldingLayouts.quarto, 2))).toEqual([
      [
        ['r9 r8', '16 1'],
        ['r7 r10', '2 15'],
      ],
      [
        ['r11 r6', '14 3'],
        ['r5 r12', '4 13'],
      ],
    ]);
  });
});

function listPanels({ sheets }: FoldingLayout): readonly LayoutPanel[] {
  return sheets.flatMap(({ front, back }) => [...front.flat(), ...(back?.flat() ?? [])]);
}

function mapPanels(
  { sheets: [sheet], steps }: FoldingLayout,
  change: (panel: LayoutPanel, index: number) => LayoutPanel,
): FoldingLayout {
  let index = 0;
  const map = (grid: PanelGrid): PanelGrid =>
    grid.map((row) => row.map((panel) => change(panel, index++)));
  const front = map(sheet.front);
  return { sheets: [{ front, back: sheet.back && map(sheet.back) }], steps };
}
