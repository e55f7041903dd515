import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadContent } from '../src/load-content.ts';
import { lastingTraces } from '../src/cli/consent/lasting-traces.ts';
import { manualSteps } from '../src/cli/consent/manual-steps.ts';
import { placeKinds, type PlaceKind } from '../src/cli/consent/places.ts';
import { withFolder, type Files } from './support/folder.ts';
import { runConsent } from './support/run-consent.ts';

/** Somebody in every kind of place, with other people around. */
const files: Files = {
  'people/rio.yaml': `# Elle eligió este nombre.
visibility: public
name: Río Inventado
biography: { es: Dibuja fanzines }
picture: { path: rio/retrato.jpg, alt: Retrato }
consents:
  - { scope: biography, granted: 2024 } # por carta
  - scope: image
    granted: 2024-01-10
    until: 2026-12-15
aliases: [rio-viejo]
`,
  'people/rio/retrato.jpg': 'foto',
  'people/luna.yaml': 'visibility: public\nname: Luna de Prueba\n',
  'events/charla.yaml': `visibility: public
title: Una charla
kind: conversation
summary: { es: Habla rio  inventado de redes }
starts: 2021-08-05
mode: online
attendance: open
notes: Río Inventado llega en tren.
formerUrls: [https://viejo.example/charla]
picture:
  path: charla/foto.jpg
  alt: Personas
  people: recognisable
  consents:
    - { scope: image, granted: 2024 } # nadie anotó de quién
    - { scope: image, granted: 2024, by: person/rio-viejo }
credits:
  - { who: person/rio, role: speaker }
  - { who: person/luna, role: host }
`,
  'events/con-rio-inventado.yaml': `visibility: public
title: Otra charla
kind: conversation
starts: 2021-08-06
picture: { path: charla/otra.jpg, alt: Personas, people: recognisable }
credits:
  - { who: { name: Río Inventado }, role: speaker }
`,
  'events/charla/foto.jpg': 'foto',
  'recordings/grabada.yaml': `visibility: public
title: La grabación
of: event/charla
languages: [es]
credits:
  - { who: person/rio, role: speaker }
copies:
  - { kind: peertube, url: https://videos.example/w/abc }
  - { kind: internet-archive, url: https://archivo.example/details/charla }
  - { kind: other, url: https://espejo.example/charla }
captions:
  - { language: es, progress: { state: published }, path: grabada/es.vtt }
consents:
  - { scope: recording, granted: 2024, by: luna }
`,
  'recordings/sin-nombres.yaml': `visibility: public
title: Otra toma
of: event/charla
languages: [es]
copies: [{ kind: other, url: https://espejo.example/toma }]
`,
  'recordings/grabada/es.vtt': 'WEBVTT\n\n00:00.000 --> 00:01.000\nSoy Río Inventado\n',
  'articles/testimonio.yaml': `visibility: public
title: Lo que vivimos
kind: testimony
published: 2026-03-08
body: { es: Lo contamos }
consents:
  - { scope: testimony, granted: 2026-03-01, by: Río Inventado }
`,
  'publications/fanzine.yaml': `visibility: public
title: Fanzine
kind: fanzine
state: published
summary: { es: Un fanzine }
credits:
  - { who: person/rio, role: author }
editions:
  - { language: es, format: print, state: published, copies: 200 }
  - language: es
    format: digital
    state: published
    files:
      - { path: fanzine/rio-inventado.pdf, mediaType: application/pdf, bytes: 3, sha256: ${'0'.repeat(64)} }
`,
  'publications/fanzine/rio-inventado.pdf': 'pdf',
  'private/pages/plan.md': '---\ntitle: Plan\n---\n\nCon Río Inventado.\n',
};

const list = (out: string, kind: string): string[] =>
  out
    .split('\n')
    .filter((line) => line.includes(`: ${kind}`))
    .map((line) => line.split(':').slice(0, 2).join(':'));

