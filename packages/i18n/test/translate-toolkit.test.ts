import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const LOCALES = join(import.meta.dirname, '..', 'locales');

/** Reads each file as Weblate does, with the library that it uses, and writes it again. */
const SCRIPT = `
import json, sys
from translate.storage.jsonl10n import I18NextV4File
written = {}
for language, path in json.load(sys.stdin):
    store = I18NextV4File()
    store.settargetlanguage(language)
    with open(path, 'rb') as file:
        store.parse(file.read())
    written[path] = [len(store.units), bytes(store).decode('utf-8')]
json.dump(written, sys.stdout)
`;

/** Where the distribution's library is: another Python may come first in the path. */
const python = ['python3', '/usr/bin/python3'].find(
  (command) => spawnSync(command, ['-c', 'import translate.storage.jsonl10n']).status === 0,
);

const files = readdirSync(LOCALES).flatMap((language) =>
  readdirSync(join(LOCALES, language)).map((name) => [language, join(LOCALES, language, name)]),
);

it('lose no message or plural form when Weblate writes the files', ({ skip }) => {
  skip(!python, "needs Debian's translate-toolkit");
  const { stdout, stderr, status } = spawnSync(python ?? '', ['-c', SCRIPT], {
    input: JSON.stringify(files),
    encoding: 'utf8',
    maxBuffer: 64 * 2 ** 20,
  });
  expect([status, stderr]).toEqual([0, '']);
  const written: Record<string, [count: number, text: string]> = JSON.parse(stdout);
  expect(Object.keys(written)).toHaveLength(files.length);
  for (const [path, [count, text]] of Object.entries(written)) {
    expect(count, path).toBeGreaterThan(0);
    expect(JSON.parse(text), path).toEqual(JSON.parse(readFileSync(path, 'utf8')));
  }
});
