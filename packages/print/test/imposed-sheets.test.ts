// What was imposed is read from the PDF, and compared with the numbers that printers use.
import { describe, expect, it } from 'vitest';
import {
  foldingLayouts,
  imposeBooklet,
  imposeCards,
  imposeNUp,
  imposeZine,
  paperSizes,
  simulateFold,
  type DuplexFlip,
  type LayoutPanel,
  type PaperName,
} from '../src/impose/index.ts';
import { readMarkers, type PrintedSide } from './support/read-markers.ts';
import { writePdf } from './support/write-pdf.ts';

const papers: readonly PaperName[] = [
  'letter',
  'half-letter',
  'legal',
  'oficio',
  'tabloid',
  'a3',
  'a4',
  'a5',
  'a6',
];

/** Rows from the top, columns from the left, `r` for upside down; a back as it is seen once the sheet is turned like a page. */
const zines = {
  zine: [['r5 r4 r3 r2', '6 7 8 1']],
  'zine-shifted': [['r7 r6 r5 r4', '8 1 2 3']],
} as const;
const booklets = [
  ['folio', 1, 4, [['4 1'], ['2 3']]],
  ['folio', 2, 8, [['8 1'], ['2 7'], ['6 3'], ['4 5']]],
  ['folio', 3, 12, [['12 1'], ['2 11'], ['10 3'], ['4 9'], ['8 5'], ['6 7']]],
  [
    'quarto',
    1,
    8,
    [
      ['r5 r4', '8 1'],
      ['r3 r6', '2 7'],
    ],
  ],
  [
    'quarto',
    2,
    16,
    [
      ['r9 r8', '16 1'],
      ['r7 r10', '2 15'],
      ['r11 r6', '14 3'],
      ['r5 r12', '4 13'],
    ],
  ],
  [
    'octavo',
    1,
    16,
    [
      ['r5 r12 r9 r8', '4 13 16 1'],
      ['r7 r10 r11 r6', '2 15 14 3'],
    ],
  ],
] as const;

describe.each(papers)('on %s', (paper) => {
  it.each(['zine', 'zine-shifted'] as const)(
    'puts the pages of %s where they belong',
    async (layout) => {
      const { pdf } = await imposeZine(writePdf(8), { paper, layout });
      const sides = await readMarkers(pdf);
      expect(sides.map(describeSide)).toEqual(zines[layout]);
      assertIsPaper(sides, paper);
      const [grid] = sides.map(toGrid);
      const pages = simulateFold({
        sheets: [{ front: grid ?? [] }],
        steps: foldingLayouts[layout].steps,
      });
      expect(pages).toEqual(inOrder(8));
    },
  );

  it.each(booklets)(
    'puts the pages of %s with %d sheets where they belong',
    async (layout, sheetsPerSignature, count, expected) => {
      for (const duplex of ['long-edge', 'short-edge'] as const) {
        const options = { paper, layout, sheetsPerSignature, duplex };
        const { pdf } = await imposeBooklet(writePdf(count), options);
        const sides = await readMarkers(pdf);
        assertIsPaper(sides, paper);
        const seen = sides.map((side, index) =>
          index % 2 === 1 ? turnLikePage(side, duplex) : side,
        );
        expect(seen.map(describeSide)).toEqual(expected);
        const [first = { front: [] }, ...others] = toPairs(seen.map(toGrid)).map(
          ([front, back]) => ({
            front: front ?? [],
            back,
          }),
        );
        const { steps } = foldingLayouts[layout];
        expect(simulateFold({ sheets: [first, ...others], steps })).toEqual(inOrder(count));
      }
    },
  );

  it('puts the pages of n-up where they are read', async () => {
    const { pdf } = await imposeNUp(writePdf(5), { paper, pagesPerSheet: 4 });
    const sides = await readMarkers(pdf);
    assertIsPaper(sides, paper);
    expect(sides.map(describeSide)).toEqual([['1 2', '3 4'], ['5']]);
  });

  it.each(['long-edge', 'short-edge'] as const)(
    'puts backs behind cards with %s',
    async (duplex) => {
      const { widthMm, heightMm } = paperSizes[paper];
      const cardSize = { widthMm: (widthMm - 10) / 2.01, heightMm: (heightMm - 10) / 3.01 };
      const { pdf } = await imposeCards(writePdf(12), { paper, cardSize, duplex });
      const [front, back] = await readMarkers(pdf);
      if (!front || !back) throw new Error('A side is missing.');
      expect(describeSide(front)).toEqual(['1 3', '5 7', '9 11']);
      expect(describeSide(turnLikePage(back, duplex))).toEqual(['4 2', '8 6', '12 10']);
    },
  );
});

/** What stands behind the paper once the printer has turned it over an edge, seen as when turned like the page of a book. */
function turnLikePage(side: PrintedSide, flip: DuplexFlip): PrintedSide {
  const { widthMm, heightMm } = side;
  const isUprightEdgeLong = heightMm >= widthMm;
  if (isUprightEdgeLong === (flip === 'long-edge')) return side;
  const markers = side.markers.map((marker) => ({
    ...marker,
    xMm: widthMm - marker.xMm,
    yMm: heightMm - marker.yMm,
    rotation: (marker.rotation + 180) % 360,
  }));
  return { ...side, markers };
}

function describeSide(side: PrintedSide): readonly string[] {
  return toGrid(side).map((row) =>
    row.map(({ page, rotation }) => `${rotation === 180 ? 'r' : ''}${page}`).join(' '),
  );
}

/** Markers by rows and columns. */
function toGrid({ markers }: PrintedSide): readonly (readonly LayoutPanel[])[] {
  const rows = new Map<number, (LayoutPanel & { readonly xMm: number })[]>();
  for (const { page, xMm, yMm, rotation } of markers) {
    if (rotation !== 0 && rotation !== 180)
      throw new Error(`Page ${page} is turned by ${rotation}.`);
    const key = [...rows.keys()].find((row) => Math.abs(row - yMm) < 3) ?? yMm;
    rows.set(key, [...(rows.get(key) ?? []), { page, rotation, xMm }]);
  }
  return [...rows.entries()]
    .toSorted(([a], [b]) => a - b)
    .map(([, row]) =>
      row.toSorted((a, b) => a.xMm - b.xMm).map(({ page, rotation }) => ({ page, rotation })),
    );
}

function assertIsPaper(sides: readonly PrintedSide[], paper: PaperName): void {
  const { widthMm, heightMm } = paperSizes[paper];
  for (const side of sides) {
    const lengths = [side.widthMm, side.heightMm].toSorted((a, b) => a - b);
    expect(lengths[0]).toBeCloseTo(widthMm, 1);
    expect(lengths[1]).toBeCloseTo(heightMm, 1);
  }
}

function toPairs<Item>(items: readonly Item[]): readonly (readonly Item[])[] {
  return items.flatMap((_, index) => (index % 2 === 0 ? [items.slice(index, index + 2)] : []));
}

function inOrder(count: number): unknown {
  return Array.from({ length: count }, (_, index) => ({ page: index + 1, isUpright: true }));
}
