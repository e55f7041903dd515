import { PrintError } from '../../print-error.ts';
import type { PageFit } from '../impose-options.ts';
import type { PdfPage } from '../read-pdf.ts';
import type { Box, PlannedPage } from './planned-sheet.ts';

/** What stands over by less is nobody's loss, and comes from rounded sizes of paper. */
const TOLERANCE_MM = 0.3;

/** Where a page is put: the room for it, and the place that it must not leave. */
export interface Place {
  readonly room: Box;
  readonly panel: Box;
  readonly rotation: 0 | 180;
}

/** Puts a page into the middle of its room. */
export function fitPage(
  page: number,
  { widthMm, heightMm }: PdfPage,
  { room, panel, rotation }: Place,
  fit: PageFit,
): PlannedPage {
  if (room.widthMm < 1 || room.heightMm < 1)
    throw new PrintError(
      'does-not-fit',
      'The margin leaves no room for a page. Make it smaller, or choose larger paper.',
      { about: 'marginMm' },
    );
  const scales = [room.widthMm / widthMm, room.heightMm / heightMm];
  const scale = fit === 'none' ? 1 : fit === 'cover' ? Math.max(...scales) : Math.min(...scales);
  const size = { widthMm: widthMm * scale, heightMm: heightMm * scale };
  const box: Box = {
    xMm: room.xMm + (room.widthMm - size.widthMm) / 2,
    yMm: room.yMm + (room.heightMm - size.heightMm) / 2,
    ...size,
  };
  return { page, ...box, rotation, scale, clip: isWithin(box, panel) ? undefined : panel };
}

/** A place that stays blank. */
export function leaveBlank({ panel, rotation }: Place): PlannedPage {
  return { page: undefined, ...panel, rotation, scale: 1, clip: undefined };
}

function isWithin(box: Box, panel: Box): boolean {
  return (
    box.xMm >= panel.xMm - TOLERANCE_MM &&
    box.yMm >= panel.yMm - TOLERANCE_MM &&
    box.xMm + box.widthMm <= panel.xMm + panel.widthMm + TOLERANCE_MM &&
    box.yMm + box.heightMm <= panel.yMm + panel.heightMm + TOLERANCE_MM
  );
}
