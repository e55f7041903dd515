import { execFileSync } from 'node:child_process';
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
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';
import { importCommand } from '../src/cli/import/import-command.ts';
import { loadContent } from '../src/load-content.ts';
import { writeExport, type ExportPost } from '../../formats/test/support/write-export.ts';
import { goodFiles, withFolder } from './support/folder.ts';

/** What a real WordPress has exported: see the tests of `fromWordPress`. */
const exported = readFileSync(
  new URL('../../formats/test/fixtures/wordpress.xml', import.meta.url),
  'utf8',
);

async function runImport(args: readonly string[], locale: 'es' | 'en' | 'pt' = 'en') {
  const written = { out: '', err: '' };
  const code = await importCommand.run({
    args: ['wordpress', ...args],
    cwd: '/',
    env: {},
    stdout: { write: (text: string) => (written.out += text) },
    stderr: { write: (text: string) => (written.err += text) },
    locale,
    signal: new AbortController().signal,
  });
  return { code, ...written };
}

/** Calls `run` with a content folder, and a folder that holds `export.xml` and the folder `uploads`. */
async function withExport(
  run: (dir: string, sources: string) => Promise<void>,
  text = exported,
): Promise<void> {
  const sources = mkdtempSync(join(tmpdir(), 'comunal-wordpress-'));
  try {
    writeFileSync(join(sources, 'export.xml'), text);
    for (const [path, content] of Object.entries({
      '2021/03/Taller-de-Radio-scaled.jpg': 'radio',
      '2021/03/cartel.png': 'cartel',
      '2021/04/entrevista.mp3': 'entrevista',
      '2021/04/guia.pdf': 'guia',
      '2021/05/sin-usar.jpg': 'CANARIO',
    })) {
      mkdirSync(dirname(join(sources, 'uploads', path)), { recursive: true });
      writeFileSync(join(sources, 'uploads', path), content);
    }
    await withFolder(goodFiles, (dir) => run(dir, sources));
  } finally {
    rmSync(sources, { recursive: true });
  }
}

const argsOf = (dir: string, sources: string) => [
  join(sources, 'export.xml'),
  '--out',
  dir,
  '--zone',
  'America/Mexico_City',
];
const mediaOf = (sources: string) => ['--media', join(sources, 'uploads')];
const canaries = /canario-(?:login|correo|comentario|clave|web|spam|script)|CANARIO/;
const readAll = (dir: string): string =>
  readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter((item) => item.isFile())
    .map(({ parentPath, name }) => `${name}\n${readFileSync(join(parentPath, name), 'latin1')}`)
    .join('\n');

it('imports what WordPress exported, with its files, and nothing about an account or a comment', () =>
  withExport(async (dir, sources) => {
    const args = [...argsOf(dir, sources), ...mediaOf(sources)];
    const { code, out, err } = await runImport(args);
    expect(code).toBe(1); // one of the files is not there
    expect(out).toContain('articles/taller-de-radio.yaml: new.');
    expect(out).toContain('private/articles/canario-protegida.yaml: new.');
    expect(out).toContain('Files copied: 5. Kept as they are here: 0. Unchanged: 0.');
    for (const sentence of [
      'Post 21 of WordPress, “Imágenes de fuera”: what is not in the folder of --media was left out: 2020/01/perdida.jpg.',
      'Closed, since they have a password there: 1.',
      'Closed, since they are private there: 1.',
      'Comments, of which none is imported: 2.',
      'Files of the media library that nothing shows, and that were not copied: 1.',
      'Now run comunal check',
      'once the url in site.yaml is on colectiva.example.',
    ])
      expect(err).toContain(sentence);
    expect(out + err + readAll(dir)).not.toMatch(canaries);
    const content = await loadContent(dir);
    const visible = content.toPublic();
    expect(visible.list('article').map(({ slug }) => slug)).not.toContain('canario-protegida');
    const again = await runImport(args);
    expect([again.code, again.out]).toEqual([
      1,
      `New: 0. Updated: 0. Edited here, and kept: 0. Unchanged: 13.
Files copied: 0. Kept as they are here: 0. Unchanged: 5.
`,
    ]);
    expect(again.err).not.toContain('Now run comunal check');
  }));

