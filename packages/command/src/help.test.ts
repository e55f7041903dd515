import { expect, it } from 'vitest';
import { helpOf } from './help.ts';

const texts: Readonly<Record<string, string>> = {
  upload: 'sends a file, and goes on where it stopped '.repeat(4).trim(),
  channel: 'into which channel',
  note: 'A password is never an option.',
};

const parts = {
  name: 'peertube',
  subcommands: [
    {
      name: 'upload',
      help: 'upload',
      operand: 'FILE',
      options: {
        channel: { help: 'channel', value: 'NAME', isNeeded: true },
        tag: { help: 'channel', value: 'T', isMany: true },
      },
    },
    { name: 'list', help: 'channel', options: { channel: { help: 'channel', value: 'NAME' } } },
    { name: 'live create', help: 'note', options: { save: { help: 'note' } } },
    { name: 'live end', help: 'channel', options: {} },
  ],
  t: (key: string) => texts[key] ?? key,
  notes: ['note'],
};
const help = helpOf('en', parts);

it('shows each form, each option once, the notes and the exit codes', () => {
  expect(help).toContain('comunal peertube SUBCOMMAND [--locale es|en|pt]');
  expect(help).toContain('  upload FILE --channel NAME [--tag T …]');
  expect(help.match(/^ {2}--channel NAME {2}into which channel$/gm)).toHaveLength(1);
  expect(help).toContain('A password is never an option.\n\nExits with 0 when done');
});

it('shows examples in one line each, and of a subcommand its own alone', () => {
  const call = `upload charla.mp4 --channel ${'x'.repeat(100)}`;
  const withExamples = { ...parts, examples: [call, 'list'] };
  expect(helpOf('en', withExamples)).toContain(
    `\n\nExamples:\n  comunal peertube ${call}\n  comunal peertube list\n\n`,
  );
  const list = helpOf('en', withExamples, ['list']);
  expect(list).toContain('Examples:\n  comunal peertube list\n\n');
  expect(list).not.toContain('charla.mp4');
  expect(helpOf('en', withExamples, ['live'])).not.toContain('Examples:');
});

it('names the aliases of the command, and not below a subcommand', () => {
  const aliased = { ...parts, aliases: ['tube', 'pt'] };
  expect(helpOf('en', aliased)).toContain('\n\nAlias: comunal tube, comunal pt\n\n');
  expect(helpOf('en', aliased, ['list'])).not.toContain('Alias');
});

it('fits a terminal of 100 columns', () => {
  for (const line of help.split('\n')) expect(line.length).toBeLessThanOrEqual(100);
});

it('fits a narrower terminal, and is no wider on a wider one', () => {
  const narrow = helpOf('en', parts, [], 47);
  for (const line of narrow.split('\n')) expect(line.length).toBeLessThanOrEqual(47);
  expect(helpOf('en', parts, [], 300)).toBe(help);
  expect(helpOf('en', parts, [], 0)).toBe(help); // a terminal that does not know its width
});

it('shows one subcommand with its own options alone, and where the others are', () => {
  const text = helpOf('en', parts, ['list', '--channel', 'x']);
  expect(text).toMatch(/^comunal peertube list \[--channel NAME\] \[--locale es\|en\|pt\]\n/);
  expect(text).toContain('comunal peertube --help lists what there is.');
  expect(text).not.toMatch(/upload|--tag|What to do/);
});

it('shows a subcommand of two words, and all of those that begin with one word', () => {
  const create = helpOf('en', parts, ['live', 'create']);
  expect(create).toContain('comunal peertube live create [--save]');
  expect(create).not.toContain('live end');
  const live = helpOf('en', parts, ['live']);
  expect(live).toMatch(/live create[^]*live end/);
  expect(live).not.toContain('upload');
});

it('has no list of options where a subcommand takes none', () => {
  expect(helpOf('en', parts, ['live', 'end'])).not.toContain('Options:');
});

it.each([[['constructor']], [['--tag', 'list']], [[]]])(
  'shows all subcommands where %j names none',
  (args) => {
    expect(helpOf('en', parts, args)).toBe(help);
  },
);

it('shows what a command does without a subcommand beside the others', () => {
  const unnamed = { name: '', help: 'channel', options: { port: { help: 'note', value: 'N' } } };
  const both = {
    ...parts,
    name: 'cms',
    subcommands: [unnamed, { name: 'init', help: 'note', options: {} }],
  };
  const text = helpOf('en', both);
  expect(text).toMatch(
    /^comunal cms \[--port N\] \[--locale.*\n {6}into which.*\ncomunal cms init \[/,
  );
  expect(helpOf('en', both, ['init'])).not.toContain('--port');
});
