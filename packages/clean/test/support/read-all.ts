import { constants, inflateSync } from 'node:zlib';

/** The bytes as text, those of every zlib stream in them, and both as text of two bytes a character. */
export function readAll(bytes: Uint8Array): string {
  const buffer = Buffer.from(bytes);
  const parts = [buffer];
  for (let at = buffer.indexOf(0x78); at >= 0; at = buffer.indexOf(0x78, at + 1)) {
    if (buffer.length < at + 2 || buffer.readUInt16BE(at) % 31 !== 0) continue;
    try {
      parts.push(inflateSync(buffer.subarray(at), { finishFlush: constants.Z_SYNC_FLUSH }));
    } catch {
      // Those bytes are no stream.
    }
  }
  return parts
    .map((part) => part.toString('latin1') + part.toString('latin1').replaceAll('\0', ''))
    .join('\n');
}
