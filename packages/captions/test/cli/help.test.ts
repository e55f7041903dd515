import { expect, it } from 'vitest';
import { captionsCommand } from '../../src/cli/captions-command.ts';
import { commands } from '../../src/cli/index.ts';
import { captionsFolder } from './support/captions-folder.ts';

it('lists each subcommand and option in the help, in three languages', () => {
  const [es, en, pt] = (['es', 'en', 'pt'] as const).map((locale) =>
    captionsCommand().help(locale, []),
  );
  for (const help of [es, en, pt]) {
    for (const subcommand of [
      'check',
      'fix',
      'convert',
      'shift',
      'translate',
      'transcript',
      'status',
    ])
      expect(help).toMatch(new RegExp(`\\b${subcommand}\\b`));
    for (const option of ['preset', 'write', 'json', 'speakers', 'sync', 'export', 'chapters'])
      expect(help).toContain(`--${option}`);
  }
  expect(new Set([es, en, pt]).size).toBe(3);
});

it('is exported for the CLI', async () => {
  const [command] = commands;
  expect(command?.name).toBe('captions');
  expect((await command?.load())?.help('es', [])).toBe(captionsCommand().help('es', []));
});

it.each([
  [[], /needs|say|what/i],
  [['chek', 'a.vtt'], /check/],
  [['check'], /FILE/],
  [['check', 'a.vtt', '--wirte'], /--/],
  [['translate', 'a.vtt'], /--to/],
])('explains the usage for %j', async (args, pattern) => {
  const { call } = captionsFolder({ 'a.vtt': '' });
  const { code, err } = await call(args);
  expect(code).toBe(2);
  expect(err).toMatch(pattern);
});
