import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import type { LoaderContext } from 'astro/loaders';
import { parsePublic } from '@comunal/schemas';
import { fakeContext } from '../../test/support/fake-astro.ts';
import { changed, withFolder } from '../../test/support/folder.ts';
import { comunalLoader, ContentError } from './index.ts';

describe('comunalLoader', () => {
  it('fills a collection with public forms, under their slugs', async () => {
    await withFolder(changed('people/ada.yaml', 'public', 'unlisted'), async (dir) => {
      const fake = fakeContext({ root: dir });
      await comunalLoader({ dir: '.', type: 'person' }).load(fake.context as LoaderContext);
      expect([...fake.entries.keys()]).toEqual(['ada']);
      const { data, ...rest } = fake.entries.get('ada') ?? { data: {} };
      expect(parsePublic('person', data).visibility).toBe('unlisted');
      expect(rest).toEqual({ id: 'ada', digest: expect.stringMatching(/^[0-9a-f]+$/) as string });
    });
  });

  it('reads a folder once for all its collections, and reports its problems once', async () => {
    await withFolder(
      changed('publications/libro.yaml', '  pt: Um', '  fr: Un livre\n  pt: Um'),
      async (dir) => {
        const fakes = [fakeContext(), fakeContext(), fakeContext()];
        const types = ['event', 'person', 'publication'] as const;
        await Promise.all(
          types.map((type, at) =>
            comunalLoader({ dir, type, locale: 'en' }).load(fakes[at]?.context as LoaderContext),
          ),
        );
        const lines = fakes.flatMap((fake) => fake.lines);
        expect(lines).toEqual([
          expect.stringMatching(/^warn: publications\/libro\.yaml:9:3: .*“fr”/),
        ]);
      },
    );
  });

  it('stops a build at errors, and lists them', async () => {
    await withFolder(changed('events/charla.yaml', 'person/ada', 'person/adda'), async (dir) => {
      const loading = comunalLoader({ dir, type: 'event', locale: 'en' }).load(
        fakeContext().context as LoaderContext,
      );
      await expect(loading).rejects.toThrow(ContentError);
      await expect(loading).rejects.toMatchObject({
        code: 'content-errors',
        lines: [
          expect.stringMatching(/^events\/charla\.yaml:9:10: .*not quoted here.*exist/) as string,
        ],
        message: expect.stringContaining(
          'What is not named here is named, on your computer, by: npx comunal check ',
        ) as string,
        stack: '',
      });
    });
  });

  it.each([
    [
      { dir: '.', typ: 'event' },
      '`comunalLoader` has no option `typ`. It takes: dir, type, locale, checks.',
    ],
    [{ type: 'event' }, '`dir` has to be the content folder'],
    [{ dir: '.' }, 'There is no content type “undefined”'],
    [{ dir: '.', type: 'events' }, 'Did you mean “event”?'],
    [{ dir: '.', type: 'event', locale: 3 }, '`locale` has to be a language tag'],
    [{ dir: '.', type: 'event', checks: {} }, '`checks` has to be a list'],
  ])('refuses %j, which plain JavaScript may pass', (options, message) => {
    expect(() => comunalLoader(options as never)).toThrow(message);
  });

  it('quotes nothing of an unforeseen error', async () => {
    vi.spyOn(Date.prototype, 'toISOString').mockImplementationOnce(() => {
      throw Object.assign(new Error('open /casa/secreta'), { code: 'EIO' });
    });
    const loading = comunalLoader({ dir: '/nada', type: 'event' }).load(
      fakeContext().context as LoaderContext,
    );
    await expect(loading).rejects.toThrow(/^Error EIO$/);
  });

  it('continues after an error in development, and follows changes', async () => {
    const broken = changed('events/charla.yaml', 'person/ada', 'person/adda');
    await withFolder(broken, async (dir) => {
      const fake = fakeContext({ isWatching: true });
      await comunalLoader({ dir, type: 'event', locale: 'en' }).load(fake.context as LoaderContext);
      expect(fake.lines).toEqual([
        expect.stringMatching(/^error: events/),
        expect.stringMatching(/^info: What is not named here/),
      ]);
      expect(fake.entries.size).toBe(1);
      writeFileSync(
        join(dir, 'events/otra.yaml'),
        String(broken['events/charla.yaml']).replace('adda', 'ada'),
      );
      fake.change(join(dir, '../elsewhere.yaml'));
      fake.change(join(dir, 'events/otra.yaml'));
      fake.change(join(dir, 'events/otra.yaml'));
      await expect.poll(() => [...fake.entries.keys()]).toEqual(['charla', 'otra']);
    });
  });
});
