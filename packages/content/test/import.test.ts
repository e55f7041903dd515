import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { importCommand } from '../src/cli/import/import-command.ts';
import { loadContent } from '../src/load-content.ts';
import { goodFiles, withFolder, type Files } from './support/folder.ts';

interface RunOptions {
  readonly locale?: 'es' | 'en' | 'pt';
  readonly signal?: AbortSignal;
}

async function runImport(args: readonly string[], { locale = 'en', signal }: RunOptions = {}) {
  const written = { out: '', err: '' };
  const code = await importCommand.run({
    args,
    cwd: '/',
    env: {},
    stdout: { write: (text: string) => (written.out += text) },
    stderr: { write: (text: string) => (written.err += text) },
    locale,
    signal: signal ?? new AbortController().signal,
  });
  return { code, ...written };
}

/** Calls `run` with a content folder, and a function that writes a file beside it and imports that. */
async function withImport(
  files: Files,
  run: (
    dir: string,
    importText: (
      format: string,
      name: string,
      text: string,
      args?: readonly string[],
      options?: RunOptions,
    ) => ReturnType<typeof runImport>,
  ) => Promise<void>,
): Promise<void> {
  const sources = mkdtempSync(join(tmpdir(), 'comunal-import-'));
  try {
    await withFolder(files, (dir) =>
      run(dir, (format, name, text, args = [], options = {}) => {
        writeFileSync(join(sources, name), text);
        return runImport([format, join(sources, name), '--out', dir, ...args], options);
      }),
    );
  } finally {
    rmSync(sources, { recursive: true });
  }
}

const vevent = (uid: string, title: string, time = '20300308T170000', more = '') =>
  `BEGIN:VEVENT\r\nUID:${uid}\r\nDTSTART;TZID=America/Mexico_City:${time}\r\nSUMMARY:${title}\r\n${more}END:VEVENT\r\n`;
const calendar = (...events: readonly string[]) =>
  `BEGIN:VCALENDAR\r\nVERSION:2.0\r\n${events.join('')}END:VCALENDAR\r\n`;
const two = calendar(vevent('u1', 'Taller'), vevent('u2', 'Asamblea'));

const read = (dir: string, file: string) => readFileSync(join(dir, file), 'utf8');
const edit = (dir: string, file: string, from: string, to: string) =>
  writeFileSync(join(dir, file), read(dir, file).replace(from, to));

it('writes each event of a calendar as a closed entry in which nothing is wrong', () =>
  withImport({}, async (dir, importText) => {
    const { code, out, err } = await importText('ics', 'feria.ics', two);
    expect([code, out]).toEqual([
      0,
      `private/events/taller.yaml: new.
private/events/asamblea.yaml: new.
New: 2. Updated: 0. Edited here, and kept: 0. Unchanged: 0.
`,
    ]);
    expect(err).toContain('What is new is closed.');
    const content = await loadContent(dir);
    expect(content.problems).toEqual([]);
    expect(content.get('event', 'taller')).toMatchObject({
      visibility: 'closed',
      title: 'Taller',
      starts: { local: '2030-03-08T17:00', zone: 'America/Mexico_City' },
    });
  }));

it('never takes the slug of another entry', () =>
  withImport({}, async (dir, importText) => {
    const before = read(dir, 'events/charla.yaml');
    await importText(
      'ics',
      'feria.ics',
      calendar(vevent('charla', 'Otra'), vevent('u1', 'Charla')),
    );
    expect(read(dir, 'events/charla.yaml')).toBe(before);
    expect(readdirSync(join(dir, 'private/events')).toSorted()).toEqual([
      'charla-2.yaml',
      'otra.yaml',
    ]);
  }));

it('updates what nobody edited, keeps what people did, and deletes nothing', () =>
  withImport({}, async (dir, importText) => {
    const three = calendar(vevent('u1', 'Taller'), vevent('u2', 'Asamblea'), vevent('u3', 'Cine'));
    await importText('ics', 'feria.ics', three);
    edit(dir, 'private/events/taller.yaml', 'title: Taller', 'title: Taller libre # así');
    rmSync(join(dir, 'private/events/asamblea.yaml'));
    const next = calendar(
      vevent('u1', 'Taller de radio', '20300309T170000'),
      vevent('u2', 'Asamblea'),
    );
    const { code, out } = await importText('ics', 'feria.ics', next);
    expect([code, out]).toEqual([
      0,
      `private/events/taller.yaml: updated starts.
private/events/taller.yaml: title stays as it was edited here; the file says something else.
private/events/asamblea.yaml: in the file, but was removed here. It is not added again.
private/events/cine.yaml: not in the file any more. It stays here.
New: 0. Updated: 1. Edited here, and kept: 1. Unchanged: 0.
`,
    ]);
    const text = read(dir, 'private/events/taller.yaml');
    expect(text).toContain('title: Taller libre # así');
    expect(text).toContain('2030-03-09T17:00');
    expect(existsSync(join(dir, 'private/events/cine.yaml'))).toBe(true);
    expect(existsSync(join(dir, 'private/events/asamblea.yaml'))).toBe(false);
  }));

