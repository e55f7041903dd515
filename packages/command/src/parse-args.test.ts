import { describe, expect, it } from 'vitest';
import { chooseSubcommand } from './choose-subcommand.ts';
import { CliError } from './cli-error.ts';
import type { Locale } from './command.ts';
import { parseArgs } from './parse-args.ts';
import { toParsedArgs, type OptionSpecs } from './parsed-args.ts';
import { usageOf, type SubcommandShape } from './subcommand-shape.ts';

const subcommands: readonly SubcommandShape[] = [
  {
    name: 'upload',
    help: 'upload',
    operand: 'FILE',
    options: {
      channel: { help: 'channel', value: 'NAME', isNeeded: true },
      tag: { help: 'tag', value: 'T', isMany: true },
      restart: { help: 'restart' },
    },
  },
  {
    name: 'live create',
    help: 'create',
    options: { name: { help: 'name', value: 'TEXT' } },
  },
  { name: 'join', help: 'join', operand: 'FILE', operands: 'many', options: {} },
  { name: 'show', help: 'show', operand: 'FILE', operands: 'optional', options: {} },
  { name: 'tidy', help: 'tidy', operand: 'PATH', operands: 'any', options: {} },
];

function read(line: string, locale: Locale = 'en') {
  const args = line.split(' ').filter(Boolean);
  const base = {
    command: 'peertube',
    locale,
    refuses: (option: string) => (option === '--secret' ? 'Never.' : undefined),
  };
  const rules = {
    ...base,
    placeOfStray: (stray: SubcommandShape) =>
      stray.name === 'live create' ? 'It goes into --name.' : undefined,
  };
  const command = { subcommands, neighbours: ['mirror'] };
  const [shape, words] = chooseSubcommand(args, command, base);
  const read = { args, ...parseArgs(words, shape, rules) };
  return { name: shape.name, call: toParsedArgs<OptionSpecs>(read) };
}

const explained = (line: string, locale?: Locale): string => {
  try {
    read(line, locale);
  } catch (thrown) {
    if (thrown instanceof CliError) return `${thrown.code} ${thrown.lines.join('\n')}`;
  }
  return 'nothing was wrong';
};

describe('a call', () => {
  it('takes any number of operands where there may be any', () => {
    expect(read('tidy').call.operands).toEqual([]);
    expect(read('tidy a b').call.operands).toEqual(['a', 'b']);
    const tidy = subcommands.find(({ name }) => name === 'tidy');
    expect(tidy && usageOf(tidy)).toBe('tidy [PATH …]');
  });

  it('is read with its options in any place', () => {
    const { name, call } = read('upload --tag uno charla.mp4 --channel=colectiva --tag dos');
    expect(name).toBe('upload');
    expect([call.operand, call.text('channel'), call.all('tag')]).toEqual([
      'charla.mp4',
      'colectiva',
      ['uno', 'dos'],
    ]);
    expect([call.has('restart'), call.text('name'), call.all('name')]).toEqual([
      false,
      undefined,
      [],
    ]);
  });

  it('goes without a subcommand where the command has one that has no name', () => {
    const rules = { command: 'cms', locale: 'en' };
    const unnamed = { name: '', help: 'serve', options: { port: { help: 'port', value: 'N' } } };
    const command = { subcommands: [unnamed, { name: 'init', help: 'init', options: {} }] };
    const chosen = (...args: readonly string[]) => chooseSubcommand(args, command, rules);
    expect(chosen()).toEqual([unnamed, []]);
    expect(chosen('--port', '8080')).toEqual([unnamed, ['--port', '8080']]);
    expect(chosen('init', 'x')[0].name).toBe('init');
    expect(() => chosen('intt')).toThrow(/“?intt.*init/);
  });

  it('gives a word that is no subcommand to one that has no name and takes an operand', () => {
    const rules = { command: 'kit', locale: 'en' };
    const unnamed = { name: '', help: 'build', operand: 'DIR', options: {} };
    const others = ['verify', 'live create'].map((name) => ({ name, help: name, options: {} }));
    const command = { subcommands: [unnamed, ...others] };
    const chosen = (...args: readonly string[]) => chooseSubcommand(args, command, rules);
    expect(chosen('dist', '--x')).toEqual([unnamed, ['dist', '--x']]);
    expect(chosen('verify', 'x')[0].name).toBe('verify');
    expect(chosen('live', 'create', 'x')[0].name).toBe('live create');
    expect(() => chosen('live')).toThrow('live create');
  });

  it('takes a subcommand of two words', () => {
    expect(read('live create --name Charla').name).toBe('live create');
  });

  it('takes what begins with a dash as a value only where it is joined to its option', () => {
    expect(read('live create --name=-x').call.text('name')).toBe('-x');
    expect(read('live create --name -').call.text('name')).toBe('-');
    expect(read('upload --channel c -- -file.mp4').call.operand).toBe('-file.mp4');
  });

  it('takes a number below zero as a value', () => {
    expect(read('live create --name -1.5').call.text('name')).toBe('-1.5');
  });

  it('takes one operand, several or none, as its subcommand says', () => {
    expect(read('join a b c').call.operands).toEqual(['a', 'b', 'c']);
    expect(read('show').call.operand).toBe('');
  });
});

