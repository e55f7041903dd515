import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { commands } from '../src/cli/index.ts';
import { goodFiles, writeFiles } from './support/folder.ts';

it.each(['import', 'format', 'schema', 'new', 'consent'])(
  'shows calls of `comunal %s` that are written as it takes them',
  async (name) => {
    const dir = mkdtempSync(join(tmpdir(), 'comunal-examples-'));
    onTestFinished(() => rmSync(dir, { recursive: true, force: true }));
    mkdirSync(join(dir, 'content'));
    writeFiles(join(dir, 'content'), goodFiles);
    const command = await commands.find((each) => each.name === name)?.load();
    const help = command?.help('en', []) ?? '';
    const calls = [...help.matchAll(/^ {2}comunal \w+ ?(.*)$/gm)].map(([, call = '']) => call);
    expect(calls.length).toBeGreaterThan(1);
    for (const call of calls) {
      const args = [...call.matchAll(/"([^"]*)"|(\S+)/g)].map(
        ([, quoted, word = '']) => quoted ?? word,
      );
      let err = '';
      await command?.run({
        args,
        cwd: dir,
        env: {},
        stdout: { write: () => true },
        stderr: { write: (text) => (err += text) !== '' },
        locale: 'en',
        // What a server is asked for is not of interest here.
        signal: AbortSignal.abort(),
      });
      expect(err, call).not.toContain('--help');
    }
  },
);
