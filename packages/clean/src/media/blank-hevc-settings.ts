import { open, type FileHandle } from 'node:fs/promises';

const MAX_INDEX_BYTES = 256 * 2 ** 20;
const PREFIX_MESSAGE = 39;
const SUFFIX_MESSAGE = 40;
/** A message whose content is up to the encoder: its settings, as text. */
const UNREGISTERED = 5;
/** The bytes that say which encoder defined a message. */
const ID_BYTES = 16;

/**
 * Overwrites with spaces what the encoder wrote about itself beside the parameters of HEVC, in the index of an MP4 or MOV. ffmpeg
 * copies that place, and filters only what stands between the pictures.
 */
export async function blankHevcSettings(path: string): Promise<void> {
  const file = await open(path, 'r+');
  try {
    const index = await readIndex(file);
    if (!index) return;
    const { bytes, position } = index;
    for (let at = bytes.indexOf('hvcC'); at >= 0; at = bytes.indexOf('hvcC', at + 4)) {
      const box = bytes.subarray(at + 4, at - 4 + bytes.readUInt32BE(Math.max(0, at - 4)));
      for (const unit of readMessages(box)) blank(unit);
    }
    await file.write(bytes, 0, bytes.length, position);
  } finally {
    await file.close();
  }
}

/** Reads the box that describes the tracks, wherever it stands. */
async function readIndex(
  file: FileHandle,
): Promise<{ readonly bytes: Buffer; readonly position: number } | undefined> {
  const header = Buffer.alloc(16);
  for (let position = 0; ;) {
    const { bytesRead } = await file.read(header, 0, 16, position);
    if (bytesRead < 16) return undefined;
    const size = header.readUInt32BE(0);
    const length = size === 1 ? Number(header.readBigUInt64BE(8)) : size;
    if (length < 8) return undefined;
    if (header.toString('latin1', 4, 8) === 'moov' && length <= MAX_INDEX_BYTES) {
      const bytes = Buffer.alloc(length);
      await file.read(bytes, 0, length, position);
      return { bytes, position };
    }
    position += length;
  }
}

/** Units of the record stand in arrays, each with a type and the number of its units. */
function readMessages(record: Buffer): readonly Buffer[] {
  const messages: Buffer[] = [];
  let position = 23;
  for (let arrays = record[22] ?? 0; arrays > 0 && position + 3 <= record.length; arrays -= 1) {
    const type = (record[position] ?? 0) & 0x3f;
    let count = record.readUInt16BE(position + 1);
    position += 3;
    for (; count > 0 && position + 2 <= record.length; count -= 1) {
      const end = position + 2 + record.readUInt16BE(position);
      if (type === PREFIX_MESSAGE || type === SUFFIX_MESSAGE)
        messages.push(record.subarray(position + 2, end));
      position = end;
    }
  }
  return messages;
}

function blank(unit: Buffer): void {
  if (unit[2] !== UNREGISTERED) return;
  let start = 3;
  while (unit[start] === 0xff) start += 1; // The size goes on for as long as its bytes are full.
  const content = start + 1 + ID_BYTES;
  if (content < unit.length - 1) unit.fill(0x20, content, unit.length - 1);
}
