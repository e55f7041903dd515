import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { posixOnly, prependToPath } from '@comunal/test-kit/environment';
import { expect, it, onTestFinished, vi } from 'vitest';
import { decapFromNpm } from './fetch-decap.ts';

// A script of sh stands in for npm, which Windows would not run.
it(
  'gives npm no argument that a shell could split, wherever temporary files are',
  posixOnly,
  async () => {
    const folder = mkdtempSync(join(tmpdir(), 'comunal-cms-npm-'));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    const temporary = join(folder, 'a b&c');
    mkdirSync(temporary);
    const script = `#!/bin/sh
for each in "$@"; do case "$each" in *[!A-Za-z0-9@.-]*) exit 1;; esac; done
printf packed > "$npm_config_pack_destination/decap-cms-3.0.0.tgz"
`;
    writeFileSync(join(folder, 'npm'), script, { mode: 0o755 });
    vi.stubEnv('PATH', prependToPath(folder));
    vi.stubEnv('TMPDIR', temporary);
    onTestFinished(() => void vi.unstubAllEnvs());
    const packed = await decapFromNpm.fetchDecap('3.0.0', new AbortController().signal);
    expect(Buffer.from(packed).toString()).toBe('packed');
    expect(readdirSync(temporary)).toEqual([]);
  },
);
