import {
  bytes,
  defineSubcommand,
  json,
  wrongValue,
  type CommandOutput,
  type ParsedArgs,
} from '@comunal/command';
import { resolve } from 'node:path';
import { writeZim } from '../zim/write-zim.ts';
import { requireFolder } from './require-folder.ts';
import type { Session } from './session.ts';

const options = {
  out: { value: 'FILE.zim', help: 'kit:help.option.zimOut', isNeeded: true },
  name: { value: 'NAME', help: 'kit:help.option.name' },
  publisher: { value: 'TEXT', help: 'kit:help.option.publisher' },
  ...json,
} as const;

/** The subcommand `comunal kit zim`. */
export const zim = defineSubcommand({
  name: 'zim',
  help: 'kit:help.subcommand.zim',
  operand: 'FOLDER',
  options,
  run,
});

async function run(args: ParsedArgs<typeof options>, session: Session): Promise<CommandOutput> {
  const { context, texts } = session;
  const file = args.text('out');
  if (!/\.zim$/i.test(file)) throw wrongValue(file, 'out', '….zim', context.locale);
  await requireFolder(args.operand, session);
  const size = await writeZim(resolve(context.cwd, args.operand), resolve(context.cwd, file), {
    name: args.text('name'),
    publisher: args.text('publisher'),
    signal: context.signal,
  });
  return {
    lines: [texts.t('kit:zim.written', { file, size: bytes(texts, size) })],
    data: { file, bytes: size },
  };
}
