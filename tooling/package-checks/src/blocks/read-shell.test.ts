import { expect, it } from 'vitest';
import type { CommandModule } from '../../../../packages/command/src/command.ts';
import { shellReader } from './read-shell.ts';

const captions: CommandModule = {
  subcommands: [
    { name: 'check', help: '', operand: 'FILE', options: { json: { help: '' } } },
    { name: 'shift', help: '', options: { by: { help: '', value: 'SECONDS', isNeeded: true } } },
  ],
  help: () => '',
  run: () => Promise.resolve(0),
};

const read = shellReader({
  commands: new Map([
    ['captions', captions],
    ['archive mirror', { ...captions, subcommands: [{ name: 'mirror', help: '', options: {} }] }],
  ]),
  scripts: new Set(['build', 'test']),
  packages: new Set(['@comunal/captions']),
});

it.each([
  'npx comunal captions check a.vtt --json --locale es # says what is wrong',
  'npx --no -- comunal captions shift --by -1.5',
  'comunal archive mirror',
  'npx comunal',
  'npx comunal help captions shift',
  'npx comunal completion bash',
  'npm install --save-dev @comunal/captions@1 astro',
  'npm run build && npm test',
  'npm ls --all',
  'git push --force-with-lease',
])('passes: %s', async (text) => {
  expect(await read(text)).toEqual([]);
});

it.each([
  ['npx comunal subtitles check', 'no command subtitles'],
  ['npx comunal captions chek a.vtt', 'chek'],
  ['npx comunal captions check a.vtt --jsn', '--jsn'],
  ['npx comunal captions check', 'FILE'],
  ['npx comunal captions shift', '--by'],
  ['npx comunal --quick captions', '--quick'],
  ['npx comunal help captions chek', 'chek'],
  ['npm install @comunal/caption', '@comunal/caption.'],
  ['npm run biuld', '"biuld"'],
  ['npm start', '"start"'],
])('refuses: %s', async (text, message) => {
  const problems = await read(`# A comment.\n${text}`);
  expect(problems).toMatchObject([{ line: 2, message: expect.stringContaining(message) }]);
});