describe('a call that makes no sense', () => {
  it.each([
    ['', '2 The subcommand after comunal peertube is missing.'],
    ['uplaod a', '2 comunal peertube does not know “uplaod”. Did you mean “upload”?'],
    ['miror x', '2 comunal peertube does not know “miror”. Did you mean “mirror”?'],
    ['live', '2 comunal peertube does not know “live”. Did you mean “live create”?'],
    ['__proto__', '2 comunal peertube does not know “__proto__”.'],
    ['upload a --chanel b', 'does not know the option “--chanel”. Did you mean “--channel”?'],
    ['upload a --constructor', 'does not know the option “--constructor”.'],
    ['upload a --channel', '2 The option --channel needs a value: --channel NAME.'],
    ['upload a --channel --restart', '2 The option --channel needs a value: --channel NAME.'],
    ['upload a --channel b --restart=yes', '2 The option --restart takes no value.'],
    ['upload a --channel b --channel c', '2 The option --channel appears twice.'],
    ['upload --channel b', '2 FILE is missing: comunal peertube upload FILE --channel NAME'],
    ['upload --channel b', 'FILE --channel NAME\ncomunal peertube --help lists what there is.'],
    ['upload a', '2 --channel NAME is missing: comunal peertube upload FILE --channel NAME'],
    [
      'upload a b --channel c',
      '2 There is one argument too many: comunal peertube upload FILE --channel NAME',
    ],
    [
      'live create --name -1.5s',
      '2 The option --name needs a value: --name TEXT. If the value is -1.5s, write it as one argument: --name=-1.5s',
    ],
    [
      'live create Charla',
      '2 There is one argument too many: comunal peertube live create\nIt goes into --name.',
    ],
    ['show a b', '2 There is one argument too many: comunal peertube show [FILE]'],
    ['join', '2 FILE is missing: comunal peertube join FILE …'],
    ['--secret=b upload a', '2 Never.'],
    ['--channel b upload --secret b', '2 Never.'],
    ['upload a --secret b', '2 Never.'],
    ['upload a --channel --secret=b', '2 Never.'],
  ])('«%s» is explained', (line, message) => {
    expect(explained(line)).toContain(message);
  });

  it.each([
    '--channel=HUNTER2 upload a',
    '-pHUNTER2 upload a',
    'live --name=HUNTER2',
    'upload a --channel=HUNTER2 --channle=HUNTER2',
    'upload a -pHUNTER2',
    'upload a --restart=HUNTER2',
    'upload a HUNTER2 --channel b',
    'upload a --channel b --channel HUNTER2',
    'upload a --channel b -- HUNTER2',
  ])('repeats no value, which may be a secret: «%s»', (line) => {
    expect(explained(line)).toMatch(/^2 /);
    expect(explained(line)).not.toContain('HUNTER2');
  });

  it('is explained in Spanish and Portuguese too', () => {
    expect(explained('uplaod a', 'es')).toBe(
      '2 comunal peertube no conoce «uplaod». ¿Quisiste escribir «upload»? Con comunal peertube --help ves lo que hay.',
    );
    expect(explained('upload a', 'pt')).toContain('Falta --channel NAME: comunal peertube upload');
  });
});