it('asks under which address a local copy of a site is public, and keeps two of them apart', () =>
  withExport(async (dir, sources) => {
    const turn = async (title: string, ...args: readonly string[]) => {
      const copy = writeExport([{ id: 1, name: 'hola', title, content: 'Hola' }]).replaceAll(
        'https://colectiva.example',
        'http://localhost:8080',
      );
      writeFileSync(join(sources, 'export.xml'), copy);
      return runImport([...argsOf(dir, sources), ...args]);
    };
    const refused = await turn('Una');
    expect([refused.code, refused.err]).toEqual([1, expect.stringContaining('--site https://')]);
    expect(existsSync(join(dir, 'private'))).toBe(false);
    const wrong = await turn('Una', '--site', 'colectiva.example');
    expect([wrong.code, wrong.err]).toEqual([2, expect.stringContaining('--site takes')]);
    await turn('Una', '--site', 'https://colectiva.example');
    await turn('Otra', '--site', 'https://otra.example');
    const titles = ['hola', 'hola-2'].map((slug) =>
      readFileSync(join(dir, 'articles', `${slug}.yaml`), 'utf8'),
    );
    expect(titles).toEqual([
      expect.stringContaining('Una'),
      expect.stringMatching(/Otra[^]*https:\/\/otra\.example\/hola\//),
    ]);
  }));

it('says how many files were left out where no folder is named, and adds them the next time', () =>
  withExport(async (dir, sources) => {
    const first = await runImport(argsOf(dir, sources));
    expect([first.code, first.err]).toEqual([
      1,
      expect.stringMatching(/Files that were left out: \d+\. Copy wp-content\/uploads/),
    ]);
    expect(readAll(join(dir, 'articles'))).not.toContain('taller-de-radio-scaled.jpg');
    const second = await runImport([...argsOf(dir, sources), ...mediaOf(sources)]);
    expect(second.out).toContain('articles/taller-de-radio.yaml: updated body, picture.');
    expect(second.out).toContain('articles/taller-de-radio/taller-de-radio-scaled.jpg: copied.');
  }));

it('names no missing file of an entry that is closed, where more people read what is printed', () =>
  withExport(async (dir, sources) => {
    const args = [...argsOf(dir, sources), ...mediaOf(sources), '--closed', '--dry-run'];
    const { err } = await runImport([...args, '--mask-closed']);
    expect(err).toContain('Post 21 of WordPress: a file is not among the uploads');
    expect(err).not.toMatch(/perdida|Imágenes de fuera/);
    expect((await runImport(args)).err).toContain('2020/01/perdida.jpg');
  }));

it.each(['wp-content', '.'])('takes the uploads that are in the folder %s', (folder) =>
  withExport(async (dir, sources) => {
    mkdirSync(join(sources, 'site/wp-content'), { recursive: true });
    renameSync(join(sources, 'uploads'), join(sources, 'site/wp-content/uploads'));
    const media = ['--media', join(sources, 'site', folder)];
    const { out } = await runImport([...argsOf(dir, sources), ...media]);
    expect(out).toContain('Files copied: 5.');
  }),
);

it('says once that a folder is another one than the uploads', () =>
  withExport(async (dir, sources) => {
    mkdirSync(join(sources, 'otra'));
    writeFileSync(join(sources, 'otra/foto.jpg'), 'foto');
    const media = ['--media', join(sources, 'otra')];
    const { code, err } = await runImport([...argsOf(dir, sources), ...media]);
    expect([code, err]).toEqual([
      1,
      expect.stringContaining('None of the files that the texts show is in the folder of --media'),
    ]);
    expect(err).not.toMatch(/left out: |is not among the uploads/);
  }));

it('warns of an export and of uploads that git would keep', () =>
  withExport(async (dir, sources) => {
    const args = [...argsOf(dir, sources), ...mediaOf(sources), '--dry-run'];
    expect((await runImport(args)).err).not.toContain('Git would keep');
    execFileSync('git', ['init', '--quiet', sources]);
    const { code, err } = await runImport(args);
    expect(code).toBe(1); // one of the files is not there
    expect(err).toMatch(/Git would keep this with the next git add: \S+export\.xml, \S+uploads\./);
    writeFileSync(join(sources, '.gitignore'), '/*.xml\n');
    expect((await runImport(args)).err).toMatch(/the next git add: \S+uploads\./);
    writeFileSync(join(sources, '.gitignore'), '/*.xml\n/uploads/\n');
    expect((await runImport(args)).err).not.toContain('Git would keep');
    execFileSync('git', ['-C', sources, 'add', '--force', 'export.xml']);
    expect((await runImport(args)).err).toMatch(/the next git add: \S+export\.xml\./);
  }));

it('says what somebody has protected since', () =>
  withExport(async (dir, sources) => {
    const args = argsOf(dir, sources);
    await runImport(args);
    const before = readFileSync(join(dir, 'articles/entrada-clasica.yaml'), 'utf8');
    const item =
      /<item>(?:(?!<\/item>)[^])*<wp:post_name><!\[CDATA\[entrada-clasica\]\]>[^]*?<\/item>/;
    const protectedItem = exported.replace(item, (text) =>
      text
        .replace(
          /<wp:post_password>.*?<\/wp:post_password>/,
          '<wp:post_password>x</wp:post_password>',
        )
        .replaceAll('párrafo', 'CANARIO'),
    );
    expect(protectedItem).not.toBe(exported);
    writeFileSync(join(sources, 'export.xml'), protectedItem);
    const { code, err } = await runImport(args);
    expect([code, err]).toEqual([
      1,
      expect.stringContaining(
        'articles/entrada-clasica.yaml is open here, but its source has taken it back',
      ),
    ]);
    expect(readFileSync(join(dir, 'articles/entrada-clasica.yaml'), 'utf8')).toBe(before);
  }));

const spanish: ExportPost = {
  id: 5,
  name: 'hola',
  title: 'Hola',
  content: '<p>Hola</p>',
  categories: [
    ['language', 'es', 'es'],
    ['post_translations', 'pll_1', 'pll_1'],
  ],
};
const english: ExportPost = {
  ...spanish,
  id: 7,
  name: 'hello',
  title: 'Hello',
  content: '<p>Hello</p>',
  categories: [
    ['language', 'en', 'en'],
    ['post_translations', 'pll_1', 'pll_1'],
  ],
};

/** Imports one export after the other, and returns what the last import says. */
async function importInTurn(
  turns: readonly (readonly ExportPost[])[],
  look: (dir: string, last: Awaited<ReturnType<typeof runImport>>) => void,
): Promise<void> {
  await withExport(async (dir, sources) => {
    let last = { code: 0, out: '', err: '' };
    for (const posts of turns) {
      writeFileSync(join(sources, 'export.xml'), writeExport(posts));
      last = await runImport(argsOf(dir, sources));
    }
    look(dir, last);
  });
}

it.each<[string, Partial<ExportPost>]>([
  ['in the trash', { status: 'trash', name: 'hola__trashed' }],
  ['of a type that is not imported', { type: 'product' }],
  ['a page', { type: 'page' }],
])('says that what is open here is %s there', (_, change) =>
  importInTurn([[spanish], [{ ...spanish, categories: [], ...change }]], (dir, { code, err }) => {
    expect([code, err]).toEqual([
      1,
      expect.stringContaining(
        'articles/hola.yaml is open here, but its source has taken it back since it was imported: there it is in the trash',
      ),
    ]);
    expect(readFileSync(join(dir, 'articles/hola.yaml'), 'utf8')).toContain('Hola');
  }),
);

it('keeps an entry whose first language was thrown away, in the other one alone', () =>
  importInTurn(
    [
      [spanish, english],
      [{ ...spanish, status: 'trash' }, english],
      [{ ...spanish, status: 'trash' }, english],
    ],
    (dir, { code, out }) => {
      expect([code, out]).toEqual([0, expect.stringContaining('New: 0. Updated: 0.')]);
      expect(readdirSync(join(dir, 'articles')).filter((name) => /hola|hello/.test(name))).toEqual([
        'hola.yaml',
      ]);
      const text = readFileSync(join(dir, 'articles/hola.yaml'), 'utf8');
      expect([text.includes('Hello'), text.includes('Hola')]).toEqual([true, false]);
    },
  ));

it('keeps what is open of an entry whose first language became a draft, which comes in closed', () => {
  const draft = { ...spanish, status: 'draft' };
  const look =
    (counts: string) =>
    (dir: string, { code, out }: { code: number; out: string }) => {
      expect([code, out]).toEqual([0, expect.stringContaining(counts)]);
      expect(readdirSync(join(dir, 'articles')).filter((name) => /hola|hello/.test(name))).toEqual([
        'hola.yaml',
      ]);
      const open = readFileSync(join(dir, 'articles/hola.yaml'), 'utf8');
      expect([open.includes('Hello'), open.includes('Hola')]).toEqual([true, false]);
      const closed = readFileSync(join(dir, 'private/articles/hola-2.yaml'), 'utf8');
      expect([closed.includes('Hello'), closed.includes('Hola')]).toEqual([false, true]);
    };
  return importInTurn(
    [
      [spanish, english],
      [draft, english],
    ],
    look('New: 1. Updated: 1.'),
  ).then(() =>
    importInTurn(
      [
        [spanish, english],
        [draft, english],
        [draft, english],
      ],
      look('New: 0. Updated: 0.'),
    ),
  );
});

it('counts what is open here and not in the file any more, and asks for it by the exit code', () => {
  const deleted = { id: 9, name: 'otra', content: 'Otra' };
  return importInTurn([[deleted, spanish], [spanish]], (_, { code, out, err }) => {
    expect(code).toBe(1);
    expect(out).toContain('articles/otra.yaml: not in the file any more. It stays here.');
    expect(err).toContain('Still open here, and not at the source any more: 1.');
  }).then(() =>
    importInTurn([[{ ...deleted, status: 'draft' }, spanish], [spanish]], (_, { code, err }) => {
      expect([code, err]).toEqual([0, expect.not.stringContaining('any more')]);
    }),
  );
});

it('joins the languages again where the draft is published', () =>
  importInTurn(
    [
      [spanish, english],
      [{ ...spanish, status: 'draft' }, english],
      [spanish, english],
    ],
    (dir, { code, out, err }) => {
      expect([code, out]).toEqual([0, expect.stringContaining('New: 0.')]);
      expect(err).toContain(
        'private/articles/hola-2.yaml is left from when its text was a draft at the source; since it was published, it is in articles/hola.yaml too.',
      );
      expect(out).not.toContain('hola-2.yaml');
      const text = readFileSync(join(dir, 'articles/hola.yaml'), 'utf8');
      expect([text.includes('Hello'), text.includes('Hola')]).toEqual([true, true]);
    },
  ));

it.each([
  ['first', english],
  ['second', spanish],
])('removes no language that the file lacks since it is a part of the site: the %s', (_, rest) =>
  importInTurn([[spanish, english], [rest]], (dir, { code, err }) => {
    expect([code, err]).toEqual([
      1,
      expect.stringContaining('articles/hola.yaml: the imported file lacks its text in'),
    ]);
    expect(readdirSync(join(dir, 'articles')).filter((name) => /hola|hello/.test(name))).toEqual([
      'hola.yaml',
    ]);
    const text = readFileSync(join(dir, 'articles/hola.yaml'), 'utf8');
    expect([text.includes('Hello'), text.includes('Hola')]).toEqual([true, true]);
  }),
);

it('writes its report as data, in which no file of the library is named', () =>
  withExport(async (dir, sources) => {
    const { out } = await runImport([
      ...argsOf(dir, sources),
      ...mediaOf(sources),
      '--json',
      '--closed',
    ]);
    expect(out).not.toContain('sin-usar');
    expect(JSON.parse(out)).toMatchObject({
      version: 1,
      isDryRun: false,
      summary: { persons: 2, comments: 2, unusedMedia: 1, closed: { password: 1 } },
    });
    expect(existsSync(join(dir, 'articles'))).toBe(false);
  }));

it.each([
  [
    'cut off',
    exported.slice(0, 20_000),
    /export\.xml, line \d+: The file is not in this format, or is damaged/,
  ],
  [
    'with entities',
    exported.replace('<rss', '<!DOCTYPE rss [<!ENTITY a "b">]><rss'),
    /export\.xml, line \d+: .*DOCTYPE/,
  ],
  ['of another format', 'BEGIN:VCALENDAR', /not in this format/],
  ['too large', ' '.repeat(64 * 1024 * 1024 + 1), /too large/],
])('refuses a file that is %s, and writes nothing', (_, text, words) =>
  withExport(async (dir, sources) => {
    const { code, out, err } = await runImport(argsOf(dir, sources));
    expect([code, out, err]).toEqual([1, '', expect.stringMatching(words)]);
    expect(existsSync(join(dir, 'private'))).toBe(false);
  }, text),
);

it.each([
  ['es', 'No existe la carpeta'],
  ['en', 'There is no folder'],
  ['pt', 'não existe'],
] as const)('says in %s that there is no folder of media', (locale, words) =>
  withExport(async (dir, sources) => {
    const args = [...argsOf(dir, sources), '--media', join(sources, 'nada')];
    const { code, err } = await runImport(args, locale);
    expect([code, err]).toEqual([2, expect.stringContaining(words)]);
  }),
);
