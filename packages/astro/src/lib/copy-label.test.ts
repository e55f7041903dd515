import { expect, it } from 'vitest';
import { getCopyLabel } from './copy-label.ts';

const copy = (mediaType?: string) => ({
  kind: 'internet-archive' as const,
  url: 'https://archivo.example/details/charla',
  ...(mediaType && { file: { url: 'https://archivo.example/charla', mediaType } }),
});

it.each([
  ['series/charlas', 'audio/mpeg', 'site:activity.listenAt'],
  ['series/charlas', 'video/mp4', 'site:activity.watchAt'],
  ['event/charla', undefined, 'site:activity.watchAt'],
  ['podcast/radio', undefined, 'site:activity.listenAt'],
  ['podcast/radio', 'video/mp4', 'site:activity.listenAt'],
])('of %s with %s says %s', (of, mediaType, label) => {
  expect(getCopyLabel({ of }, copy(mediaType))).toBe(label);
});
