/** How a picture is encoded. */
export interface EncoderSettings {
  /** The encoder of H.264, which every RTMP server takes. */
  readonly videoEncoder: string;
  /** Kilobits in a second, for the picture. Sound takes 128 more. */
  readonly videoKbps: number;
}

/** Encoders of H.264, the one that ffmpeg has nearly everywhere first. */
export const h264Encoders = [
  'libx264',
  'h264_videotoolbox',
  'libopenh264',
  'h264_mf',
  'h264_v4l2m2m',
] as const;

/** Seconds between two pictures that a stream can be joined at. */
const groupSeconds = 2;

/**
 * The arguments of the ffmpeg that reads a source and writes a transport stream to its output.
 * @param startSeconds - Where the stream stands already, so that its time runs on when the source was lost.
 */
export function encodeArgs(
  input: readonly string[],
  { videoEncoder, videoKbps }: EncoderSettings,
  startSeconds: number,
): string[] {
  const rate = [
    '-b:v',
    `${videoKbps}k`,
    '-maxrate',
    `${videoKbps}k`,
    '-bufsize',
    `${2 * videoKbps}k`,
  ];
  const keys = ['-force_key_frames', `expr:gte(t,n_forced*${groupSeconds})`];
  const speed = videoEncoder === 'libx264' ? ['-preset', 'veryfast'] : [];
  const picture = ['-c:v', videoEncoder, ...speed, ...rate, '-pix_fmt', 'yuv420p', ...keys];
  const sound = ['-c:a', 'aac', '-b:a', '128k', '-ar', '44100', '-ac', '2'];
  // Title, place and device of a file are nobody's business.
  const container = ['-map_metadata', '-1', '-map_chapters', '-1', '-sn', '-dn'];
  const output = ['-output_ts_offset', String(startSeconds), '-f', 'mpegts', 'pipe:1'];
  return [...input, ...picture, ...sound, ...container, ...output];
}
