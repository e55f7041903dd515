import type { PrintNote } from '../imposed-pdf.ts';
import { toMm } from '../geometry/units.ts';
import { findAnnotatedPages } from '../pdf/find-annotated-pages.ts';
import type { LoadedPdf } from '../pdf/load-pdf.ts';
import type { PlannedSheet } from './planned-sheet.ts';
import type { WriteOptions } from './write-options.ts';

/** A page that is another half millimetre wide was meant to be another size. */
const SAME_SIZE_MM = 0.5;
/** Scaling by less comes from rounded sizes of paper. */
const SAME_PERCENT = 0.5;
/** More sheets than this do not lie flat once folded, nor take a staple. */
const MAX_NESTED_SHEETS = 16;

/** Lists what whoever prints must know. */
export function listNotes(
  source: LoadedPdf,
  sheets: readonly PlannedSheet[],
  { fit, duplex, nestedSheets = 1 }: WriteOptions,
): readonly PrintNote[] {
  const notes: PrintNote[] = [];
  const placed = sheets.flatMap(({ front, back }) => [...front.pages, ...(back?.pages ?? [])]);
  if (duplex && sheets.some(({ back }) => back)) notes.push({ code: 'two-sided', flip: duplex });
  const blanks = placed.filter(({ page }) => page === undefined).length;
  if (blanks > 0) notes.push({ code: 'blanks-added', count: blanks });
  const percents = placed.flatMap(({ page, scale }) => (page === undefined ? [] : [scale * 100]));
  const fromPercent = percents.reduce((a, b) => Math.min(a, b), 100);
  const toPercent = percents.reduce((a, b) => Math.max(a, b), 0);
  if (fromPercent < 100 - SAME_PERCENT || toPercent > 100 + SAME_PERCENT)
    notes.push({
      code: 'pages-scaled',
      fromPercent: round(percents.reduce((a, b) => Math.min(a, b), Infinity)),
      toPercent: round(toPercent),
    });
  const addPages = (
    code: 'pages-cropped' | 'mixed-sizes' | 'annotations-left-out',
    pages: readonly number[],
  ): void => {
    if (pages.length > 0) notes.push({ code, pages });
  };
  const cropped = placed.filter(({ clip }) => clip && fit !== 'contain');
  const numbers = new Set(cropped.flatMap(({ page }) => page ?? []));
  addPages(
    'pages-cropped',
    [...numbers].toSorted((a, b) => a - b),
  );
  addPages('mixed-sizes', findOtherSizes(source));
  addPages('annotations-left-out', findAnnotatedPages(source));
  if (nestedSheets > MAX_NESTED_SHEETS) notes.push({ code: 'thick-fold', sheets: nestedSheets });
  if (source.isTagged) notes.push({ code: 'tags-lost' });
  return notes;
}

function findOtherSizes({ pages }: LoadedPdf): readonly number[] {
  const [first] = pages;
  return pages.flatMap(({ width, height }, index) =>
    first &&
    (Math.abs(toMm(width - first.width)) > SAME_SIZE_MM ||
      Math.abs(toMm(height - first.height)) > SAME_SIZE_MM)
      ? [index + 1]
      : [],
  );
}

function round(percent: number): number {
  return Math.round(percent * 10) / 10;
}
