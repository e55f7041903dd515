import { open } from 'node:fs/promises';

/** What stands in front of the first samples is read, up to so many bytes. */
const MAX_HEADER_BYTES = 4 * 2 ** 20;
/** The element of Matroska in which samples stand. */
const CLUSTER = Buffer.from([0x1f, 0x43, 0xb6, 0x75]);
const COMMENT_HEADER = Buffer.from('\x03vorbis', 'latin1');

/**
 * Overwrites with spaces the comments of Vorbis among the headers of a track in a WebM: artist, title, program. ffmpeg copies these
 * headers as they are, and names none of what is in them.
 */
export async function blankVorbisComments(path: string): Promise<void> {
  const file = await open(path, 'r+');
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(MAX_HEADER_BYTES), 0);
    const start = buffer.subarray(0, bytesRead);
    const cluster = start.indexOf(CLUSTER);
    const header = cluster < 0 ? start : start.subarray(0, cluster);
    for (
      let at = header.indexOf(COMMENT_HEADER);
      at >= 0;
      at = header.indexOf(COMMENT_HEADER, at + 1)
    )
      for (const text of readTexts(header, at + COMMENT_HEADER.length)) text.fill(0x20);
    await file.write(header, 0, header.length, 0);
  } finally {
    await file.close();
  }
}

/** The name of the program and each comment; nothing where the lengths do not fit. */
function readTexts(header: Buffer, start: number): readonly Buffer[] {
  const texts: Buffer[] = [];
  let position = start;
  let left = 1;
  for (let isProgram = true; left > 0; left -= 1) {
    if (position + 4 > header.length) return [];
    const end = position + 4 + header.readUInt32LE(position);
    if (end > header.length) return [];
    texts.push(header.subarray(position + 4, end));
    position = end;
    if (!isProgram) continue;
    if (position + 4 > header.length) return [];
    left += header.readUInt32LE(position);
    position += 4;
    isProgram = false;
  }
  return texts;
}
