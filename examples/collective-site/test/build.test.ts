import { createIdentity, sealEntry } from '@comunal/sealing';
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, watch, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { copyFiles } from './support/build-files.ts';
import { modules, runBuild, type Ended } from './support/copy-site.ts';
import { searchFolder } from './support/search-bytes.ts';
import { listFiles } from './support/list-files.ts';
import { root } from './support/sites.ts';
import { smallSite } from './support/small-site.ts';

/** Time for a build of a small site on a busy machine. */
const BUILD_MS = 480_000;

/** What depends on a consent: a name, a biography, a picture, and all that a recording holds. */
const withdrawable = {
  name: 'canary-n4m3x1m0h7qk2v9d5t8w',
  biography: 'canary-b10gr4f14p2z6y3u8s0e',
  picture: 'canary-p1ctur4d3l4p3rs0n4q7',
  transcript: 'canary-tr4nscr1pc10nv5k9j2m',
  copy: 'canary-c0p14d3lv1d30z8x6w4r',
  poster: 'canary-c4rt3ld3l4gr4b4c10ny',
  event: 'canary-4ct1v1d4dr3t1r4d4qz',
};
const canaries = Object.values(withdrawable);
const drawing = (text: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 5"><title>${text}</title></svg>\n`;

const person = (consents: string): string => `visibility: public
name: Persona ${withdrawable.name}
biography: { es: ${withdrawable.biography}, en: ${withdrawable.biography}, pt: ${withdrawable.biography} }
picture: { path: persona/${withdrawable.picture}.svg, alt: Retrato }
consents:
${consents}`;
const event = `visibility: public
title: Charla de prueba
kind: conversation
summary: { es: Una charla, en: A talk, pt: Uma conversa }
starts: 2021-12-01
mode: online
attendance: open
credits: [{ who: person/persona, role: speaker }]
`;
const withdrawn = event.replace('Charla de prueba', withdrawable.event);
const recording = (ended: string): string => `visibility: public
title: Grabación de prueba
of: event/charla-de-prueba
languages: [es]
copies: [{ kind: other, url: 'https://${withdrawable.copy}.example/v' }]
poster: { path: grabacion/${withdrawable.poster}.png, alt: Cartel, people: none }
transcript: { es: ${withdrawable.transcript}, en: ${withdrawable.transcript}, pt: ${withdrawable.transcript} }
consents: [{ scope: recording, granted: 2021-12-01${ended} }]
`;
const campaign = `visibility: public
title: Campaña de prueba
state: running
organization: colectiva
summary: { es: Una campaña, en: A campaign, pt: Uma campanha }
rails:
  - { id: a, kind: clabe, label: CLABE, enabled: true, holder: Colectiva, account: '002010077777777772' }
`;
/** Strings of a sealed entry: its name, its texts, and a file of it. */
const sealed = Array.from(
  { length: 8 },
  (_, index) => `canary-${String(index)}vault${((index + 5) * 2_654_435_761).toString(36)}`,
);
const [slug = '', title, spanish, english, portuguese, room, notes, secret = ''] = sealed;
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
const SUPPORT = /^(?:support\/|apoyar\/|en\/support\/|pt\/apoiar\/)/;
const consentOf = (scope: string, withdrawn = ''): string =>
  `  - { scope: ${scope}, granted: 2021-12-01${withdrawn} }\n`;
const scopes = ['name', 'biography', 'image'];

let copy: string;
/** Opens the sealed entry; every build has it at hand. */
let key: Awaited<ReturnType<typeof createIdentity>>;
/** The files of the support pages, as they were built first. */
let support: readonly string[];
beforeAll(async () => {
  copy = copyFiles(smallSite);
  key = await createIdentity();
  write('people/persona.yaml', person(scopes.map((scope) => consentOf(scope)).join('')));
  write(`people/persona/${withdrawable.picture}.svg`, drawing(withdrawable.picture));
  // Whom no page names.
  write(
    'people/sola.yaml',
    `visibility: public
name: Sola
picture: { path: sola/retrato.svg, alt: Retrato }
consents: [{ scope: image, granted: 2021-12-01 }]
`,
  );
  write('people/sola/retrato.svg', drawing('Sola'));
  write('events/charla-de-prueba.yaml', event);
  write('recordings/grabacion.yaml', recording(''));
  mkdirSync(join(copy, 'content/recordings/grabacion'), { recursive: true });
  cpSync(
    join(root, 'content-sample/events/taller-de-fanzine-2030/mesa.png'),
    join(copy, `content/recordings/grabacion/${withdrawable.poster}.png`),
  );
  write('events/retirada.yaml', withdrawn);
  write('campaigns/servidores.yaml', campaign.replace('777777772', '777777771'));
  write('sealed/recipients.txt', `${key.recipient}\n`);
  const files = [
    { path: `events/${slug}.yaml`, data: new TextEncoder().encode(meeting) },
    { path: `events/${slug}/${secret}.txt`, data: new TextEncoder().encode(secret) },
  ];
  write('sealed/aaaaaaaaaaaaaaaa.age', await sealEntry(files, [key.recipient]));
});
afterAll(() => rmSync(copy, { recursive: true, force: true }));

it(
  'shows what people consented to, and tells which of their files no page shows',
  { timeout: BUILD_MS },
  async () => {
    const { code, output } = await build();
    expect(output).toContain('people/sola/retrato.svg: ninguna página muestra este archivo');
    expect(output).toContain(`El sitio quedó en ${join(copy, 'dist')}`);
    for (const picture of [withdrawable.picture, withdrawable.poster])
      expect(output).not.toContain(picture);
    expect(code).toBe(0);
    const foundTexts = new Set(
      searchFolder(join(copy, 'dist'), canaries).map(({ needle }) => needle),
    );
    for (const text of canaries) expect(foundTexts).toContain(text);
    const ofPoster = keptFiles('dist/_astro').filter((file) => file.includes(withdrawable.poster));
    expect(ofPoster.length).toBeGreaterThan(0);
    expect(keptFiles('node_modules/.astro')).toEqual(expect.arrayContaining(ofPoster));
    expect(existsSync(join(copy, 'dist.comunal-next'))).toBe(false);
    support = filesAndBytes('dist').filter((file) => SUPPORT.test(file));
    expect(support.length).toBeGreaterThan(10);
  },
);

it('builds nothing of a sealed entry into the site and its caches, also with the key at hand', () => {
  expect(existsSync(join(copy, '.astro'))).toBe(true);
  const folders = ['dist', '.astro', 'node_modules/.astro', 'node_modules/.vite', '.cache'];
  for (const folder of folders.filter((name) => existsSync(join(copy, name))))
    expect(searchFolder(join(copy, folder), [...sealed, key.identity]), folder).toEqual([]);
});

it(
  'leaves the site that was there when an account in the content has a wrong digit',
  { timeout: BUILD_MS },
  async () => {
    const before = filesAndBytes('dist');
    write('campaigns/rota.yaml', campaign);
    const { code, output } = await build();
    expect(output).toContain('campaigns/rota.yaml:7:');
    expect(code).not.toBe(0);
    expect(filesAndBytes('dist')).toEqual(before);
    expect(existsSync(join(copy, 'dist.comunal-next'))).toBe(false);
    rmSync(join(copy, 'content/campaigns/rota.yaml'));
  },
);

it(
  'leaves the site that was there when the process is killed in the midst of it',
  { timeout: BUILD_MS },
  async () => {
    const before = filesAndBytes('dist');
    const { signal } = await runBuild(copy, {
      onStart: (kill) => {
        const watcher = watch(copy, () => {
          if (!existsSync(join(copy, 'dist.comunal-next'))) return;
          watcher.close();
          kill();
        });
      },
    });
    expect(signal).toBe('SIGKILL');
    expect(filesAndBytes('dist')).toEqual(before);
  },
);

it(
  'keeps nothing anywhere of what people no longer consent to, once it has built again',
  { timeout: BUILD_MS },
  async () => {
    const end = ', withdrawn: 2022-01-01';
    write('people/persona.yaml', person(scopes.map((scope) => consentOf(scope, end)).join('')));
    write('recordings/grabacion.yaml', recording(end));
    write('events/retirada.yaml', withdrawn.replace('public', 'closed'));
    const before = keptFiles('node_modules/.astro');
    const { code, output } = await build();
    expect(code).toBe(0);
    for (const text of canaries) expect(output).not.toContain(text);
    // Somebody may have signed the support pages: they are the same to the byte when the rest of the site changes.
    expect(filesAndBytes('dist').filter((file) => SUPPORT.test(file))).toEqual(support);
    // What is on an image of a shared link is pixels: the cache holds those of the pages that are there, and no other.
    const images = keptFiles('node_modules/.astro').filter((file) => file.startsWith('share.'));
    expect(images).toEqual(keptFiles('dist/_astro').filter((file) => file.startsWith('share.')));
    expect(before.filter((file) => file.startsWith('share.')).length).toBeGreaterThan(
      images.length,
    );
    // All that is there but what the collective wrote and the packages: the site, the search index, and what Astro keeps.
    rmSync(join(copy, 'content'), { recursive: true });
    for (const name of modules) rmSync(join(copy, 'node_modules', name), { recursive: true });
    expect(listFiles(copy)).toContain('dist/index.html');
    expect(listFiles(copy).some((file) => file.startsWith('dist/pagefind/fragment/'))).toBe(true);
    expect(searchFolder(copy, canaries)).toEqual([]);
  },
);

/** Builds the site. Whatever it prints, nothing of the sealed entry is in it. */
async function build(): Promise<Ended> {
  const ended = await runBuild(copy, { env: { COMUNAL_AGE_KEY: key.identity } });
  for (const text of [...sealed, key.identity])
    expect(ended.output.toLowerCase()).not.toContain(text.toLowerCase());
  return ended;
}

function write(path: string, text: string | Uint8Array): void {
  const file = join(copy, 'content', path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}

/** The names of the files that are somewhere below a folder; those of the cache without the hash at their end. */
function keptFiles(folder: string): readonly string[] {
  return listFiles(join(copy, folder))
    .map((file) => basename(file).replace(/\.[0-9a-f]{16}$/, ''))
    .toSorted();
}

function filesAndBytes(folder: string): readonly string[] {
  const path = join(copy, folder);
  return listFiles(path).map((file) => `${file} ${readFileSync(join(path, file), 'base64')}`);
}
