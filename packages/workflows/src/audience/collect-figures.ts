import { isArchiveError, type Archive } from '@comunal/archive';
import type { CallOptions } from '@comunal/http';
import { isComunalHttpError } from '@comunal/http';
import type { Figure, PublicRecording } from '@comunal/schemas';
import { itemOf, videoOf, type Copy } from '../copies.ts';
import { readVideo } from '../mirror/read-video.ts';
import { meaningOf } from './meaning.ts';

/** What collecting takes. */
export interface CollectOptions extends CallOptions {
  /** Tells the views of items; needs no keys. */
  readonly archive: Pick<Archive, 'views'>;
  /** The day that is written beside each figure, as `YYYY-MM-DD`. @defaultValue today, in UTC */
  readonly today?: string | undefined;
  /** The seam for tests. @defaultValue globalThis.fetch */
  readonly fetch?: typeof globalThis.fetch | undefined;
}

/** What came of one copy. */
export type Collected =
  | { readonly slug: string; readonly url: string; readonly figure: Figure }
  /** `foreign`: it is at a place that is not known. Else the code of a failure, or `no-data`. */
  | { readonly slug: string; readonly url: string; readonly why: string };

/** Reads how often the copies of public recordings were viewed. A copy that fails takes nothing from the others. */
export async function collectFigures(
  recordings: readonly PublicRecording[],
  options: CollectOptions,
): Promise<readonly Collected[]> {
  const collected: Collected[] = [];
  for (const { slug, copies = [] } of recordings) {
    const platforms = new Set<string>();
    for (const copy of copies) {
      options.signal?.throwIfAborted();
      const came = await read(copy, options);
      if ('figure' in came) came.figure = onItsOwn(came.figure, copy, platforms);
      collected.push({ slug, url: copy.url, ...came });
    }
  }
  return collected;
}

/** Of two copies with the same name, one figure would take the place of the other: the second is told by its address. */
function onItsOwn(figure: Figure, { url }: Copy, platforms: Set<string>): Figure {
  const name = JSON.stringify(figure.platform);
  if (platforms.has(name)) return { ...figure, platform: url.replace(/^https:\/\//, '') };
  platforms.add(name);
  return figure;
}

async function read(
  copy: Copy,
  { archive, today = new Date().toISOString().slice(0, 10), ...options }: CollectOptions,
): Promise<{ figure: Figure } | { why: string }> {
  const count = { metric: 'views', approximate: false, method: 'count', date: today } as const;
  const item = itemOf(copy);
  try {
    if (item !== undefined) {
      const views = (await archive.views.get(item, options)).get(item);
      if (!views?.hasData) return { why: 'no-data' };
      // Whatever the copy is called: a view there is no view of a video, and what has the same name is added.
      const platform = 'Internet Archive';
      return { figure: { ...count, value: views.allTime, platform, note: meaningOf('archive') } };
    }
    const place = videoOf(copy);
    if (!place) return { why: 'foreign' };
    const video = await readVideo([copy], options);
    if (!video?.found) return { why: video?.why ?? 'not-found' };
    const platform = copy.label ?? new URL(place.baseUrl).host;
    return {
      figure: { ...count, value: video.found.views, platform, note: meaningOf('peertube') },
    };
  } catch (thrown) {
    options.signal?.throwIfAborted();
    if (isArchiveError(thrown) || isComunalHttpError(thrown)) return { why: thrown.code };
    throw thrown;
  }
}
