import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { CheckFinding, CheckSignal, ContentCheck } from '@comunal/schemas';
import type { ContentClock } from '../src/model/content-clock.ts';
import { runContentChecks } from '../src/check/content-checks/run-content-checks.ts';
import { formatProblem, installedChecks, loadContent, type Problem } from '../src/index.ts';
import { changed, withFolder, type Files } from './support/folder.ts';

const inThree = (text: string) => ({ es: text, en: text, pt: text });

const finding: CheckFinding = {
  code: 'odd-title',
  severity: 'error',
  path: ['title'],
  messages: inThree('The title is odd.'),
  details: inThree('The title “Una charla” is odd.'),
  suggestion: inThree('Choose another.'),
};

function checkOf(check: ContentCheck['check'], types: ContentCheck['types'] = ['event']) {
  return { name: 'sample', types, check } satisfies ContentCheck;
}

async function problemsWith(check: ContentCheck, files: Files = {}): Promise<readonly Problem[]> {
  const { problems } = await withFolder(files, (dir) => loadContent(dir, { checks: [check] }));
  return problems;
}

describe('checks that packages bring', () => {
  it('report the line and column of the value, under the name of the check', async () => {
    const [problem, ...rest] = await problemsWith(checkOf(() => [finding]));
    expect(rest).toEqual([]);
    expect(problem).toMatchObject({ code: 'sample/odd-title', severity: 'error', path: ['title'] });
    expect(problem && formatProblem(problem, 'en')).toBe(
      'events/charla.yaml:2:8: The title “Una charla” is odd. Choose another.',
    );
  });

  it.each(['closed', 'allies'])('quote nothing in an entry that is %s', async (visibility) => {
    const files = changed('events/charla.yaml', 'visibility: public', `visibility: ${visibility}`);
    const problems = await problemsWith(
      checkOf(() => [finding]),
      files,
    );
    const own = problems.find(({ code }) => code === 'sample/odd-title');
    expect(own?.messages.en).toBe('The title is odd.');
  });

  it('suggest a command with the file quoted for a shell, and name no file that must not be disclosed', async () => {
    const suggestion = inThree('See comunal sample {file} --write');
    const adviseFor = async (visibility: string, maskClosed: boolean, path: string) => {
      const files = changed(
        'events/charla.yaml',
        'visibility: public',
        `visibility: ${visibility}`,
      );
      const inFile = { path, line: 1, column: 1 };
      const check = checkOf(() => [{ ...finding, suggestion, inFile }]);
      const problems = await problemsWith(check, files);
      const own = problems.find(({ code }) => code === 'sample/odd-title');
      return own && formatProblem(own, 'en', { maskClosed, prefix: 'content/' });
    };
    expect(await adviseFor('public', false, 'charla/a.vtt')).toMatch(
      / comunal sample content\/events\/charla\/a\.vtt --write$/,
    );
    expect(await adviseFor('public', false, 'charla/la charla.vtt')).toMatch(
      / comunal sample 'content\/events\/charla\/la charla\.vtt' --write$/,
    );
    expect(await adviseFor('closed', true, 'charla/a.vtt')).toMatch(
      / comunal sample FILE --write$/,
    );
  });

  it('receive an entry that does not fit its schema, and whether it is visible', async () => {
    const seen: unknown[] = [];
    const check = checkOf(({ slug, fields, hasPublicForm }) => {
      seen.push([slug, fields['mode'], hasPublicForm]);
      return [];
    });
    await problemsWith(check, changed('events/charla.yaml', 'online', 'sideways'));
    await problemsWith(check, changed('events/charla.yaml', 'public', 'closed'));
    expect(seen).toEqual([
      ['charla', 'sideways', true],
      ['charla', 'online', false],
    ]);
  });

  it('read a file beside the entry up to a limit, and report a position in it', async () => {
    const seen: unknown[] = [];
    const check = checkOf(
      async (_, { readFile }) => {
        seen.push(await readFile('libro/portada.svg', { maxBytes: 10 }));
        seen.push(await readFile('libro/none.svg', { maxBytes: 10 }));
        seen.push(await readFile('../people/ada.yaml', { maxBytes: 1000 }));
        const file = await readFile('libro/portada.svg', { maxBytes: 1000 });
        seen.push(file.state === 'read' && new TextDecoder().decode(file.bytes).slice(0, 4));
        return [{ ...finding, inFile: { path: 'libro/portada.svg', line: 1, column: 6 } }];
      },
      ['publication'],
    );
    const [problem] = await problemsWith(check);
    expect(seen).toEqual([
      { state: 'too-large', bytes: 42 },
      { state: 'unavailable' },
      { state: 'unavailable' },
      '<svg',
    ]);
    expect(problem).toMatchObject({ file: 'publications/libro/portada.svg', line: 1, column: 6 });
  });

  it.each<[string, ContentCheck['check'], RegExp]>([
    [
      'throws',
      () => {
        throw new Error('Una charla');
      },
      /^The check sample failed/,
    ],
    ['rejects', () => Promise.reject(new Error('Una charla')), /^The check sample failed/],
    ['returns no list', () => 'odd' as never, /returned something that cannot be read/],
    ['returns a bad finding', () => [{ ...finding, code: 'Odd title' }], /cannot be read/],
  ])('become a problem of the entry when one %s, and the others run', async (_, check, message) => {
    const { problems } = await withFolder({}, (dir) =>
      loadContent(dir, { checks: [checkOf(check), checkOf(() => [finding])] }),
    );
    expect(problems.map(({ code }) => code)).toEqual(['check-failed', 'sample/odd-title']);
    expect(problems[0]).toMatchObject({ file: 'events/charla.yaml', severity: 'error' });
    expect(problems[0]?.messages.en).toMatch(message);
    expect(JSON.stringify(problems[0])).not.toContain('Una charla');
  });

  it('are stopped after a minute for one entry, with their signal aborted', async () => {
    const signals: CheckSignal[] = [];
    const waits: number[] = [];
    const clock: Pick<ContentClock, 'after'> = {
      after: (ms, run) => {
        waits.push(ms);
        queueMicrotask(run);
        return () => {};
      },
    };
    const endless = checkOf((_, { signal }) => {
      signals.push(signal);
      return new Promise(() => {});
    });
    const findings = await withFolder({}, async (dir) => {
      const raw = {
        files: { type: 'event', slug: 'charla', folder: 'events', isPrivate: false, languages: [] },
        fields: {},
        origins: new Map(),
        visibility: 'public',
        isClosed: false,
      };
      const input = { dir, parsedEntries: [{ raw }], projections: { hasPublicForm: () => true } };
      return runContentChecks(input as never, [endless], clock); // as much of it as the runner looks at
    });
    expect(waits).toEqual([60_000]);
    expect(signals[0]?.aborted).toBe(true);
    expect(findings).toMatchObject([{ code: 'check-failed', variant: 'slow' }]);
  });

  it('end with the run when that is stopped', async () => {
    const stopping = new AbortController();
    const check = checkOf(() => {
      stopping.abort();
      return new Promise(() => {});
    });
    const loading = withFolder({}, (dir) =>
      loadContent(dir, { checks: [check], signal: stopping.signal }),
    );
    await expect(loading).rejects.toThrow('aborted');
  });
});

describe('installedChecks', () => {
  const install = (dir: string, module: string): void => {
    const folder = join(dir, 'node_modules/@comunal/captions');
    mkdirSync(folder, { recursive: true });
    const exports = { './checks': './checks.mjs' };
    writeFileSync(join(folder, 'package.json'), JSON.stringify({ exports }));
    writeFileSync(join(folder, 'checks.mjs'), module);
  };

  it('finds the checks of a package in the folder of the project', async () => {
    await withFolder({}, async (dir) => {
      install(dir, `export const checks = [{ name: 'mine', types: ['page'], check: () => [] }];`);
      const checks = await installedChecks(dir);
      expect(checks.filter(({ name }) => name === 'mine')).toHaveLength(1);
    });
  });

  it('returns a failing check in place of a package that cannot be loaded', async () => {
    await withFolder({}, async (dir) => {
      install(dir, 'throw new Error("broken");');
      const checks = await installedChecks(dir);
      const { problems } = await loadContent(dir, { checks });
      const failed = problems.filter(({ code }) => code === 'check-failed');
      expect(failed).toMatchObject([{ file: 'site.yaml' }]);
      expect(failed[0]?.messages.en).toContain('The check captions failed');
    });
  });
});