it('updates an entry that was opened where it stands, and says that it is published', () =>
  withImport({}, async (dir, importText) => {
    await importText('ics', 'feria.ics', two);
    edit(dir, 'private/events/taller.yaml', 'visibility: closed', 'visibility: public');
    renameSync(join(dir, 'private/events/taller.yaml'), join(dir, 'events/taller.yaml'));
    const { out, err } = await importText(
      'ics',
      'feria.ics',
      two.replace('SUMMARY:Taller', 'SUMMARY:Otro'),
    );
    expect(out).toContain('events/taller.yaml: updated title.');
    expect(err).toContain(
      'events/taller.yaml is not closed: what was updated there will be published',
    );
    expect(read(dir, 'events/taller.yaml')).toMatch(/^title: Otro\nvisibility: public\n/);
    expect(existsSync(join(dir, 'private/events/taller.yaml'))).toBe(false);
  }));

it('knows the entries of a calendar in a file of another name, and misses those of no other', () =>
  withImport({}, async (dir, importText) => {
    await importText('ics', 'feria.ics', two);
    const march = await importText('ics', 'marcha.ics', calendar(vevent('u9', 'Marcha')));
    expect(march.out).not.toContain('not in the file any more');
    const again = await importText('ics', 'feria-2.ics', two);
    expect(again.out).toBe('New: 0. Updated: 0. Edited here, and kept: 0. Unchanged: 2.\n');
    expect(readdirSync(join(dir, 'private/events')).toSorted()).toEqual([
      'asamblea.yaml',
      'marcha.yaml',
      'taller.yaml',
    ]);
  }));

it('keeps no text of an entry in its record', () =>
  withImport({}, async (dir, importText) => {
    const secret = 'DESCRIPTION:CANARIO\r\nLOCATION:Casa CANARIO\r\n';
    await importText('ics', 'feria.ics', calendar(vevent('u1', 'Taller', undefined, secret)));
    expect(read(dir, 'private/events/taller.yaml')).toContain('CANARIO');
    expect(read(dir, 'private/imports/ics.json')).not.toContain('CANARIO');
  }));

it('makes nothing twice when it is repeated after it was stopped between any two writes', async () => {
  const importStopped = (dir: string, last: number) => {
    const { signal } = new AbortController();
    let looks = 0;
    signal.throwIfAborted = () => {
      looks++;
      if (looks > last) throw new Error('stopped');
    };
    return { signal, dir };
  };
  for (const last of [0, 1, 2])
    await withImport({}, async (dir, importText) => {
      const options = importStopped(dir, last);
      await expect(importText('ics', 'feria.ics', two, [], options)).rejects.toThrow('stopped');
      expect(
        existsSync(join(dir, 'private/events'))
          ? readdirSync(join(dir, 'private/events')).length
          : 0,
      ).toBe(last);
      const { out } = await importText('ics', 'feria.ics', two);
      expect(out).toContain(
        `New: ${2 - last}. Updated: 0. Edited here, and kept: 0. Unchanged: ${last}.`,
      );
      expect(readdirSync(join(dir, 'private/events')).toSorted()).toEqual([
        'asamblea.yaml',
        'taller.yaml',
      ]);
      const changed = two.replace('SUMMARY:Taller', 'SUMMARY:Otro');
      expect((await importText('ics', 'feria.ics', changed)).out).toContain(
        'taller.yaml: updated title.',
      );
    });
});

const head = `# Edited by hand
visibility: public
title:   'Encuentro'  # as on the poster
kind: gathering
starts: 2030-03-07
`;
const tail = `
# The rest is for the people at the door.
notes: |
  nothing yet
`;
const programme =
  'guid;Título;Día;Hora;Lugar\nradio-1;Radio;08/03/2030;17:00;Patio\ncine-1;Cine;08/03/2030;19:00;Sala\n';
const zone = ['--zone', 'America/Mexico_City'];

