import { callCommand } from '@comunal/test-kit/call-command';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { applyAllowList } from '../src/allow/apply-allow-list.ts';
import { parseAllowList } from '../src/allow/parse-allow-list.ts';
import { auditCommand } from '../src/cli/audit-command.ts';
import { page } from './planted/planted-leak.ts';
import { listSarifProblems } from './support/list-sarif-problems.ts';
import { writeSite } from './support/write-site.ts';

const call = (cwd: string, ...args: string[]) =>
  callCommand((context) => auditCommand('2026-11-28').run(context), { cwd, args });

const broken = (count: number): Record<string, string> =>
  Object.fromEntries(
    Array.from({ length: count }, (_, index) => [
      `dist/${String(index).padStart(4, '0')}.html`,
      page('<a href="/falta">Falta</a>').replace(' lang="es"', ''),
    ]),
  );

describe('comunal audit', () => {
  it('ends with 0 where there are warnings only, and with 1 where there is an error', async () => {
    const cwd = await writeSite({
      'a/index.html': page('').replace(' lang="es"', ''),
      'b/index.html': page('<a href="/falta">Falta</a>'),
    });
    expect(await call(cwd, 'a')).toMatchObject({ code: 0, err: '' });
    expect(await call(cwd, 'b')).toMatchObject({ code: 1, err: '' });
  });

  it('says once what is in a thousand pages, errors first', async () => {
    const { out } = await call(await writeSite(broken(1000)), 'dist');
    expect(out.trimEnd().split('\n')).toEqual([
      '0000.html:9: error: links to something that is not in the site: /falta [broken-link]',
      '  also in 0001.html:9, 0002.html:9, 0003.html:9 and in 996 more places',
      expect.stringMatching(/^0000\.html:2: warning: .*\[missing-lang\]$/),
      '  also in 0001.html:2, 0002.html:2, 0003.html:2 and in 996 more places',
      'Files looked at: 1,000. Errors: 1,000. Warnings: 1,000.',
    ]);
  });

  it('counts what is left of a thousand different findings of one code', async () => {
    const links = Array.from({ length: 1000 }, (_, index) => `<a href="/${index}">x</a>`);
    const { out } = await call(await writeSite({ 'dist/a.html': page(links.join('\n')) }), 'dist');
    const lines = out.trimEnd().split('\n');
    expect(lines).toHaveLength(22);
    expect(lines[20]).toBe('  and 980 more findings of broken-link; --json names them all');
  });

  it('gives every finding with --json', async () => {
    const { code, out } = await call(await writeSite(broken(30)), 'dist', '--json');
    expect(code).toBe(1);
    const { findings, counts, ...rest } = JSON.parse(out);
    expect(rest).toEqual({ version: 1, files: 30, allowed: [] });
    expect(counts).toEqual({ error: 30, warning: 30, allowed: 0 });
    expect(findings).toHaveLength(60);
    expect(findings[1]).toEqual({
      code: 'broken-link',
      level: 'error',
      file: '0000.html',
      line: 9,
      detail: '/falta',
    });
  });

  it('takes one format at a time', async () => {
    const { code, err } = await call(await writeSite(broken(1)), 'dist', '--json', '--sarif');
    expect([code, err]).toEqual([2, expect.stringContaining('--sarif')]);
  });
});

it.each(['localhost:4321', 'colectiva.example', 'file:///sitio/'])(
  'takes %s for no address of a site',
  async (url) => {
    const { code, err } = await call(await writeSite(broken(1)), 'dist', '--url', url);
    expect([code, err]).toEqual([2, expect.stringContaining('https://www.ejemplo.example/')]);
  },
);

