import { isArchiveError, type Archive } from '@comunal/archive';
import {
  checkOptionNames,
  isComunalHttpError,
  type CallOptions,
  type OptionNames,
} from '@comunal/http';
import type { Figure, PublicRecording } from '@comunal/schemas';
import { toItem, toVideo, type Copy } from '../copies.ts';
import { readVideo } from '../mirror/read-video.ts';
import { describeMeaning } from './describe-meaning.ts';

/** Options of {@link collectFigures}. */
export interface CollectOptions extends CallOptions {
  /** Reads the views of items; needs no keys. */
  readonly archive: Pick<Archive, 'views'>;
  /** Day written beside each figure, as `YYYY-MM-DD`. @defaultValue today, in UTC */
  readonly today?: string | undefined;
  /** The seam for tests. @defaultValue globalThis.fetch */
  readonly fetch?: typeof globalThis.fetch | undefined;
}

const OPTION_NAMES: OptionNames<CollectOptions> = {
  archive: true,
  today: true,
  fetch: true,
  signal: true,
};

/** The result for one copy of a recording. */
export type CollectedFigure =
  | {
      /** Slug of the recording. */
      readonly slug: string;
      /** Address of the copy. */
      readonly url: string;
      /** Its views up to now, with the day of the reading and a note of what the platform counts as one. */
      readonly figure: Figure;
    }
  | {
      /** Slug of the recording. */
      readonly slug: string;
      /** Address of the copy. */
      readonly url: string;
      /** `foreign`: the copy is on a platform whose figures cannot be read. Otherwise `no-data`, or the code of the failure. */
      readonly reason: string;
    };

/**
 * Reads how often the copies of public recordings were viewed. A copy that fails does not affect the others.
 *
 * @param recordings - Their public form; recordings without copies are passed over.
 * @param options - The client of the Archive, and the day that is written.
 * @throws TypeError for an option that does not exist.
 * @example
 * ```ts
 * import { createArchive } from '@comunal/archive';
 * import { loadContent } from '@comunal/content';
 * import { collectFigures } from '@comunal/workflows';
 *
 * const recordings = (await loadContent('content')).toPublic().list('recording');
 * for (const result of await collectFigures(recordings, { archive: createArchive() }))
 *   console.log(result.url, 'figure' in result ? result.figure.value : result.reason);
 * ```
 */
export async function collectFigures(
  recordings: readonly PublicRecording[],
  options: CollectOptions,
): Promise<readonly CollectedFigure[]> {
  checkOptionNames('collectFigures', options, OPTION_NAMES);
  const collected: CollectedFigure[] = [];
  for (const { slug, copies = [] } of recordings) {
    const platforms = new Set<string>();
    for (const copy of copies) {
      options.signal?.throwIfAborted();
      const result = await readFigure(copy, options);
      if ('figure' in result) result.figure = withUniquePlatform(result.figure, copy, platforms);
      collected.push({ slug, url: copy.url, ...result });
    }
  }
  return collected;
}

/** Names the second of two copies with the same platform name by its address, since its figure would replace the first. */
function withUniquePlatform(figure: Figure, { url }: Copy, platforms: Set<string>): Figure {
  const name = JSON.stringify(figure.platform);
  if (platforms.has(name)) return { ...figure, platform: url.replace(/^https:\/\//, '') };
  platforms.add(name);
  return figure;
}

async function readFigure(
  copy: Copy,
  { archive, today = new Date().toISOString().slice(0, 10), ...options }: CollectOptions,
): Promise<{ figure: Figure } | { reason: string }> {
  const count = { metric: 'views', approximate: false, method: 'count', date: today } as const;
  const item = toItem(copy);
  try {
    if (item !== undefined) {
      const views = await archive.views.get(item, options);
      if (!views.hasData) return { reason: 'no-data' };
      // The platform's own name, whatever the label of the copy: figures of one name are added up, and a view of an item is
      // not a view of a video.
      const platform = 'Internet Archive';
      return {
        figure: { ...count, value: views.allTime, platform, note: describeMeaning('archive') },
      };
    }
    const address = toVideo(copy);
    if (!address) return { reason: 'foreign' };
    const reading = await readVideo([copy], options);
    if (!reading?.video) return { reason: reading?.reason ?? 'not-found' };
    const platform = copy.label ?? new URL(address.baseUrl).host;
    return {
      figure: { ...count, value: reading.video.views, platform, note: describeMeaning('peertube') },
    };
  } catch (thrown) {
    options.signal?.throwIfAborted();
    if (isArchiveError(thrown) || isComunalHttpError(thrown)) return { reason: thrown.code };
    throw thrown;
  }
}