describe('comunal consent list', () => {
  it('finds somebody in every kind of place, with file and line', async () => {
    await withFolder(files, async (dir) => {
      const { code, out } = await runConsent(dir, ['list', 'rio', '--json']);
      const { places } = JSON.parse(out) as { places: { kind: PlaceKind }[] };
      expect(code).toBe(0);
      expect(new Set(places.map(({ kind }) => kind))).toEqual(new Set(Object.keys(placeKinds)));
    });
  });

  it('names the line of each credit, text, note and caption', async () => {
    await withFolder(files, async (dir) => {
      const { out } = await runConsent(dir, ['list', 'Rio Inventado']);
      expect(list(out, 'credits them')).toEqual([
        'events/charla.yaml:18',
        'events/con-rio-inventado.yaml:7',
        'recordings/grabada.yaml:6',
        'publications/fanzine.yaml:7',
      ]);
      expect(list(out, 'text that names them')).toEqual([
        'events/charla.yaml:4',
        'private/pages/plan.md:5',
      ]);
      expect(list(out, 'internal note')).toEqual(['events/charla.yaml:8']);
      expect(out).toContain('recordings/grabada/es.vtt:4:5: captions or transcript');
      expect(out).toContain('printed edition: 200 copies');
      expect(out).toContain('events/con-rio-inventado.yaml:1:1: address that has their name');
      expect(out).toContain('copy on PeerTube: https://videos.example/w/abc');
    });
  });

  it('announces a consent that ends within 30 days, and shows whose nobody noted', async () => {
    await withFolder(files, async (dir) => {
      const { out } = await runConsent(dir, ['list', 'person/rio']);
      expect(out).toContain('consent for image, since 2024-01-10: ends soon: 2026-12-15');
      expect(out).toMatch(
        /1 consent that does not say whose it is.*\nevents\/charla\.yaml:15:7: consent for image/,
      );
      const earlier = await runConsent(dir, ['list', 'rio'], { today: '2026-11-14' });
      expect(earlier.out).not.toContain('ends soon');
    });
  });

  it('finds by a former slug, by the word in by, and by a nickname that it is told', async () => {
    const nickname = {
      'events/charla.yaml': 'visibility: public\ntitle: Con Nube Azul\nstarts: 2021\n',
    };
    await withFolder({ ...files, ...nickname }, async (dir) => {
      expect((await runConsent(dir, ['list', 'rio-viejo'])).out).toContain('their own entry');
      expect((await runConsent(dir, ['list', 'luna', '--json'])).out).toContain('grabada');
      const { out } = await runConsent(dir, ['list', 'rio', '--also', 'nube azul']);
      expect(out).toContain('events/charla.yaml:2:8: text that names them');
    });
  });

  it('finds names of files and links that say something else, and tells nobody to delete an address', async () => {
    const linked = {
      'events/charla.yaml': `visibility: public
title: Una charla
kind: conversation
starts: 2021-08-05
body: { es: 'La dio [una amiga](/people/rio-inventado/).' }
links: [{ label: Perfil, url: https://red.example/@rio_inventado }]
`,
      'events/charla/Río Inventado.txt': 'Nada',
      'events/charla/RIO_INVENTADO.jpg': 'foto',
    };
    await withFolder({ ...files, ...linked }, async (dir) => {
      const { out } = await runConsent(dir, ['list', 'rio']);
      expect(list(out, 'text that names them')).toContain('events/charla.yaml:5');
      expect(list(out, 'address that has their name')).toContain('events/charla.yaml:6');
      expect(list(out, 'file')).toEqual(
        expect.arrayContaining([
          'events/charla/RIO_INVENTADO.jpg:1',
          'events/charla/Río Inventado.txt:1',
        ]),
      );
      const { out: left } = await runConsent(dir, ['withdraw', 'rio', '--dry-run']);
      expect(left).not.toMatch(/git rm .*red\.example/);
    });
  });

  it('says which of several people of one name is meant, and that there is nobody', async () => {
    const twin = { 'people/otra.yaml': 'name: Rio inventado\n' };
    await withFolder({ ...files, ...twin }, async (dir) => {
      const { code, err } = await runConsent(dir, ['list', 'Río Inventado']);
      expect([code, err]).toEqual([2, expect.stringContaining('person/otra, person/rio')]);
      const nobody = await runConsent(dir, ['list', 'zzz']);
      expect([nobody.code, nobody.err]).toEqual([
        1,
        expect.stringContaining('nobody called “zzz”'),
      ]);
    });
  });

  it('says what it has not looked at', async () => {
    const sealed = { 'sealed/aaaaaaaaaaaaaaaa.age': 'x', 'pages/rota.md': '---\ntitle: [\n---\n' };
    await withFolder({ ...files, ...sealed }, async (dir) => {
      const { err } = await runConsent(dir, ['list', 'rio']);
      expect(err).toContain('Not read: 1 sealed entry');
      expect(err).toContain('Not read: 1 entry with mistakes');
      expect(err).toContain('Not looked into: 3 files that are not text');
    });
  });

  it.each([
    [['--mask-closed'], {}],
    [[], { CI: 'true' }],
  ] as const)(
    'names nothing that is not public, and no consent, with %j in %j',
    async (args, env) => {
      await withFolder(files, async (dir) => {
        for (const mode of [['list'], ['withdraw', '--dry-run']] as const) {
          const [name, ...rest] = mode;
          const { out } = await runConsent(dir, [name, 'rio', ...rest, ...args], { env });
          expect(out).not.toMatch(/private|plan\.md|charla\.yaml:8|consents?:|by:/);
          expect(out).not.toContain('since 2024');
          expect(out).toMatch(/\d+ places? in content that is not public/);
        }
      });
    },
  );
});