it('imports a programme into an activity, and touches nothing but its nodes', () =>
  withImport(
    { 'events/encuentro.yaml': head + tail.replace(/notes[^]*/, '') },
    async (dir, importText) => {
      const args = ['--event', 'encuentro', ...zone];
      const file = 'events/encuentro.yaml';
      const first = await importText('programme', 'tabla.csv', programme, args);
      expect(first).toMatchObject({ code: 0 });
      expect(first.out).toBe(`events/encuentro.yaml, node radio-1: new.
events/encuentro.yaml, node cine-1: new.
New: 2. Updated: 0. Edited here, and kept: 0. Unchanged: 1.
`);
      const text = read(dir, file);
      expect(text.startsWith(`${head}nodes:\n  - guid: radio-1\n`)).toBe(true);
      expect(text.endsWith('\n# The rest is for the people at the door.\n')).toBe(true);
      edit(dir, file, 'title: Radio', 'title: Radio libre # Ada asked for it');
      const next = programme.replace('17:00', '18:00').replace('Radio;', 'Onda;');
      const second = await importText('programme', 'otra-tabla.csv', next, args);
      expect(second.out).toBe(`events/encuentro.yaml, node radio-1: updated starts.
events/encuentro.yaml, node radio-1: title stays as it was edited here; the file says something else.
New: 0. Updated: 1. Edited here, and kept: 1. Unchanged: 2.
`);
      expect(read(dir, file)).toBe(
        text
          .replace('title: Radio', 'title: Radio libre # Ada asked for it')
          .replace('2030-03-08T17:00', '2030-03-08T18:00'),
      );
      const content = await loadContent(dir);
      expect(content.toPublic().get('event', 'encuentro')?.nodes ?? []).toEqual([]);
    },
  ));

it('leaves out what is no licence, so that the content stays without errors', () =>
  withImport(goodFiles, async (dir, importText) => {
    const table = 'título;día;licencia\nRadio;2030-03-08;nube\nRed;2030-03-08;CC BY 4.0\n';
    const { code, err } = await importText('programme', 'feria.csv', table);
    expect([code, err]).toEqual([0, expect.stringContaining('Row 2: the licence is not known')]);
    expect(read(dir, 'private/events/feria.yaml').match(/license: .*/g)).toEqual([
      'license: CC-BY-4.0',
    ]);
    expect((await loadContent(dir)).problems).toEqual([]);
  }));

it('names no closed node of an open activity where closed entries are masked', () =>
  withImport(
    {
      'events/encuentro.yaml':
        'visibility: public\ntitle: Encuentro\nkind: gathering\nmode: online\nstarts: 2030-03-08\n',
    },
    async (_, importText) => {
      const args = ['--event', 'encuentro', '--mask-closed', ...zone];
      const first = await importText('programme', 'programa.csv', programme, args);
      const moved = programme.replace('17:00', '18:00');
      const second = await importText('programme', 'programa.csv', moved, args);
      const data = await importText('programme', 'programa.csv', programme, [...args, '--json']);
      expect(second.out).toContain('events/encuentro.yaml: updated starts');
      for (const { out, err } of [first, second, data])
        expect(`${out}${err}`).not.toMatch(/radio-1|cine-1/);
    },
  ));

it('counts the nodes of a new activity as it does the next time', () =>
  withImport(goodFiles, async (dir, importText) => {
    const table = 'título;día\nRadio;2030-03-08\nRed;2030-03-08\n';
    const first = await importText('programme', 'feria.csv', table);
    expect(first.out).toContain('New: 3.');
    const second = await importText('programme', 'feria.csv', table);
    expect(second.out).toContain('New: 0.');
    expect(second.out).toContain('Unchanged: 3.');
  }));

it('names what reads the file when it is of another format', () =>
  withImport(goodFiles, async (dir, importText) => {
    const { code, err } = await importText('ics', 'tabla.csv', programme);
    expect(code).toBe(1);
    expect(err).toContain('programme, tables in CSV');
  }));

it('writes a programme without an activity as a new one, and knows it again by its slug', () =>
  withImport({}, async (dir, importText) => {
    const table = programme.replaceAll(/^[^;]*;/gm, '');
    await importText('programme', 'charla.csv', table, zone);
    expect(read(dir, 'private/events/charla-2.yaml')).toMatch(
      /^title: charla\nvisibility: closed\nkind: gathering\nstarts: "2030-03-08"\nnodes:\n/,
    );
    const same = await importText('programme', 'charla.csv', table, zone);
    expect(same.out).toContain('New: 0. Updated: 0. Edited here, and kept: 0. Unchanged: 3.');
    const named = await importText('programme', 'x.csv', table, ['--event', 'charla-2', ...zone]);
    expect(named.out).toContain('New: 0. Updated: 0. Edited here, and kept: 0. Unchanged: 3.');
  }));

