import { expectTypeOf, it } from 'vitest';
import type { ParsedArgs } from './parsed-args.ts';
import { defineSubcommand, json } from './subcommand.ts';

const options = {
  channel: { help: 'channel', value: 'NAME', isNeeded: true },
  tag: { help: 'tag', value: 'T', isMany: true },
  restart: { help: 'restart' },
  ...json,
} as const;
declare const args: ParsedArgs<typeof options>;

it('knows which options there are, which take a value and which are always there', () => {
  expectTypeOf(args.text('channel')).toEqualTypeOf<string>();
  expectTypeOf(args.text('tag')).toEqualTypeOf<string | undefined>();
  expectTypeOf(args.has('json')).toEqualTypeOf<boolean>();
  // @ts-expect-error -- there is no such option
  args.text('chanel');
  // @ts-expect-error -- it takes no value
  args.text('restart');
  // @ts-expect-error -- there is no such option
  args.has('private');
});

it('gives a subcommand its own options alone, and keeps the names of its messages', () => {
  const name = { name: { help: 'name', value: 'NAME' } } as const;
  const upload = defineSubcommand({
    name: 'upload',
    help: 'upload',
    options: { ...name, ...json },
    async run(own) {
      // @ts-expect-error -- there is no such option
      own.text('tag');
      return { lines: [own.text('name') ?? ''] };
    },
  });
  expectTypeOf(upload.help).toEqualTypeOf<'upload' | 'name'>();
});
