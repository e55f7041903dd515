import { createIdentity, sealEntry } from '@comunal/sealing';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { copyFiles } from './support/build-files.ts';
import { runBuild } from './support/copy-site.ts';
import { searchFolder } from './support/search-bytes.ts';
import { WHOLE_SITE_MS } from './support/sites.ts';
import { smallSite } from './support/small-site.ts';

/** Strings that stand in a sealed entry and nowhere else. */
const canaries = Array.from(
  { length: 8 },
  (_, index) => `canary-${String(index)}vault${((index + 5) * 2_654_435_761).toString(36)}`,
);
const [slug = '', title, spanish, english, portuguese, room, notes, secret = ''] = canaries;

const meeting = `visibility: closed
title: ${title}
kind: conversation
summary: { es: "${spanish}", en: "${english}", pt: "${portuguese}" }
starts: 2030-03-08
mode: online
attendance: closed
room: ${room}
notes: ${notes}
`;

it(
  'builds nothing of a sealed entry into a site, its caches and its log, also with the key at hand',
  { timeout: WHOLE_SITE_MS },
  async () => {
    const key = await createIdentity();
    const copy = copyFiles(smallSite);
    const sealed = join(copy, 'content/sealed');
    mkdirSync(sealed, { recursive: true });
    writeFileSync(join(sealed, 'recipients.txt'), `${key.recipient}\n`);
    const files = [
      { path: `events/${slug}.yaml`, data: new TextEncoder().encode(meeting) },
      { path: `events/${slug}/${secret}.txt`, data: new TextEncoder().encode(secret) },
    ];
    writeFileSync(join(sealed, 'aaaaaaaaaaaaaaaa.age'), await sealEntry(files, [key.recipient]));

    const { code, output } = await runBuild(copy, { env: { COMUNAL_AGE_KEY: key.identity } });

    expect(code, output).toBe(0);
    expect(readFileSync(join(copy, 'dist/index.html'), 'utf8')).toContain('<html');
    const folders = ['dist', '.astro', 'node_modules/.astro', 'node_modules/.vite', '.cache'];
    const wanted = [...canaries, key.identity];
    for (const folder of folders.filter((name) => existsSync(join(copy, name))))
      expect(searchFolder(join(copy, folder), wanted), folder).toEqual([]);
    expect(existsSync(join(copy, '.astro'))).toBe(true);
    for (const each of wanted) expect(output.toLowerCase()).not.toContain(each.toLowerCase());
  },
);
