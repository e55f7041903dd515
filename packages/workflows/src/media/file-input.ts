/**
 * What recordings come in. A playlist is none of these: whatever its name ends with, ffmpeg would read the files that it lists,
 * and they would be published in place of the recording.
 */
const demuxers = [
  'mov',
  'matroska',
  'ogg',
  'mp3',
  'wav',
  'flac',
  'aac',
  'aiff',
  'avi',
  'asf',
  'flv',
  'mpeg',
  'mpegts',
  'mxf',
].join(',');

/**
 * Returns the arguments by which ffmpeg reads one file, and no other file or address. A name that begins with a hyphen is no
 * option, and one with a colon no protocol.
 */
export function fileInput(path: string): readonly string[] {
  const onlyThisFile = ['-protocol_whitelist', 'file', '-format_whitelist', demuxers];
  return [...onlyThisFile, '-i', `file:${path}`];
}