describe('the allow-list', () => {
  const list = `# Lo que se queda.
- code: broken-link
  file: "0*.html"
  detail: /falta
  reason: La página se publica mañana.
- code: missing-lang
  file: "**"
  reason: Se corrige con la plantilla nueva.
  until: 2026-11-28
`;

  it('allows what it names with a reason, to the end of its last day', async () => {
    const cwd = await writeSite({ ...broken(2), 'audit-allow.yaml': list });
    expect(await call(cwd, 'dist')).toEqual({
      code: 0,
      out: 'Allowed with a reason: 4.\nFiles looked at: 2. Errors: 0. Warnings: 0.\n',
      err: '',
    });
  });

  it('gives the reasons with --json', async () => {
    const cwd = await writeSite({ ...broken(1), 'lista.yaml': list });
    const { out } = await call(cwd, 'dist', '--allow', 'lista.yaml', '--json');
    expect(JSON.parse(out).allowed).toContainEqual(
      expect.objectContaining({
        code: 'broken-link',
        file: '0000.html',
        reason: 'La página se publica mañana.',
      }),
    );
  });

  it('allows what is about the site as a whole under the name that it is shown by', () => {
    const finding = { code: 'not-inspected', level: 'warning', file: '', detail: 'x' } as const;
    const entries = parseAllowList('[{ code: not-inspected, file: ., reason: Se sabe. }]');
    expect(applyAllowList([finding], entries, '2026-11-28').findings).toEqual([]);
  });

  it('may be JSON', async () => {
    const cwd = await writeSite(broken(1));
    const entry = { code: 'broken-link', file: '0000.html', reason: 'Ya se sabe.' };
    await writeFile(join(cwd, 'allow.json'), JSON.stringify([entry], undefined, 2));
    expect(await call(cwd, 'dist', '--allow', 'allow.json')).toMatchObject({ code: 0, err: '' });
  });

  it('says which entries are over, and which allow nothing', async () => {
    const cwd = await writeSite({
      ...broken(1),
      'audit-allow.yaml': list.replace('2026-11-28', '2026-11-27').replace('/falta', '/otra'),
    });
    const { code, err } = await call(cwd, 'dist');
    expect(code).toBe(1);
    expect(err.split('\n')).toEqual([
      'audit-allow.yaml:6: this entry counted until 2026-11-27 (missing-lang, **), and allows nothing any more.',
      'audit-allow.yaml:2: this entry allows nothing any more (broken-link, 0*.html): delete it, or correct it.',
      '',
    ]);
  });

  it.each([
    ['- code: http-link\n  file: "**"\n', '1: reason is missing'],
    ['- code: http-link\n  file: "**"\n  reason: "  "\n', '3: reason is missing'],
    ['- code: htp-link\n  file: "**"\n  reason: x\n', 'Did you mean “http-link”?'],
    ['- code: http-link\n  files: "**"\n', '2: files is no field'],
    [
      '- code: http-link\n  file: "**"\n  reason: x\n  until: 2026-02-30\n',
      '4: 2026-02-30 is no day',
    ],
    ['- code: http-link\n  file: [a, b]\n', '2: the value of file'],
    ['code: http-link\n', '1: here belongs a list'],
    ['- uno\n', '1: here belongs a list'],
    ['- code: "http\n', 'neither YAML nor JSON'],
  ])('refuses %j', async (text, message) => {
    const cwd = await writeSite({ ...broken(1), 'audit-allow.yaml': text });
    const { code, out, err } = await call(cwd, 'dist');
    expect([code, out]).toEqual([1, '']);
    expect(err).toContain(message);
  });

  it('says that a list which was named is missing', async () => {
    const { code, err } = await call(await writeSite(broken(1)), 'dist', '--allow', 'no.yaml');
    expect([code, err]).toEqual([1, expect.stringContaining('no.yaml')]);
  });
});

it('writes SARIF that fits its schema', async () => {
  const cwd = await writeSite({
    ...broken(1),
    'dist/año uno.html': page('<a href="/falta">Falta</a>\n<a href="/falta/">Falta</a>'),
    'audit-allow.yaml': '- code: missing-lang\n  file: 0000.html\n  reason: Ya se sabe.\n',
  });
  const { code, out } = await call(cwd, 'dist', '--sarif');
  expect(code).toBe(1);
  const log = JSON.parse(out);
  expect(listSarifProblems(log)).toEqual([]);
  const [run] = log.runs;
  expect(out).not.toContain(cwd);
  expect(run.results).toHaveLength(4);
  const [first, second, third, allowed] = run.results;
  expect(first).toMatchObject({
    ruleId: 'broken-link',
    level: 'error',
    message: { text: 'links to something that is not in the site: /falta' },
    locations: [
      {
        physicalLocation: { artifactLocation: { uri: '0000.html' }, region: { startLine: 9 } },
      },
    ],
  });
  expect(run.tool.driver.rules[first.ruleIndex].id).toBe('broken-link');
  expect(second.locations[0].physicalLocation.artifactLocation.uri).toBe('a%C3%B1o%20uno.html');
  expect(allowed).toMatchObject({
    ruleId: 'missing-lang',
    suppressions: [{ kind: 'external', status: 'accepted', justification: 'Ya se sabe.' }],
  });
  const fingerprints = [first, second, third].map(({ partialFingerprints }) =>
    JSON.stringify(partialFingerprints),
  );
  expect(new Set(fingerprints).size).toBe(3);
});
