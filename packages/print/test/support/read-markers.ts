import { getDocumentProxy } from 'unpdf';

/** A page number that was found on a side of a sheet, where and how it stands. */
export interface Marker {
  readonly page: number;
  /** The middle of the page, from the upper left corner. */
  readonly xMm: number;
  readonly yMm: number;
  /** How far it is turned clockwise, in degrees. */
  readonly rotation: number;
  /** How large the letters are, in points. */
  readonly size: number;
}

/** A side of a sheet as it was written. */
export interface PrintedSide {
  readonly widthMm: number;
  readonly heightMm: number;
  readonly markers: readonly Marker[];
}

/** Extracts the markers of {@link writePdf} from imposed sheets, as PDF.js finds them. */
export async function readMarkers(pdf: Uint8Array): Promise<readonly PrintedSide[]> {
  const document = await getDocumentProxy(pdf.slice(), { verbosity: 0 });
  const sides: PrintedSide[] = [];
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number);
    const { width, height } = page.getViewport({ scale: 1 });
    const { items } = await page.getTextContent();
    const markers = items.flatMap((item): Marker[] => {
      if (!('str' in item) || !/^p\d+$/.test(item.str)) return [];
      const [a = 0, b = 0, , , e = 0, f = 0] = item.transform.map(Number);
      const size = Math.hypot(a, b);
      // The text begins left of the middle by half of its width, and below it by three tenths of its size.
      const along = item.str.length * 0.3 * size;
      const up = 0.3 * size;
      const x = e + (a / size) * along - (b / size) * up;
      const y = f + (b / size) * along + (a / size) * up;
      const degrees = (Math.round((-Math.atan2(b, a) * 180) / Math.PI) + 360) % 360;
      const [xMm, yMm] = [toMm(x), toMm(height - y)];
      return [{ page: Number(item.str.slice(1)), xMm, yMm, rotation: degrees, size }];
    });
    sides.push({ widthMm: toMm(width), heightMm: toMm(height), markers });
    page.cleanup();
  }
  return sides;
}

function toMm(points: number): number {
  return (points / 72) * 25.4;
}
