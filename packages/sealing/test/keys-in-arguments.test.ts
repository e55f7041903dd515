import { describe, expect, it } from 'vitest';
import { createIdentity } from '../src/index.ts';
import { useFolder } from './support/use-folder.ts';

const { call, env, write } = useFolder();
const { identity, recipient } = await createIdentity();
const postQuantum = identity.replace('KEY-1', 'KEY-PQ-1');
const keys = [identity, identity.toLowerCase(), postQuantum];

/** Places in which a key may be typed. `KEY` stands for it. */
const calls: readonly (readonly [command: string, ...args: string[]])[] = [
  ['seal', 'KEY'],
  ['seal', 'content/private/events/KEY.yaml'],
  ['seal', '--all', '--dir', 'KEY'],
  ['seal', '--all', '--json', '--dir', 'KEY'],
  ['unseal', 'KEY'],
  ['unseal', 'KEY', '--json'],
  ['unseal', '--list', '--dir', 'KEY'],
  ['recipients', 'KEY'],
  ['recipients', 'add', 'KEY'],
  ['recipients', 'remove', 'KEY'],
  ['recipients', 'list', 'KEY'],
  ['seal', 'textconv', 'KEY'],
  ['seal', 'keygen', 'KEY'],
  ['seal', 'keygen', '--output', 'content/KEY/x'],
  ['seal', 'init', '--dir', 'KEY'],
];

describe('a secret key among the arguments', () => {
  it.each(calls)('is not repeated by comunal %s %s %s', async (command, ...args) => {
    env['COMUNAL_AGE_KEY'] = identity;
    await write('content/private/events/reunion.yaml', 'title: x\n');
    await call('recipients', 'add', recipient);
    await call('seal', '--all');
    for (const key of keys) {
      const { out, err } = await call(command, ...args.map((arg) => arg.replace('KEY', key)));
      expect((out + err).toLowerCase()).not.toContain(key.slice(-30).toLowerCase());
    }
  });

  it.each(['--key', '--identity', '--secret-key', '-i', '--key-file'])(
    'is refused as the option %s, with where it belongs instead',
    async (option) => {
      for (const [command, ...args] of [
        ['seal', '--all'],
        ['unseal', '--all'],
        ['recipients', 'list'],
        ['seal', 'keygen'],
      ] as const)
        for (const typed of [[option, identity], [`${option}=${identity}`]]) {
          const { code, out, err } = await call(command, ...args, ...typed);
          expect([code, out]).toEqual([2, '']);
          expect(err).toContain('COMUNAL_AGE_KEY_FILE');
          expect(err).not.toContain(identity.slice(-30));
        }
    },
  );
});