describe('comunal consent record', () => {
  it('writes a dated consent, keeps the rest of the file, and names nobody in the log', async () => {
    await withFolder(files, async (dir) => {
      const read = (): string => readFileSync(join(dir, 'people/rio.yaml'), 'utf8');
      const before = read();
      const { code } = await runConsent(dir, [
        'record',
        'rio',
        '--scope',
        'name',
        '--until',
        '2031',
      ]);
      expect(code).toBe(0);
      expect(read()).toBe(
        before.replace(
          '    until: 2026-12-15\n',
          '    until: 2026-12-15\n  - scope: name\n    granted: "2026-11-28"\n    until: "2031"\n',
        ),
      );
      const log = readFileSync(join(dir, 'private/consents/log.jsonl'), 'utf8');
      expect(JSON.parse(log)).toEqual({
        version: 1,
        date: '2026-11-28',
        action: 'record',
        scopes: { name: 1 },
        steps: [],
      });
      expect(
        (await loadContent(dir)).problems.filter(({ file }) => file.includes('consents')),
      ).toEqual([]);
    });
  });

  it('notes what somebody withdrew only once it is said again, and no consent that ends before it begins', async () => {
    await withFolder(files, async (dir) => {
      const args = ['record', 'rio', '--scope', 'image'];
      expect((await runConsent(dir, args)).code).toBe(0);
      expect((await runConsent(dir, ['withdraw', 'rio', '--scope', 'image', '--yes'])).code).toBe(
        0,
      );
      const withdrawn = readFileSync(join(dir, 'people/rio.yaml'), 'utf8');
      const { code, err } = await runConsent(dir, args);
      expect([code, err]).toEqual([1, expect.stringContaining('withdrew their consent to image')]);
      expect(readFileSync(join(dir, 'people/rio.yaml'), 'utf8')).toBe(withdrawn);
      expect((await runConsent(dir, [...args, '--yes'])).code).toBe(0);
      const early = await runConsent(dir, ['record', 'rio', '--scope', 'voice', '--until', '2020']);
      expect([early.code, early.err]).toEqual([2, expect.stringContaining('before it begins')]);
    });
  });

  it('writes into the only picture of an activity, and asks which one where there are several', async () => {
    await withFolder(files, async (dir) => {
      const args = ['record', 'luna', '--scope', 'image', '--entry', 'event/charla'];
      expect((await runConsent(dir, args)).code).toBe(0);
      const text = readFileSync(join(dir, 'events/charla.yaml'), 'utf8');
      expect(text).toContain('by: person/luna\ncredits:');
      expect(text).toContain('# nadie anotó de quién');
      const name = await runConsent(dir, [...args, '--scope', 'name']);
      expect([name.code, name.err]).toEqual([
        1,
        expect.stringContaining('keeps no consents for name'),
      ]);
    });
  });

  it('refuses dates, scopes and entries that there are not', async () => {
    await withFolder(files, async (dir) => {
      const record = (...args: string[]) => runConsent(dir, ['record', 'rio', ...args]);
      expect((await record('--scope', 'face')).code).toBe(2);
      expect((await record('--scope', 'name', '--until', 'pronto')).code).toBe(2);
      expect((await record('--scope', 'name', '--entry', 'event/nada')).err).toContain(
        'event/nada',
      );
      expect((await runConsent(dir, ['record', 'Zoe', '--scope', 'name'])).err).toContain(
        '--entry',
      );
    });
  });
});

