import type { Locale } from '@comunal/command';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import { captionsCommand } from '../../../src/cli/captions-command.ts';

/** A folder of files, and `comunal captions` in it. */
export function captionsFolder(files: Readonly<Record<string, string | Uint8Array>>) {
  const cwd = mkdtempSync(join(tmpdir(), 'comunal-captions-'));
  onTestFinished(() => rmSync(cwd, { recursive: true, force: true }));
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(join(cwd, dirname(path)), { recursive: true });
    writeFileSync(join(cwd, path), content);
  }
  return {
    cwd,
    read: (path: string): string => readFileSync(join(cwd, path), 'utf8'),
    call: async (
      args: readonly string[],
      more: {
        readonly locale?: Locale;
        readonly isTTY?: boolean;
        readonly signal?: AbortSignal;
      } = {},
    ) => {
      const { locale = 'en', isTTY, signal = new AbortController().signal } = more;
      let out = '';
      let err = '';
      const code = await captionsCommand().run({
        args,
        cwd,
        env: {},
        locale,
        signal,
        stdout: { write: (text) => (out += text), isTTY },
        stderr: { write: (text) => (err += text) },
      });
      return { code, out, err };
    },
  };
}
