import { describe, expect, it } from 'vitest';
import * as cases from '../../test/support/cases.ts';
import { contentSchemas, type EntryInput } from '../types/content-schemas.ts';
import type { Entry } from '../types/entry-by-type.ts';
import { findWithheldParts } from './find-withheld-parts.ts';
import { isPathVisible } from './is-path-visible.ts';
import { toPublic } from './to-public.ts';

const today = { today: '2026-02-01' };
const read = (written: EntryInput<Entry['type']>): Entry =>
  contentSchemas[written.type].parse(written);
const among =
  (...entries: readonly EntryInput<Entry['type']>[]) =>
  (type: string, slug: string) =>
    entries.map(read).find((entry) => entry.type === type && entry.slug === slug);
const nobody = () => undefined;
const show = (
  written: EntryInput<Entry['type']>,
  ...others: readonly EntryInput<Entry['type']>[]
) => toPublic(read(written), among(...others), today);

const {
  organization,
  person,
  podcast,
  recording,
  series,
  workshop,
  campaign,
  site,
  gatheringWithNodes,
} = cases;

describe('an entry', () => {
  it.each(['closed', 'allies', undefined] as const)(
    'of visibility %s has no public form',
    (visibility) => {
      const { visibility: _, ...rest } = cases.page;
      expect(
        toPublic(read({ ...rest, ...(visibility ? { visibility } : {}) }), nobody),
      ).toBeUndefined();
    },
  );

  it.each(['public', 'unlisted'] as const)(
    'that is %s has one, with a mark that survives JSON',
    (visibility) => {
      const visible = show({ ...cases.page, visibility, notes: 'x' });
      expect(JSON.parse(JSON.stringify(visible))).toEqual({
        ...cases.page,
        visibility,
        '~public': true,
      });
    },
  );

  it('is not changed by being shown', () => {
    const entry = read({ ...workshop, room: 'x', notes: 'x' });
    const before = structuredClone(entry);
    toPublic(entry, nobody);
    expect(entry).toEqual(before);
  });
});

describe('an option', () => {
  it.each([
    [
      'unknown',
      { tody: '2026-02-01' },
      TypeError,
      'There is no option tody. The option there is: today.',
    ],
    [
      'not a day',
      { today: '2026-02' },
      RangeError,
      'today has to be a day like 2026-02-01, not "2026-02"',
    ],
    ['not in the calendar', { today: '2026-02-30' }, RangeError, 'today has to be a day'],
  ])('is refused when it is %s, never ignored', (_, options: object, kind, message) => {
    const page = read(cases.page);
    for (const call of [
      () => toPublic(page, nobody, options),
      () => findWithheldParts(page, nobody, options),
      () => isPathVisible({ ...page }, ['title'], nobody, options),
    ]) {
      expect(call).toThrow(kind);
      expect(call).toThrow(message);
    }
  });
});

describe('a reference', () => {
  const written = { ...cases.presentation, partOf: 'feria', series: 'ciclo' };
  const fair = (visibility: 'public' | 'unlisted' | 'allies' | 'closed') => ({
    ...workshop,
    slug: 'feria',
    visibility,
  });

  it.each(['public', 'unlisted', 'allies', 'closed'] as const)(
    'from a public entry to one that is %s',
    (visibility) => {
      expect(show(written, fair(visibility))).toHaveProperty('title');
      expect('partOf' in (show(written, fair(visibility)) ?? {})).toBe(visibility === 'public');
    },
  );

  it.each(['public', 'unlisted', 'allies', 'closed'] as const)(
    'from an unlisted entry to one that is %s',
    (visibility) => {
      const visible = show({ ...written, visibility: 'unlisted' }, fair(visibility));
      expect('partOf' in (visible ?? {})).toBe(
        visibility === 'public' || visibility === 'unlisted',
      );
    },
  );

  it('is left out when its entry is missing, or of another type', () => {
    expect(show(written)).not.toHaveProperty('series');
    const wrong = toPublic(read(written), () => read(organization), today);
    expect(wrong).not.toHaveProperty('series');
  });

  it('is left out together with everything said about whoever may not be named', () => {
    const visible = show({
      ...workshop,
      credits: [
        {
          who: 'person/luna',
          role: 'speaker',
          as: 'activista',
          from: { name: 'Puebla', level: 'city' },
        },
      ],
    });
    expect(visible).not.toHaveProperty('credits');
  });
});

describe('an episode of a podcast', () => {
  const studio = { ...recording, slug: 'episodio-2', of: 'podcast/radio-de-ejemplo' };
  const slugs = (...others: readonly EntryInput<Entry['type']>[]) => {
    const visible = show(podcast, podcast, ...others);
    return visible?.type === 'podcast'
      ? visible.episodes?.map((episode) => episode.recording)
      : undefined;
  };

  it('is left out where its recording may not be shown, and the podcast stays', () => {
    expect(slugs(recording, studio, series)).toEqual(['conversacion-1', 'episodio-2']);
    expect(slugs(recording, { ...studio, visibility: 'closed' }, series)).toEqual([
      'conversacion-1',
    ]);
    expect(slugs(recording, studio, { ...series, visibility: 'closed' })).toEqual(['episodio-2']);
    expect(show(podcast)).toBeDefined();
    expect(slugs()).toBeUndefined();
  });

  it('is hidden together with the podcast that it was recorded for', () => {
    expect(show(studio, podcast)).toHaveProperty('of');
    expect(show(studio, { ...podcast, visibility: 'closed' })).toBeUndefined();
  });
});