const schedule = (day: string, acronym = 'encuentro') => `<schedule><version>1.0</version>
<conference><title>Encuentro</title><acronym>${acronym}</acronym></conference>
<day index="1" date="${day}"><room name="Patio">
<event id="1" guid="0190c2a1-7a3e-4d20-9f61-6f1d7a1c0b11"><title>Radio</title>
<date>${day}T17:00:00-06:00</date></event></room></day></schedule>`;

it.each([
  [
    'programme',
    'encuentro.csv',
    programme,
    programme.replaceAll('2030', '2031').replaceAll('-1;', '-2;'),
  ],
  [
    'schedule',
    'programa.xml',
    schedule('2030-03-08'),
    schedule('2031-03-08').replace('0190c2a1', '0190c2a2'),
  ],
])('%s: mixes no gathering of another year into one', (format, name, first, next) =>
  withImport({}, async (dir, importText) => {
    const file = 'private/events/encuentro.yaml';
    await importText(format, name, first, zone);
    const before = read(dir, file);
    const record = read(dir, `private/imports/${format}.json`);
    for (const [locale, sentence] of [
      ['es', 'parece otro encuentro'],
      ['en', 'seems to be another gathering'],
      ['pt', 'parece outro encontro'],
    ] as const) {
      const { code, err } = await importText(format, name, next, zone, { locale });
      expect([code, err]).toEqual([1, expect.stringContaining(sentence)]);
      expect(err).toContain(file);
      expect(err).toContain('--event encuentro.');
      expect(err).toContain('encuentro-2031.');
    }
    const masked = await importText(format, name, next, [...zone, '--mask-closed']);
    expect(masked.err).toContain('private/events/…');
    expect(masked.err).not.toContain('encuentro');
    expect(read(dir, file)).toBe(before);
    expect(read(dir, `private/imports/${format}.json`)).toBe(record);
    const args = ['--event', 'encuentro-2031', ...zone];
    const { code, out } = await importText(format, name, next, args);
    expect([code, out.split('\n')[0]]).toEqual([0, 'private/events/encuentro-2031.yaml: new.']);
    expect(read(dir, file)).toBe(before);
    const again = await importText(format, name, next, args);
    expect(again.out).toMatch(/^New: 0\. Updated: 0\. Edited here, and kept: 0\./);
    const { problems } = await loadContent(dir);
    expect(problems).toEqual([]);
  }),
);

it('moves a gathering to other days where its slug says that it is the same', () =>
  withImport({}, async (dir, importText) => {
    await importText('programme', 'encuentro.csv', programme, zone);
    const later = programme.replaceAll('2030', '2031');
    const args = ['--event', 'encuentro', ...zone];
    const { code, out } = await importText('programme', 'encuentro.csv', later, args);
    expect(code).toBe(0);
    expect(out).toContain('private/events/encuentro.yaml, node radio-1: updated starts.');
  }));

it('finds the activity of a former slug', () =>
  withImport(
    { 'events/encuentro.yaml': `${head}aliases: [asamblea-vieja]\n` },
    async (dir, importText) => {
      const args = ['--event', 'asamblea-vieja', ...zone];
      const { out } = await importText('programme', 'tabla.csv', programme, args);
      expect(out).toContain('events/encuentro.yaml, node radio-1: new.');
      expect(existsSync(join(dir, 'private/events'))).toBe(false);
    },
  ));

it('imports a schedule as one closed activity with its nodes', () =>
  withImport({}, async (dir, importText) => {
    const text = schedule('2030-03-08', 'charla');
    const first = await importText('schedule', 'schedule.xml', text, zone);
    expect([first.code, first.out.split('\n')[0]]).toEqual([
      0,
      'private/events/charla-2.yaml: new.',
    ]);
    const renamed = text.replace('<title>Radio', '<title>Onda');
    const second = await importText('schedule', 'schedule.xml', renamed, zone);
    expect(second.out).toContain('node 0190c2a1-7a3e-4d20-9f61-6f1d7a1c0b11: updated title.');
    const { problems } = await loadContent(dir);
    expect(problems).toEqual([]);
  }));

