import { expect, it } from 'vitest';
import { statusCommand } from '../src/cli/status-command.ts';
import { stage } from './support/stage.ts';

it('tells in three languages what a recording lacks, from the content alone', async () => {
  await using it = await stage();
  it.write('comunal.config.yaml', 'publish: { languages: [es, en] }\n');
  const { code, out, err } = await it.call(statusCommand, []);
  expect(code).toBe(0);
  expect(out).toBe(`grabacion · Grabación de la charla
  Video: ${it.url}
  The copy in the Internet Archive is missing.
  Captions: es: missing · en: missing
  Chapters: none
  Figures: after 7 days: missing · after 30 days: missing
`);
  expect(err).toContain('1 recording; 1 lacks something.');
  expect((await it.call(statusCommand, [], { locale: 'es' })).out).toContain('Capítulos: no tiene');
  expect((await it.call(statusCommand, [], { locale: 'pt' })).out).toContain('Falta a cópia');
  expect(it.peertube.requests).toEqual([]);
});

it('takes the languages of the configuration, and says that no consent is in force', async () => {
  await using it = await stage();
  it.write('comunal.config.yaml', 'publish: { languages: [pt], audienceDays: [1] }\n');
  const text = it.read('content/recordings/grabacion.yaml');
  it.write('content/recordings/grabacion.yaml', text.slice(0, text.indexOf('consents:')));
  const { out } = await it.call(statusCommand, ['grabacion', '--json']);
  const data: unknown = JSON.parse(out);
  expect(data).toMatchObject({
    recordings: [
      {
        hasConsents: false,
        copies: [],
        captions: [{ language: 'pt', state: 'missing' }],
        figures: [{ days: 1, state: 'missing' }],
        lacks: ['consents', 'video', 'captions:pt', 'chapters', 'archive', 'figures'],
      },
    ],
  });
});

it('says of a closed recording what it says of none, and counts only public ones', async () => {
  await using it = await stage();
  const text = it
    .read('content/recordings/grabacion.yaml')
    .replace('visibility: public', 'visibility: closed');
  it.write('content/private/recordings/secreta.yaml', text);
  const closed = await it.call(statusCommand, ['secreta']);
  const none = await it.call(statusCommand, ['ninguna']);
  expect(closed.err.replace('secreta', 'X')).toBe(none.err.replace('ninguna', 'X'));
  expect((await it.call(statusCommand, [])).out).not.toContain('secreta');
});

it('asks the servers with --check alone', async () => {
  await using it = await stage();
  expect((await it.call(statusCommand, ['--check'])).out).toContain(`${it.url} (there)`);
});

it('names the problems of a configuration, with the line, and shows no secret', async () => {
  await using it = await stage();
  it.write('comunal.config.yaml', 'peertube:\n  password: canary-XYZ\n');
  const { code, out, err } = await it.call(statusCommand, []);
  expect([code, err]).toEqual([2, expect.stringContaining('comunal.config.yaml, line 2')]);
  expect(out + err).not.toContain('canary');
});
