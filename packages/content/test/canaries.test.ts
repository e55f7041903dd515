import { describe, expect, it } from 'vitest';
import { inspect } from 'node:util';
import type { LoaderContext } from 'astro/loaders';
import { comunalLoader } from '../src/astro/index.ts';
import { loadContent } from '../src/load-content.ts';
import { contentTypes, type ContentType } from '@comunal/schemas';
import { commands } from '../src/cli/index.ts';
import { withFolder, type Files } from './support/folder.ts';
import { fakeContext } from './support/fake-astro.ts';

/** Strings that stand in closed entries, in one for allies and in fields that are in no output, and nowhere else. */
const canaries = Array.from(
  { length: 40 },
  (_, at) => `zq${at}k${((at + 7) * 2_654_435_761).toString(36)}w`,
);
let next = 0;
const canary = (): string => canaries[next++ % canaries.length] ?? '';

const event = (visibility: string): string => `visibility: ${visibility}
title: ${canary()} ${canary()}
kind: ${canary()}
summary: { es: "${canary()}", en: "${canary()}" }
starts: ${canary()}
mode: online
attendance: open
room: ${canary()}
${canary()}: { ${canary()}: 1 }
partOf: ${canary()}
`;
const slugs = [canary(), canary(), canary(), canary()];
const files: Files = {
  // Broken in every way at once, so that every message has something to tell.
  [`private/events/${slugs[0]}.yaml`]: event('closed'),
  [`events/${slugs[1]}.yaml`]: event('closed').replace('visibility: closed\n', ''),
  [`private/people/${slugs[2]}.yaml`]: `name: ${canary()}\nnotes: ${canary()}\n`,
  [`private/pages/${slugs[3]}.md`]: `---\ntitle: ${canary()}: ${canary()}\n---\n${canary()} [x](event/${canary()})\n`,
  'events/para-aliadas.yaml': `visibility: allies
title: ${canary()} ${canary()}
kind: conversation
summary: { es: "${canary()} ${canary()}" }
starts: 2021
mode: online
attendance: open
room: ${canary()}
`,
  'events/abierta.yaml': `visibility: public
title: Abierta
kind: conversation
summary: { es: Hola, en: Hello, pt: Olá }
starts: 2021
mode: online
attendance: open
room: ${canary()}
notes: ${canary()}
partOf: para-aliadas
credits:
  - { who: person/${slugs[2]}, role: speaker }
`,
};
const ofAllies = ['para-aliadas'];

function leaksIn(text: string, allowed: readonly string[] = []): string[] {
  return canaries.filter((each) => text.includes(each) && !allowed.includes(each));
}

describe('what is closed', () => {
  it('is in no message and no suggestion of a problem', async () => {
    const { problems } = await withFolder(files, (dir) => loadContent(dir));
    const closed = problems.filter((each) => each.closed);
    expect(closed.length).toBeGreaterThan(5);
    for (const { messages, suggestion, path } of problems)
      expect(leaksIn(inspect({ messages, suggestion, path }))).toEqual([]);
  });

  it('is quoted neither from an entry for allies nor from a field in no output', async () => {
    const text =
      'visibility: allies\ntitle: T\nkind: zqkind\nzqkey: 1\nstarts: zqdate\npartOf: zqser\n';
    const { problems } = await withFolder(
      {
        'events/para-aliadas.yaml': text,
        'events/charla.yaml': `${text.replace('allies', 'public').replaceAll('zq', 'open')}notes: { zqnote: 1 }\nroom: { es: [zqroom] }\n`,
      },
      (dir) => loadContent(dir),
    );
    const quoted = JSON.stringify(problems.map(({ file: _, ...rest }) => rest));
    expect(quoted).not.toMatch(/zq/);
    expect(quoted).toMatch(/openkind/);
    expect(
      problems.filter(({ file }) => file === 'events/para-aliadas.yaml').length,
    ).toBeGreaterThan(3);
  });

  it('is in nothing that toPublic() returns', async () => {
    const content = await withFolder(files, (dir) => loadContent(dir));
    const publicContent = content.toPublic();
    const all = contentTypes.flatMap((type) => [
      ...publicContent.pages(type),
      ...publicContent.list(type),
    ]);
    expect(all.length).toBeGreaterThan(5);
    const referring = contentTypes.flatMap((type) =>
      content.list(type).flatMap(({ slug }) => publicContent.referencesTo(type, slug)),
    );
    const text = inspect([all, referring, publicContent.assets, publicContent.languages], {
      depth: 20,
      maxStringLength: null,
      maxArrayLength: null,
    });
    expect(leaksIn(text)).toEqual([]);
    expect(text).not.toContain(ofAllies[0]);
    expect(publicContent.get('event', 'para-aliadas')).toBeUndefined();
    expect(publicContent.get('person', slugs[2] ?? '')).toBeUndefined();
  });

  it('is in no store and no log of Astro', async () => {
    await withFolder(files, async (dir) => {
      const types: ContentType[] = ['event', 'person', 'page'];
      const outcomes = await Promise.all(
        types.map(async (type) => {
          const fake = fakeContext();
          const loaded = comunalLoader({ dir, type }).load(fake.context as LoaderContext);
          const error = await loaded.then(
            () => '',
            (thrown: unknown) => inspect(thrown, { showHidden: true, depth: 10 }),
          );
          return { entries: [...fake.entries.values()], lines: fake.lines, error };
        }),
      );
      expect(outcomes.some(({ error }) => error !== '')).toBe(true);
      expect(
        leaksIn(inspect(outcomes, { depth: 20, maxStringLength: null, maxArrayLength: null })),
      ).toEqual([]);
    });
  });

  it('is not named by comunal check in a log that others read', async () => {
    await withFolder(files, async (dir) => {
      for (const args of [[dir], [dir, '--json']]) {
        let written = '';
        const output = { write: (text: string) => (written += text) };
        const check = await commands[0]?.load();
        const code = await check?.run({
          args,
          cwd: '/',
          env: { CI: 'true' },
          stdout: output,
          stderr: output,
          locale: 'es',
          signal: new AbortController().signal,
        });
        expect(code).toBe(1);
        expect(leaksIn(written)).toEqual([]);
      }
    });
  });
});
