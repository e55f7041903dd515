/** The width of a letter in the mean, of its size. Sans-serif letters of these languages are narrower. */
const LETTER = 0.52;

/** Breaks a sentence into lines that fit into a width. */
export function wrapText(text: string, width: number, size: number): readonly string[] {
  const most = Math.floor(width / (size * LETTER));
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/)) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (longer.length > most && line !== '') {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  return [...lines, line];
}
