import type { MediaFormat } from '../detect-format.ts';

/** How ffmpeg reads and writes a container. */
export interface Container {
  /** Named, so that ffmpeg takes a file for nothing else, such as a list of other files. */
  readonly demuxer: string;
  readonly inputArgs: readonly string[];
  readonly muxer: string;
  readonly outputArgs: readonly string[];
}

/** A track or a part of a film can stand in another file, which is never read. */
const mov = { demuxer: 'mov', inputArgs: ['-enable_drefs', '0', '-use_absolute_path', '0'] };
const withoutTimecode = ['-write_tmcd', '0'];

/** The containers of each format. */
export const CONTAINERS: Readonly<Record<MediaFormat, Container>> = {
  mp4: { ...mov, muxer: 'mp4', outputArgs: withoutTimecode },
  mov: { ...mov, muxer: 'mov', outputArgs: withoutTimecode },
  m4a: { ...mov, muxer: 'ipod', outputArgs: withoutTimecode },
  webm: { demuxer: 'matroska', inputArgs: [], muxer: 'webm', outputArgs: [] },
  ogg: { demuxer: 'ogg', inputArgs: [], muxer: 'ogg', outputArgs: [] },
  mp3: {
    demuxer: 'mp3',
    inputArgs: [],
    muxer: 'mp3',
    outputArgs: ['-id3v2_version', '0', '-write_id3v1', '0'],
  },
};

/** The arguments that name an input: a file, and never an address. */
export function inputArgs({ demuxer, inputArgs: own }: Container, path: string): readonly string[] {
  return ['-f', demuxer, '-protocol_whitelist', 'file', ...own, '-i', `file:${path}`];
}
