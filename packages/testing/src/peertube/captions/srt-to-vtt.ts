/** Turns SubRip into WebVTT as the server does: the header, points for commas, and no check of anything. */
export function srtToVtt(srt: string): string {
  const lines = srt.replace(/^\uFEFF/, '').split(/\r\n|\n|\r/);
  const cues = lines.map((line) => (line.includes('-->') ? line.replaceAll(',', '.') : line));
  return ['WEBVTT FILE', '', ...cues].join('\r\n');
}