describe('the recordings of a series', () => {
  const second = { ...recording, slug: 'conversacion-2' };
  const slugs = (...others: readonly EntryInput<Entry['type']>[]) => {
    const visible = show(series, series, ...others);
    return visible?.type === 'series' ? visible.recordings : undefined;
  };

  it('keep their order, without those that may not be shown', () => {
    expect(slugs(recording, second)).toEqual(['conversacion-2', 'conversacion-1']);
    expect(slugs(recording, { ...second, visibility: 'closed' })).toEqual(['conversacion-1']);
    expect(slugs(recording, { ...second, visibility: 'unlisted' })).toEqual(['conversacion-1']);
    expect(slugs()).toBeUndefined();
  });

  it('may be of other activities, and are hidden together with those', () => {
    const talk = { ...second, of: 'event/taller-ecatepec' };
    expect(slugs(recording, talk, workshop)).toEqual(['conversacion-2', 'conversacion-1']);
    expect(slugs(recording, talk, { ...workshop, visibility: 'closed' })).toEqual([
      'conversacion-1',
    ]);
  });
});

describe('a required reference', () => {
  it('withholds the whole entry: a recording is hidden together with its activity', () => {
    expect(show(recording, series)).toHaveProperty('of');
    expect(show(recording, { ...series, visibility: 'closed' })).toBeUndefined();
    expect(show(recording, { ...series, visibility: 'unlisted' })).toBeUndefined();
    expect(
      show({ ...recording, visibility: 'unlisted' }, { ...series, visibility: 'unlisted' }),
    ).toBeDefined();
  });

  it('hides a campaign and a site together with their collective', () => {
    expect(show(campaign, organization)).toBeDefined();
    expect(show(campaign)).toBeUndefined();
    expect(show(site, organization)).toBeDefined();
    expect(show(site, { ...organization, visibility: 'allies' })).toBeUndefined();
  });

  it('hides an entry from those that name it too', () => {
    const event = { ...workshop, outcomes: ['recording/conversacion-1'] };
    expect(show(event, recording, series)).toHaveProperty('outcomes');
    expect(show(event, recording, { ...series, visibility: 'closed' })).not.toHaveProperty(
      'outcomes',
    );
    const unlisted = { ...event, visibility: 'unlisted' } as const;
    expect(show(unlisted, recording, { ...series, visibility: 'unlisted' })).not.toHaveProperty(
      'outcomes',
    );
  });
});

describe('a node', () => {
  const [first, second] = gatheringWithNodes.nodes ?? [];
  if (!first || !second) throw new Error('there are two');
  const nodes = [first, { ...second, visibility: 'unlisted' as const, room: 'x' }];

  it('is shown inside an unlisted activity only, when it is unlisted', () => {
    expect(show({ ...gatheringWithNodes, nodes })).toMatchObject({ nodes: [{ guid: first.guid }] });
    const unlisted = show({ ...gatheringWithNodes, nodes, visibility: 'unlisted' });
    expect(unlisted).toMatchObject({ nodes: [{}, { guid: second.guid }] });
    expect(JSON.stringify(unlisted)).not.toContain('room');
  });

  it('leaves no trace when it is closed, not even an empty list', () => {
    const closed = nodes.map((node) => ({ ...node, visibility: 'closed' as const }));
    expect(show({ ...gatheringWithNodes, nodes: closed })).not.toHaveProperty('nodes');
  });
});

describe('a person', () => {
  const full = { ...person, biography: { es: 'Vive en la costa.' }, pronouns: 'ella' };

  it('is shown by the chosen name alone until there is a consent to more', () => {
    expect(show(full)).toEqual({ ...person, '~public': true });
    expect(show({ ...full, consents: [{ scope: 'image', granted: '2024' }] })).not.toHaveProperty(
      'biography',
    );
    expect(show({ ...full, consents: [{ scope: 'biography', granted: '2024' }] })).toHaveProperty(
      'biography',
    );
  });

  it('is in no output, and named by nobody, after withdrawing the consent to the name', () => {
    const gone: EntryInput<'person'> = {
      ...full,
      consents: [{ scope: 'name', granted: '2024', withdrawn: '2025' }],
    };
    expect(show(gone)).toBeUndefined();
    const event: EntryInput<'event'> = {
      ...workshop,
      credits: [{ who: 'person/luna', role: 'speaker' }],
    };
    expect(show(event, person)).toHaveProperty('credits');
    expect(show(event, gone)).not.toHaveProperty('credits');
  });
});

describe('a recording', () => {
  const withConsents = (...consents: NonNullable<EntryInput<'recording'>['consents']>) =>
    show({ ...recording, credits: [{ who: { name: 'k.' }, role: 'speaker' }], consents }, series);
  const granted = { scope: 'recording', granted: '2021' } as const;

  it('shows neither where it is nor who is in it, nor what is said of them, without a consent', () => {
    const withheld = ['body', 'topics', 'copies', 'captions', 'credits'];
    const visible = withConsents();
    expect(visible).toMatchObject({ title: recording.title, of: recording.of });
    for (const key of withheld) expect(visible).not.toHaveProperty(key);
    for (const key of withheld) expect(withConsents(granted)).toHaveProperty(key);
  });

  it('is withheld as soon as one person in it withdraws, also one without a name', () => {
    expect(
      withConsents({ ...granted, withdrawn: '2022' }, { ...granted, granted: '2023' }),
    ).not.toHaveProperty('copies');
    expect(
      withConsents(
        { ...granted, by: 'k.', withdrawn: '2022' },
        { ...granted, granted: '2023', by: 'k.' },
      ),
    ).toHaveProperty('copies');
  });

  it('is withheld when a consent to voice or image is no longer in force', () => {
    expect(withConsents(granted, { scope: 'voice', granted: '2021' })).toHaveProperty('copies');
    expect(
      withConsents(granted, { scope: 'image', granted: '2021', until: '2022' }),
    ).not.toHaveProperty('copies');
  });
});
