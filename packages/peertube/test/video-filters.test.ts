import { expect, it } from 'vitest';
import type { MyVideoFilters, VideoFilters, VideoSearch } from '../src/index.ts';
import { fakeServer } from './support/fake-server.ts';

type Filters = Required<{ [Name in keyof VideoFilters]: NonNullable<VideoFilters[Name]> }>;
type Mine = Required<{ [Name in keyof MyVideoFilters]: NonNullable<MyVideoFilters[Name]> }>;
type Search = Required<{ [Name in keyof VideoSearch]: NonNullable<VideoSearch[Name]> }>;

/** Every filter of a list, with a value and how it is sent: a filter that is not here fails the type check. */
const ofLists: { [Name in keyof Filters]: [value: Filters[Name], sent: readonly string[]] } = {
  sort: ['-publishedAt', ['-publishedAt']],
  isLive: [false, ['false']],
  isLocal: [true, ['true']],
  includeScheduledLive: [true, ['true']],
  nsfw: ['both', ['both']],
  nsfwFlagsIncluded: [3, ['3']],
  nsfwFlagsExcluded: [4, ['4']],
  search: ['maíz & frijol', ['maíz & frijol']],
  categoryOneOf: [
    [1, 15],
    ['1', '15'],
  ],
  licenceOneOf: [
    ['CC-BY-4.0', 'CC0-1.0'],
    ['1', '7'],
  ],
  languageOneOf: [
    ['es-MX', 'pt-BR'],
    ['es-419', 'pt'],
  ],
  tagsOneOf: [
    ['uno', 'dos'],
    ['uno', 'dos'],
  ],
  tagsAllOf: [['uno'], ['uno']],
  privacyOneOf: [
    ['public', 'unlisted'],
    ['1', '2'],
  ],
  stateOneOf: [
    [1, 2],
    ['1', '2'],
  ],
  include: [17, ['17']],
  autoTagOneOf: [['external-link'], ['external-link']],
  hasHLSFiles: [true, ['true']],
  hasWebVideoFiles: [false, ['false']],
  host: ['tubo.example', ['tubo.example']],
  excludeAlreadyWatched: [true, ['true']],
  skipCount: [true, ['true']],
};

const ofMine: {
  [Name in Exclude<keyof Mine, keyof Filters>]: [value: Mine[Name], sent: readonly string[]];
} = {
  channelNameOneOf: [
    ['radio', 'redes'],
    ['radio', 'redes'],
  ],
  includeCollaborations: [true, ['true']],
};

const ofSearches: {
  [Name in Exclude<keyof Search, keyof Filters>]: [value: Search[Name], sent: readonly string[]];
} = {
  searchTarget: ['local', ['local']],
  startDate: ['2026-01-01', ['2026-01-01']],
  endDate: ['2026-02-01', ['2026-02-01']],
  originallyPublishedStartDate: ['2025-01-01', ['2025-01-01']],
  originallyPublishedEndDate: ['2025-02-01', ['2025-02-01']],
  durationMin: [60, ['60']],
  durationMax: [90, ['90']],
  uuids: [
    ['a', 'b'],
    ['a', 'b'],
  ],
};

it.each(Object.entries({ ...ofLists, ...ofMine, ...ofSearches }))(
  'sends the filter %s as the server names it',
  async (name, [value, sent]) => {
    const asked: URL[] = [];
    const { videos } = fakeServer(({ url }) => {
      asked.push(new URL(url));
      return Response.json({ total: 0, data: [] });
    });
    const filters = { [name]: value };
    const isOfLists = name in ofLists;
    if (isOfLists) await videos.list(filters);
    if (isOfLists || name in ofMine) await videos.listMine(filters);
    if (!(name in ofMine)) await videos.search(filters);
    expect(asked).toHaveLength(isOfLists ? 3 : 1);
    for (const { searchParams } of asked) {
      expect(searchParams.getAll(name)).toEqual(sent);
      expect([...new Set(searchParams.keys())].toSorted()).toEqual(
        [name, 'count', 'start'].toSorted(),
      );
    }
  },
);

it.each([
  [{ languageOneOf: ['yua'] }, 'unsupported-language', 'yua'],
  [{ languageOneOf: ['es', 'nah'] }, 'unsupported-language', 'nah'],
  [{ licenceOneOf: ['LEAL'] }, 'bad-request', 'LEAL'],
  [{ licenceOneOf: ['CC-BY-4.0', 'GPL-3.0'] }, 'bad-request', 'GPL-3.0'],
])(
  'rejects %j, for which PeerTube has no value, and sends nothing',
  async (filters, code, word) => {
    const asked: string[] = [];
    const { videos } = fakeServer(({ url }) => {
      asked.push(url);
      return Response.json({ total: 0, data: [] });
    });
    for (const list of [videos.list(filters), videos.listMine(filters), videos.search(filters)])
      await expect(Promise.resolve(list)).rejects.toMatchObject({
        code,
        detail: expect.stringContaining(word),
      });
    expect(asked).toEqual([]);
  },
);
