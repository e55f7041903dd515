import { describe, expect, it } from 'vitest';
import * as cases from '../../test/support/cases.ts';
import { toJsonSchema } from '../json-schema.ts';
import { findWithheldParts } from '../redaction/find-withheld-parts.ts';
import { isPathVisible } from '../redaction/is-path-visible.ts';
import { toPublic } from '../redaction/to-public.ts';
import type { Entry } from './entry-by-type.ts';
import { contentSchemas, type EntryInput } from './content-schemas.ts';

const today = { today: '2026-02-01' };
type Article = EntryInput<'article'>;
type Consents = NonNullable<Article['consents']>;
const granted = { scope: 'testimony', granted: '2024' } as const;

const read = (written: Article) => contentSchemas.article.parse(written);
const show = (written: Article) => toPublic(read(written), () => undefined, today);
const testimony = (...consents: Consents): Article => ({ ...cases.article, consents });

it('needs a title, a date and a text, and is news unless it says otherwise', () => {
  expect(toJsonSchema('article').required).toEqual(['title', 'published', 'body']);
  const { kind: _, ...rest } = cases.article;
  expect(read(rest).kind).toBe('news');
});

describe('a testimony', () => {
  it.each<[string, ...Consents]>([
    ['in force', granted],
    ['that ends later', { ...granted, until: '2026' }],
    ['of two people', { ...granted, by: 'k.' }, { ...granted, by: 'l.' }],
    [
      'given again',
      { ...granted, by: 'k.', withdrawn: '2024' },
      { ...granted, granted: '2025', by: 'k.' },
    ],
    [
      'beside one to the name',
      { ...granted, by: 'k.' },
      { scope: 'name', granted: '2024', by: 'k.' },
    ],
  ])('is published with a consent %s, which is in no output', (_, ...consents) => {
    const visible = show(testimony(...consents));
    expect(visible).toMatchObject({ title: cases.article.title, body: cases.article.body });
    expect(visible).not.toHaveProperty('consents');
    expect(
      findWithheldParts(
        read({ ...testimony(...consents), about: [], credits: [] }),
        () => undefined,
        today,
      ),
    ).toEqual([]);
  });

  it.each<[string, ...Consents]>([
    ['without any'],
    ['with one that was withdrawn', { ...granted, withdrawn: '2025' }],
    ['with one that ended', { ...granted, until: '2025' }],
    ['with one that begins later', { ...granted, granted: '2026-03' }],
    [
      'that one of two people withdrew',
      { ...granted, by: 'k.' },
      { ...granted, by: 'l.', withdrawn: '2025' },
    ],
    [
      'that one without a name withdrew',
      { ...granted, withdrawn: '2025' },
      { ...granted, granted: '2026' },
    ],
    ['with one to something else', { scope: 'recording', granted: '2024' }],
    [
      'to which one of the people in it did not consent',
      { ...granted, by: 'k.' },
      { scope: 'image', granted: '2024', by: 'l.' },
    ],
    [
      'whose image may no longer be used',
      { ...granted, by: 'k.' },
      { scope: 'image', granted: '2024', by: 'k.', until: '2025' },
    ],
  ])('has no public form %s, and says why', (_, ...consents) => {
    const entry = read(testimony(...consents));
    expect(show(testimony(...consents))).toBeUndefined();
    expect(findWithheldParts(entry, () => undefined, today)).toEqual([
      { reason: 'testimony', path: ['consents'] },
    ]);
    expect(isPathVisible({ ...entry }, ['title'], () => undefined, today)).toBe(false);
  });

  it('is not quoted while its kind cannot be read', () => {
    const { consents: _, ...rest } = cases.article;
    const isVisible = (kind: string | undefined) =>
      isPathVisible({ ...rest, kind }, ['title'], () => undefined, today);
    expect(['testimonio', undefined, 'news'].map(isVisible)).toEqual([false, true, true]);
  });

  it('counts on the day that is asked for', () => {
    const entry = read(testimony({ ...granted, until: '2026-01-31' }));
    expect(toPublic(entry, () => undefined, { today: '2026-01-31' })).toBeDefined();
    expect(toPublic(entry, () => undefined, today)).toBeUndefined();
  });
});

describe('an article of another kind', () => {
  it('needs no consent, but is withheld when one that it holds is no longer in force', () => {
    const statement = (...consents: Consents): Article => ({
      ...testimony(...consents),
      kind: 'statement',
    });
    expect(show(statement())).toBeDefined();
    expect(show(statement(granted))).toBeDefined();
    expect(show(statement({ ...granted, withdrawn: '2025' }))).toBeUndefined();
  });
});

it('shows a picture of recognisable people only with a consent inside the picture', () => {
  const picture = { path: 'foto.jpg', alt: 'Dos personas', people: 'recognisable' } as const;
  const image = [{ scope: 'image', granted: '2024' }] as const;
  expect(show({ ...cases.article, picture })).not.toHaveProperty('picture');
  expect(show({ ...cases.article, picture: { ...picture, consents: [...image] } })).toHaveProperty(
    'picture',
  );
});

it('names what it is about, unless that is closed', () => {
  const series = contentSchemas.series.parse(cases.series);
  const lookup = (type: Entry['type'], slug: string) =>
    type === 'series' && slug === series.slug ? series : undefined;
  expect(toPublic(read(cases.article), lookup, today)?.about).toEqual(['series/conversaciones']);
});
