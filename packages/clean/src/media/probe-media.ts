import * as z from 'zod/mini';
import { CleanError } from '../clean-error.ts';
import { inputArgs, type Container } from './containers.ts';
import { runTool } from './run-tool.ts';

/** A track of sound or video that is copied. */
export interface Track {
  readonly type: 'audio' | 'video';
  readonly codec: string;
  /** Whether the colours need what the stream says about them, beside the pixels. */
  readonly isHighDynamicRange: boolean;
}

/** What ffprobe reads of a file. */
export interface Probe {
  /** The tracks that are copied, in their order; none of them is a cover. */
  readonly tracks: readonly Track[];
  /** What else there is, each with its value, which tells apart a name that somebody gave from one that each file has. */
  readonly tags: ReadonlyMap<string, string>;
}

const tagsSchema = z.optional(z.record(z.string(), z.string()));
const probeSchema = z.object({
  format: z.optional(z.object({ tags: tagsSchema })),
  streams: z.array(
    z.object({
      codec_type: z.optional(z.string()),
      codec_name: z.optional(z.string()),
      color_transfer: z.optional(z.string()),
      disposition: z.optional(z.record(z.string(), z.number())),
      tags: tagsSchema,
    }),
  ),
  chapters: z.optional(z.array(z.unknown())),
});

/** What a container says of itself, and what the length of a track is. */
const STRUCTURE = new Set(['major_brand', 'minor_version', 'compatible_brands', 'duration']);
/** Private data of ID3 is named after whoever wrote it, often by an address. */
const OWNER = /(?<=^id3v2_priv)\..*/s;
/** What ffmpeg writes where a file needs something. */
const DEFAULTS: ReadonlyMap<string, readonly string[]> = new Map([
  ['handler_name', ['VideoHandler', 'SoundHandler']],
  ['vendor_id', ['[0][0][0][0]', 'FFMP']],
  ['language', ['und']],
  ['encoder', ['Lavf']],
]);
const HIGH_DYNAMIC_RANGE = new Set(['smpte2084', 'arib-std-b67']);

/** Reads which tracks and tags a file has. @throws CleanError `damaged` for one without sound and video. */
export async function probeMedia(
  container: Container,
  path: string,
  signal?: AbortSignal,
): Promise<Probe> {
  const args = ['-v', 'error', '-show_format', '-show_streams', '-show_chapters', '-of', 'json'];
  const output = await runTool('ffprobe', [...args, ...inputArgs(container, path)], signal);
  const parsed = probeSchema.safeParse(JSON.parse(output));
  if (!parsed.success) throw new CleanError('damaged');
  const { format, streams, chapters = [] } = parsed.data;
  const tracks: Track[] = [];
  const tags = new Map<string, string>(nameTags('Format', format?.tags));
  for (const { codec_type: type, codec_name: codec = 'unknown', ...stream } of streams) {
    const isCover = stream.disposition?.['attached_pic'] === 1;
    if ((type === 'audio' || type === 'video') && !isCover) {
      const isHighDynamicRange = HIGH_DYNAMIC_RANGE.has(stream.color_transfer ?? '');
      tracks.push({ type, codec, isHighDynamicRange });
    } else tags.set(`Track:${isCover ? 'cover' : (type ?? 'unknown')}`, codec);
    for (const [name, value] of nameTags('Track', stream.tags)) tags.set(name, value);
  }
  if (chapters.length > 0) tags.set('Chapters', '');
  if (tracks.length === 0) throw new CleanError('damaged');
  return { tracks, tags };
}

function nameTags(
  group: string,
  tags: Readonly<Record<string, string>> = {},
): readonly (readonly [string, string])[] {
  return Object.entries(tags)
    .filter(([name, value]) => {
      const key = name.toLowerCase();
      return !STRUCTURE.has(key) && !DEFAULTS.get(key)?.includes(value);
    })
    .map(([name, value]) => [`${group}:${name.replace(OWNER, '')}`, value]);
}
