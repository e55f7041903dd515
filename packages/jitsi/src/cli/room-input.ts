import { ask, CliError, type ParsedArgs } from '@comunal/command';
import { roomName, type RoomName } from '../rooms/room-name.ts';
import type { Session } from './session.ts';

/** The option that names a room. */
export const room = { room: { value: 'NAME', help: 'jitsi:help.option.room' } } as const;

type Args = ParsedArgs<typeof room>;

/** Was the name typed in the command, where others see it? */
export function wasTyped(args: Args): boolean {
  return (args.text('room') ?? '-') !== '-';
}

/**
 * The room: from the input, where a terminal asks for it and shows nothing of it, unless it was typed in the command.
 * @throws `JitsiError` for a name that will not do.
 */
export async function readRoom(args: Args, session: Session): Promise<RoomName> {
  const typed = args.text('room') ?? '-';
  return roomName(typed === '-' ? await readLine(session) : typed);
}

async function readLine({ context, texts: { t } }: Session): Promise<string> {
  const { stdin, signal } = context;
  const line = stdin?.isTTY
    ? await ask(context, t('jitsi:ask.room'), true)
    : await stdin?.readLine({ hidden: true, signal });
  if (line?.trim()) return line.trim();
  throw new CliError(2, t('jitsi:wrong.noRoom'));
}