describe('comunal consent withdraw', () => {
  it('shows a plan and writes nothing with --dry-run, without an answer and with another one', async () => {
    await withFolder(files, async (dir) => {
      const read = (): string => readFileSync(join(dir, 'events/charla.yaml'), 'utf8');
      const before = read();
      const dry = await runConsent(dir, ['withdraw', 'rio', '--dry-run']);
      expect([dry.code, dry.out]).toEqual([0, expect.stringContaining('Nothing was written')]);
      const alone = await runConsent(dir, ['withdraw', 'rio']);
      expect([alone.code, alone.err]).toEqual([1, expect.stringContaining('--yes')]);
      expect(alone.err).toContain('person/rio: disappears');
      const no = await runConsent(dir, ['withdraw', 'rio'], { answers: ['no'] });
      expect([no.code, no.err]).toEqual([1, expect.stringContaining('Nothing was written')]);
      expect(read()).toBe(before);
      const yes = await runConsent(dir, ['withdraw', 'rio'], { answers: ['yes'] });
      expect(yes.code).toBe(0);
      expect(read()).not.toBe(before);
    });
  });

  it('takes a Spanish yes with and without its accent', async () => {
    for (const answer of ['sí', 'SI']) {
      await withFolder(files, async (dir) => {
        const options = { locale: 'es', answers: [answer] } as const;
        const { code } = await runConsent(dir, ['withdraw', 'rio'], options);
        expect([answer, code]).toEqual([answer, 0]);
      });
    }
  });

  it('takes the person out of all that is public, though no consent of theirs was noted there', async () => {
    await withFolder(files, async (dir) => {
      await runConsent(dir, ['withdraw', 'rio', '--yes', '--date', '2026-11-20']);
      const content = await loadContent(dir, { clock: { today: () => '2026-11-28' } });
      const visible = content.toPublic();
      expect(visible.get('person', 'rio')).toBeUndefined();
      expect(visible.get('article', 'testimonio')).toBeUndefined();
      expect(visible.get('recording', 'grabada')).not.toHaveProperty('copies');
      expect(visible.get('event', 'charla')).not.toHaveProperty('picture');
      expect(JSON.stringify(visible.get('event', 'charla')?.credits)).not.toContain('rio');
      expect(visible.get('person', 'luna')).toBeDefined();
      expect(visible.assets.map(({ path }) => path)).not.toContain('people/rio/retrato.jpg');
      // What is left to people keeps the site from being built.
      const texts = content.problems.filter(({ code }) => code === 'closed-text');
      expect(texts.map(({ file, line, severity }) => [file, line, severity])).toEqual([
        ['events/charla.yaml', 4, 'error'],
        ['events/con-rio-inventado.yaml', 7, 'error'],
      ]);
      const again = await runConsent(dir, ['withdraw', 'rio', '--dry-run']);
      expect(again.out).toContain('0 consents would be withdrawn');
    });
  });

  it('says where the name of somebody without an entry of their own stays in credits', async () => {
    const credited = String(files['events/con-rio-inventado.yaml']);
    const zoe = { 'events/otra.yaml': credited.replace('Río Inventado', 'Zoe de Prueba') };
    await withFolder({ ...files, ...zoe }, async (dir) => {
      const { out } = await runConsent(dir, ['withdraw', 'Zoe de Prueba', '--dry-run']);
      expect(out).toMatch(
        /Take their name out of these texts.*only if they have an entry of their own.*\n +events\/otra\.yaml:7:\d+ \(published until it is corrected\)/,
      );
    });
  });

  it('withholds a recording for good, also where nothing of it is shown yet', async () => {
    const consent = 'consents:\n  - { scope: recording, granted: 2024, by: luna }\n';
    const silent = String(files['recordings/grabada.yaml']).replace(consent, '');
    await withFolder({ ...files, 'recordings/grabada.yaml': silent }, async (dir) => {
      await runConsent(dir, ['withdraw', 'rio', '--yes']);
      const entry = ['--scope', 'recording', '--entry', 'recording/grabada'];
      expect((await runConsent(dir, ['record', 'luna', ...entry])).code).toBe(0);
      const content = await loadContent(dir, { clock: { today: () => '2026-11-28' } });
      expect(content.toPublic().get('recording', 'grabada')).not.toHaveProperty('copies');
    });
  });

  it('shows the command that withholds a recording of which nobody noted who is in it', async () => {
    await withFolder(files, async (dir) => {
      const { out } = await runConsent(dir, ['withdraw', 'rio', '--dry-run']);
      expect(out).toMatch(
        /recordings\/sin-nombres\.yaml:1:1.*\n.*withdraw rio --entry recording\/sin-nombres --scope recording/,
      );
    });
  });

  it('writes over nothing that somebody saved while it asked', async () => {
    await withFolder(files, async (dir) => {
      const file = join(dir, 'people/rio.yaml');
      const saved = String(files['people/rio.yaml']).replace('fanzines', 'carteles');
      const { code, err } = await runConsent(dir, ['withdraw', 'rio'], {
        answers: ['yes'],
        onAsk: () => writeFileSync(file, saved),
      });
      expect([code, err]).toEqual([1, expect.stringContaining('Somebody saved a file meanwhile')]);
      expect(readFileSync(file, 'utf8')).toBe(saved);
      expect(readFileSync(join(dir, 'events/charla.yaml'), 'utf8')).toBe(
        files['events/charla.yaml'],
      );
    });
  });

  it('tells nobody to delete what the person still agrees to', async () => {
    await withFolder(files, async (dir) => {
      const dryRun = (...args: string[]) =>
        runConsent(dir, ['withdraw', 'rio', ...args, '--dry-run']);
      const { out } = await dryRun('--scope', 'biography');
      expect(out).not.toMatch(/git rm|PeerTube|videos\.example|printed|charla|fanzine/);
      expect(out).toContain('npm run build');
      const inRecording = await dryRun('--entry', 'recording/grabada');
      expect(inRecording.out).toContain('https://videos.example/w/abc');
      expect(inRecording.out).not.toMatch(/events\/|people\/|fanzine/);
    });
  });

  it('keeps comments and everything else as it was written', async () => {
    await withFolder(files, async (dir) => {
      await runConsent(dir, ['withdraw', 'rio', '--yes']);
      expect(readFileSync(join(dir, 'people/rio.yaml'), 'utf8')).toContain(
        `# Elle eligió este nombre.
visibility: public
name: Río Inventado
biography: { es: Dibuja fanzines }
picture: { path: rio/retrato.jpg, alt: Retrato }
consents:
  - { scope: biography, granted: 2024, withdrawn: "2026-11-28" } # por carta
  - scope: image
    granted: 2024-01-10
    until: 2026-12-15
    withdrawn: "2026-11-28"
  - scope: name
    granted: "2026-11-28"
    withdrawn: "2026-11-28"
aliases: [rio-viejo]
`,
      );
    });
  });

  it('withdraws one scope of one entry alone, and refuses a picture in which nobody was noted', async () => {
    await withFolder(files, async (dir) => {
      await runConsent(dir, ['withdraw', 'rio', '--scope', 'biography', '--yes']);
      const text = readFileSync(join(dir, 'people/rio.yaml'), 'utf8');
      expect(text.match(/withdrawn/g)).toHaveLength(1);
      const picture = ['--scope', 'image', '--picture', 'charla/otra.jpg', '--yes'];
      const entry = ['--entry', 'event/con-rio-inventado'];
      expect((await runConsent(dir, ['withdraw', 'rio', ...entry, ...picture])).code).toBe(0);
      const visible = (await loadContent(dir)).toPublic();
      expect(visible.get('event', 'con-rio-inventado')).not.toHaveProperty('picture');
      expect(visible.get('event', 'charla')).toHaveProperty('picture');
    });
  });

  it('leaves no name in the log', async () => {
    await withFolder(files, async (dir) => {
      await runConsent(dir, ['withdraw', 'rio', '--yes']);
      const log = readFileSync(join(dir, 'private/consents/log.jsonl'), 'utf8');
      expect(log).not.toMatch(/r[ií]o|charla|grabada|example/i);
      expect(JSON.parse(log)).toMatchObject({ date: '2026-11-28', action: 'withdraw' });
    });
  });

  it('hands over what it cannot write without losing a comment', async () => {
    const commented = {
      'people/rio.yaml':
        'visibility: public\nname: Río Inventado\nconsents: [{ scope: name, granted: 2024 }, # por carta\n  ]\n',
    };
    await withFolder({ ...files, ...commented }, async (dir) => {
      const { code, out } = await runConsent(dir, ['withdraw', 'rio', '--yes']);
      expect(code).toBe(1);
      expect(out).toContain('- { scope: name, granted: "2024", withdrawn: "2026-11-28" }');
      const masked = await runConsent(dir, ['withdraw', 'rio', '--dry-run', '--mask-closed']);
      expect(masked.out).not.toMatch(/^ {2}\S+\/\S+/m);
      expect(masked.out).not.toContain('granted');
    });
  });
});

