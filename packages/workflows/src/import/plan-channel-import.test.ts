import { contentSchemas } from '@comunal/schemas';
import type { Content } from '@comunal/content';
import type { Video } from '@comunal/peertube';
import { describe, expect, it } from 'vitest';
import { planChannelImport, type ChannelImport } from './plan-channel-import.ts';

const NONE: { readonly slug: string; readonly fields: Readonly<Record<string, unknown>> } = {
  slug: '',
  fields: {},
};
const baseUrl = 'https://video.example';
const actor = {
  id: 1,
  name: 'charlas',
  displayName: 'Charlas',
  host: 'video.example',
  url: `${baseUrl}/c/charlas`,
};
const usual: Video = {
  id: 1,
  uuid: '6f2c1cbf-0a3c-4c1e-9d1b-000000000001',
  shortUUID: 'abcDEF123',
  name: 'Charla de redes',
  language: 'es',
  licence: 'CC-BY-4.0',
  category: { label: 'Unknown' },
  privacy: 'public',
  duration: 3725,
  views: 0,
  nsfw: false,
  isLive: false,
  isLocal: true,
  embedPath: '/videos/embed/abcDEF123',
  createdAt: '2024-05-03T10:00:00.000Z',
  updatedAt: '2024-05-03T10:00:00.000Z',
  publishedAt: '2024-05-04T10:00:00.000Z',
  channel: actor,
  account: actor,
  tags: [],
};

/** Plans the import of videos that differ from a usual one, into content that holds nothing. */
function plan(
  videos: readonly Partial<Video>[],
  options: Partial<Pick<ChannelImport, 'channel' | 'of'>> = {},
) {
  const content: Pick<Content, 'get' | 'list'> = { get: () => undefined, list: () => [] };
  const channel = { name: 'charlas', displayName: 'Charlas', createdAt: '2023-01-01T00:00:00Z' };
  return planChannelImport({
    channel,
    of: undefined,
    ...options,
    videos: videos.map((video, index) => ({ ...usual, uuid: `id-${index}`, ...video })),
    content: content as Content, // nothing else of it is used
    baseUrl,
  });
}

const isRecording = (fields: object): boolean =>
  contentSchemas.recording.safeParse({ ...fields, type: 'recording', slug: 'a' }).success;

it('takes what the server states', () => {
  expect(plan([{}]).recordings[0]?.fields).toEqual({
    visibility: 'closed',
    title: 'Charla de redes',
    of: 'series/charlas',
    date: '2024-05-04',
    duration: 'PT1H2M5S',
    languages: ['es'],
    license: 'CC-BY-4.0',
    copies: [{ kind: 'peertube', url: 'https://video.example/w/abcDEF123' }],
  });
});

describe('what the content model refuses', () => {
  const hostile: readonly Partial<Video>[] = [
    { publishedAt: '2024-02-30T10:00:00Z' },
    { publishedAt: '9999-99-99' },
    { publishedAt: null, createdAt: '' },
    { duration: -5 },
    { duration: 12.7 },
    { duration: 1e300 },
    { duration: 0 },
    { language: 'es\nvisibility: public' },
    { language: '../../..' },
    { language: undefined },
    { licence: 'Nobody-Knows-1.0' },
    { licence: 'x: y\n- z' },
    { name: '' },
    { name: ' \n\t ' },
    { name: '\u001b]0;owned\u0007\u202etitle\nvisibility: public' },
    { name: 'a'.repeat(1_000_000) },
  ];

  it.each(hostile)('is left out or cut: %j', (video) => {
    const { recordings } = plan([video]);
    expect(recordings).toHaveLength(1);
    const { slug, fields } = recordings[0] ?? NONE;
    expect(isRecording(fields), JSON.stringify(fields).slice(0, 500)).toBe(true);
    expect(slug).toMatch(/^[a-z0-9]+(?:-[a-z0-9]+)*$/);
    expect(JSON.stringify(fields).length).toBeLessThan(1000);
    // eslint-disable-next-line no-control-regex -- looked for on purpose
    expect(fields['title']).not.toMatch(/[\p{Cc}\p{Cf}]/u);
  });

  it('does not become a language, a length, or a date that nobody stated', () => {
    const video = { language: undefined, duration: 0, publishedAt: null, createdAt: 'yesterday' };
    const { fields } = plan([video]).recordings[0] ?? NONE;
    expect(fields).toMatchObject({ languages: [] });
    expect(Object.keys(fields)).not.toEqual(
      expect.arrayContaining([expect.stringMatching(/^(?:date|duration)$/)]),
    );
  });
});

describe('a video without an id that an address can hold', () => {
  it.each(['../../x', '', 'a b', 'a"b', '?x', 'x'.repeat(100)])('is left out: %j', (shortUUID) => {
    expect(plan([{ shortUUID }, {}])).toMatchObject({
      recordings: [{ url: `${baseUrl}/w/abcDEF123` }],
      unaddressable: 1,
    });
  });
});

it('takes a video once that the list states twice', () => {
  const { recordings } = plan([{ uuid: 'same' }, { uuid: 'same' }]);
  expect(recordings).toHaveLength(1);
});

it('gives each of many videos of one name a slug of its own', () => {
  const name = `${'a'.repeat(69)} b${'c'.repeat(40)}`;
  const slugs = plan([{ name }, { name }, { name }]).recordings.map(({ slug }) => slug);
  expect(new Set(slugs).size).toBe(3);
  for (const slug of slugs) expect(slug).toMatch(/^(?=.{1,80}$)[a-z0-9]+(?:-[a-z0-9]+)*$/);
});

it('names what has no letters', () => {
  const channel = { name: '…', displayName: '…', createdAt: '2023-01-01' };
  const { series, recordings } = plan([{ name: '…', shortUUID: '-' }], { channel });
  expect(series).toMatchObject({ slug: 'channel', fields: { title: '…' } });
  expect(recordings).toMatchObject([{ slug: 'video', fields: { of: 'series/channel' } }]);
});

describe('the series of a channel', () => {
  it('begins with the oldest date that the server states', () => {
    const { series } = plan([{ originallyPublishedAt: '2019-03-01T00:00:00Z' }, {}]);
    expect(series?.fields).toMatchObject({ starts: '2019-03-01' });
    expect(plan([{ publishedAt: 'x' }]).series?.fields).toMatchObject({ starts: '2023-01-01' });
  });

  it('has no beginning that nobody stated', () => {
    const channel = { name: 'a', displayName: 'A', createdAt: 'never' };
    const { series } = plan([{ publishedAt: 'never' }], { channel });
    expect(series?.fields).toEqual({ visibility: 'closed', title: 'A' });
  });
});
