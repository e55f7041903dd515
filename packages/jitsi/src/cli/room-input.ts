import { ask, CliError, type ParsedArgs } from '@comunal/command';
import { parseRoomName, type RoomName } from '../rooms/room-name.ts';
import type { JitsiSession } from './session.ts';

/** The option that names a room. */
export const roomOption = { room: { value: 'NAME', help: 'jitsi:help.option.room' } } as const;

type RoomArgs = ParsedArgs<typeof roomOption>;

/** Whether the name was typed in the command, where others on the machine see it. */
export function isTyped(args: RoomArgs): boolean {
  return (args.text('room') ?? '-') !== '-';
}

/**
 * Reads the room's name: from the input, where a terminal prompts for it without echo, unless it was typed in the command.
 * @throws `JitsiError` for an invalid name.
 */
export async function readRoom(args: RoomArgs, session: JitsiSession): Promise<RoomName> {
  const typed = args.text('room') ?? '-';
  return parseRoomName(typed === '-' ? await readLine(session) : typed);
}

async function readLine({ context, texts: { t } }: JitsiSession): Promise<string> {
  const { stdin, signal } = context;
  const line = stdin?.isTTY
    ? await ask(context, t('jitsi:ask.room'), true)
    : await stdin?.readLine({ hidden: true, signal });
  if (line?.trim()) return line.trim();
  throw new CliError(2, t('jitsi:wrong.noRoom'));
}