describe('what is left to people', () => {
  it.each(Object.entries(placeKinds))('has a step for %s', (_, { steps }) => {
    expect(steps.length).toBeGreaterThan(0);
  });

  it('has a kind of place for every step and every lasting trace', () => {
    const rules = Object.values(placeKinds);
    const steps = new Set<string>(rules.flatMap((rule) => rule.steps));
    const lasting = new Set<string>(rules.flatMap((rule) => rule.lasting));
    expect(steps).toEqual(new Set(Object.keys(manualSteps)));
    expect(lasting).toEqual(new Set(lastingTraces));
  });

  it.each(['es', 'en', 'pt'] as const)(
    'is complete for somebody in all places, in %s',
    async (locale) => {
      await withFolder(files, async (dir) => {
        const args = ['withdraw', 'rio', '--dry-run'];
        const { out } = await runConsent(dir, [...args, '--json'], { locale });
        const { steps, lasting } = JSON.parse(out) as {
          steps: { code: string }[];
          lasting: string[];
        };
        expect(steps.map(({ code }) => code)).toEqual(Object.keys(manualSteps));
        expect(lasting).toEqual(lastingTraces);
        const words = await runConsent(dir, args, { locale });
        expect(words.out).toContain('https://videos.example/my-library/videos');
        expect(words.out).toContain('info@archive.org');
        expect(words.out).toContain('https://web.archive.org/web/*/https://viejo.example/charla');
        expect(words.out).not.toMatch(/consent:|\{\{/);
      });
    },
  );
});
