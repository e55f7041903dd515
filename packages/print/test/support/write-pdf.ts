/** What a page of {@link writePdf} has besides its number. */
export interface WrittenPage {
  readonly width?: number;
  readonly height?: number;
  /** More entries of its dictionary, such as `/Rotate 90`. */
  readonly entries?: string;
}

/**
 * Writes a PDF by hand: each page says `p` and its number, upright, in the middle of its media box. It takes a moment where the
 * library takes seconds, and holds what the library never writes.
 */
export function writePdf(pages: number | readonly WrittenPage[]): Uint8Array {
  const list: readonly WrittenPage[] =
    typeof pages === 'number' ? Array.from({ length: pages }, () => ({})) : pages;
  const kids = list.map((_, index) => `${4 + index * 2} 0 R`).join(' ');
  const objects = [
    '<</Type/Catalog/Pages 2 0 R>>',
    `<</Type/Pages/Kids[${kids}]/Count ${list.length}>>`,
    '<</Type/Font/Subtype/Type1/BaseFont/Courier/Encoding/WinAnsiEncoding>>',
    ...list.flatMap(({ width = 419.53, height = 595.28, entries = '' }, index) => {
      const text = `p${index + 1}`;
      const size = Math.min(width, height) / 6;
      const [x, y] = [width / 2 - text.length * size * 0.3, height / 2 - size * 0.3];
      const content = `BT /F 1 Tf ${size} 0 0 ${size} ${x} ${y} Tm (${text}) Tj ET`;
      return [
        `<</Type/Page/Parent 2 0 R/MediaBox[0 0 ${width} ${height}]/Resources<</Font<</F 3 0 R>>>>/Contents ${5 + index * 2} 0 R${entries}>>`,
        `<</Length ${content.length}>>stream\n${content}\nendstream`,
      ];
    }),
  ];
  const offsets: number[] = [];
  let text = '%PDF-1.7\n';
  for (const [index, object] of objects.entries()) {
    offsets.push(text.length);
    text += `${index + 1} 0 obj${object}endobj\n`;
  }
  const entries = offsets
    .map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`)
    .join('');
  const size = objects.length + 1;
  return Buffer.from(
    `${text}xref\n0 ${size}\n0000000000 65535 f \n${entries}trailer<</Size ${size}/Root 1 0 R>>\nstartxref\n${text.length}\n%%EOF\n`,
    'latin1',
  );
}
