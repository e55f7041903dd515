import type { Public } from '@comunal/schemas';

/** Whether a recording is sound or video, or `undefined` when its files do not tell. */
export function getMedium({
  copies = [],
  files = [],
}: Public<'recording'>): 'audio' | 'video' | undefined {
  const types = [
    ...files.map(({ mediaType }) => mediaType),
    ...copies.flatMap((copy) => copy.file?.mediaType ?? (copy.kind === 'peertube' ? 'video/' : [])),
  ];
  if (types.some((type) => type.startsWith('video/'))) return 'video';
  return types.some((type) => type.startsWith('audio/')) ? 'audio' : undefined;
}