it('leaves to people what it cannot edit, and asks again the next time', () =>
  withImport({}, async (dir, importText) => {
    const long = two.replace('SUMMARY:Taller', 'DURATION:PT1H\r\nSUMMARY:Taller');
    await importText('ics', 'feria.ics', long);
    edit(dir, 'private/events/taller.yaml', 'ends:', 'ends: # until it rains');
    const before = read(dir, 'private/events/taller.yaml');
    for (const _ of [1, 2]) {
      const { code, err } = await importText('ics', 'feria.ics', two);
      expect([code, err]).toEqual([
        1,
        'private/events/taller.yaml could not be edited without changing more than needed, so it stays as it was. Write it by hand: ends.\n',
      ]);
    }
    expect(read(dir, 'private/events/taller.yaml')).toBe(before);
  }));

it('writes nothing in a dry run, and says what it would do', () =>
  withImport({}, async (dir, importText) => {
    const { code, out } = await importText('ics', 'feria.ics', two, ['--dry-run']);
    expect(code).toBe(0);
    expect(out).toMatch(/^Nothing was written\..*\nprivate\/events\/taller\.yaml: new\.\n/);
    expect(existsSync(join(dir, 'private'))).toBe(false);
  }));

it('says what was not imported, where it is in the file, and ends with 1', () =>
  withImport({}, async (dir, importText) => {
    const table = `${programme}marcha-1;;08/03/2030;20:00;\n`;
    const { code, err } = await importText('programme', 'tabla.csv', table, zone);
    expect(code).toBe(1);
    expect(err).toContain('Row 4: it has no title, so it was not imported.');
    const json = await importText('programme', 'tabla.csv', table, [...zone, '--json']);
    expect(JSON.parse(json.out)).toMatchObject({
      version: 1,
      problems: [{ code: 'no-title', row: 4 }],
      changes: [{ kind: 'unchanged', file: 'private/events/tabla.yaml' }, {}, {}],
    });
  }));

it.each([
  ['ics', 'BEGIN:VCALENDAR\r\n', /not in this format/],
  ['ics', '', /empty/i],
  ['schedule', '<!DOCTYPE s [<!ENTITY a "b">]><schedule>&a;</schedule>', /DOCTYPE/],
  ['schedule', '{"schedule":', /not in this format/],
  ['programme', 'a;b\n1;2\n', /not in this format/],
  ['programme', 'x'.repeat(17 * 1024 * 1024), /too large/],
])('%s: refuses a file of which nothing can be imported', (format, text, words) =>
  withImport({}, async (dir, importText) => {
    const { code, err } = await importText(format, 'hostil.txt', text);
    expect([code, err]).toEqual([1, expect.stringMatching(words)]);
    expect(existsSync(join(dir, 'private'))).toBe(false);
  }),
);

it('refuses a folder, a zone, an activity and a record that are none', () =>
  withImport({ 'events/rota.yaml': 'title: [' }, async (dir, importText) => {
    const faulty = await importText('ics', 'feria.ics', two);
    expect(faulty).toMatchObject({ code: 1, err: expect.stringContaining('comunal check') });
    rmSync(join(dir, 'events/rota.yaml'));
    const badZone = await importText('ics', 'feria.ics', two, ['--zone', 'Marte']);
    expect(badZone).toMatchObject({ code: 2, err: expect.stringContaining('--zone') });
    const badEvent = await importText('programme', 'x.csv', programme, ['--event', 'Año 1']);
    expect(badEvent).toMatchObject({ code: 2, err: expect.stringContaining('--event') });
    mkdirSync(join(dir, 'private/imports'), { recursive: true });
    writeFileSync(join(dir, 'private/imports/ics.json'), '{"version": 2}');
    const badState = await importText('ics', 'feria.ics', two);
    expect(badState).toMatchObject({
      code: 1,
      err: expect.stringContaining('private/imports/ics.json'),
    });
    rmSync(dir, { recursive: true });
    const noFolder = await importText('ics', 'feria.ics', two);
    expect(noFolder).toMatchObject({ code: 1, err: expect.stringContaining('--out') });
  }));

it.each([
  ['es', 'se agrega.', 'Se agregan: 2. Se actualizan: 0.'],
  ['en', 'new.', 'New: 2. Updated: 0.'],
  ['pt', 'novo.', 'Novos: 2. Atualizados: 0.'],
] as const)('says in %s what changes', (locale, added, summary) =>
  withImport({}, async (dir, importText) => {
    const { out } = await importText('ics', 'feria.ics', two, [], { locale });
    expect(out).toContain(`private/events/taller.yaml: ${added}`);
    expect(out).toContain(summary);
  }),
);
