import { expect, it } from 'vitest';
import { captionsCommand } from '../../src/cli/captions-command.ts';
import { commands } from '../../src/cli/index.ts';
import { captionsFolder } from './support/captions-folder.ts';

it('the help names each verb and each option, in three languages', () => {
  const [es, en, pt] = (['es', 'en', 'pt'] as const).map((locale) =>
    captionsCommand().help(locale, []),
  );
  for (const help of [es, en, pt]) {
    for (const verb of ['check', 'fix', 'convert', 'shift', 'translate', 'transcript', 'status'])
      expect(help).toMatch(new RegExp(`\\b${verb}\\b`));
    for (const option of ['preset', 'write', 'json', 'speakers', 'sync', 'export', 'chapters'])
      expect(help).toContain(`--${option}`);
  }
  expect(new Set([es, en, pt]).size).toBe(3);
});

it('is found by the command', async () => {
  const [word] = commands;
  expect(word?.name).toBe('captions');
  expect((await word?.load())?.help('es', [])).toBe(captionsCommand().help('es', []));
});

it.each([
  [[], /needs|say|what/i],
  [['chek', 'a.vtt'], /check/],
  [['check'], /FILE/],
  [['check', 'a.vtt', '--wirte'], /--/],
  [['translate', 'a.vtt'], /--to/],
])('%j: says what is right', async (args, words) => {
  const { call } = captionsFolder({ 'a.vtt': '' });
  const { code, err } = await call(args);
  expect(code).toBe(2);
  expect(err).toMatch(words);
});
