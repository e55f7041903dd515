/** Converts SubRip to WebVTT as the server does: adds the header and replaces commas, without any validation. */
export function srtToVtt(srt: string): string {
  const lines = srt.replace(/^\uFEFF/, '').split(/\r\n|\n|\r/);
  const cues = lines.map((line) => (line.includes('-->') ? line.replaceAll(',', '.') : line));
  return ['WEBVTT FILE', '', ...cues].join('\r\n');
}
