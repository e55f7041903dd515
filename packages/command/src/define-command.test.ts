import { expect, it } from 'vitest';
import { CliError } from './cli-error.ts';
import { defineCommand } from './define-command.ts';
import { defineSubcommand, json } from './subcommand.ts';

const greet = defineSubcommand({
  name: 'greet',
  help: 'greeting',
  operand: 'NAME',
  options: { loud: { help: 'loudness' }, ...json },
  async run(args, { greeting }: { readonly greeting: string }) {
    if (args.operand === 'nobody') throw new CliError(1, 'There is nobody.');
    if (args.operand === 'broken') throw new Error('broken');
    const name = args.has('loud') ? args.operand.toUpperCase() : args.operand;
    return { lines: [`${greeting} ${name}`], data: { name }, notes: ['It was said.'] };
  },
});

const hello = defineCommand({
  name: 'hello',
  texts: () => ({ t: (key: 'greeting' | 'loudness' | 'keys') => `the ${key}` }),
  subcommands: [greet],
  secretOptions: { names: /^--key$/, message: 'keys' },
  open: (args) => ({ greeting: args.has('loud') ? 'HELLO' : 'hello' }),
  explain: (thrown, { args }) =>
    thrown instanceof Error && thrown.message === 'broken' ? `${args?.operand} broke` : undefined,
});

async function call(...args: string[]) {
  const written = { out: '', err: '' };
  const code = await hello.run({
    args,
    cwd: '/',
    env: {},
    locale: 'en',
    signal: new AbortController().signal,
    stdout: { write: (text) => (written.out += text) },
    stderr: { write: (text) => (written.err += text) },
  });
  return { code, ...written };
}

it('reads the arguments, opens the session and writes what the subcommand gives', async () => {
  expect(await call('greet', 'ana', '--loud')).toEqual({
    code: 0,
    out: 'HELLO ANA\n',
    err: 'It was said.\n',
  });
});

it('gives the data as one JSON document with --json', async () => {
  const { out } = await call('greet', 'ana\u001b[2J', '--json');
  expect(out).not.toContain('\u001b');
  expect(JSON.parse(out)).toEqual({ version: 1, name: 'ana\u001b[2J' });
});

it('explains what went wrong, and throws on what nobody has words for', async () => {
  expect(await call('greet', 'nobody')).toMatchObject({ code: 1, err: 'There is nobody.\n' });
  expect(await call('greet', 'broken')).toMatchObject({ code: 1, err: 'broken broke\n' });
  expect(await call('greet', 'ana', '--key=hunter2')).toEqual({
    code: 2,
    out: '',
    err: 'the keys\n',
  });
});

it('writes its help from the same table', () => {
  const help = hello.help('en', []);
  expect(help).toMatch(/greet NAME \[--loud\] \[--json\]\n {6}the greeting/);
  expect(help).toMatch(/--json {2}one JSON document/);
});
