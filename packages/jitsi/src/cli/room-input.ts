import { type Call, type OptionShape, Told } from '@comunal/command';
import { roomName, type RoomName } from '../rooms/room-name.ts';
import type { HelpKey } from './texts.ts';
import type { Surroundings } from './verb.ts';

/** The option that names a room. */
export const room = {
  room: { value: 'NAME', help: 'jitsi:help.option.room' },
} as const satisfies Record<string, OptionShape<HelpKey>>;

/** Was the name typed in the command, where others see it? */
export function wasTyped(call: Call): boolean {
  return (call.text('room') ?? '-') !== '-';
}

/**
 * The room: from the input, where a terminal asks for it and shows nothing of it, unless it was typed in the command.
 * @throws `JitsiError` for a name that will not do.
 */
export async function readRoom(call: Call, surroundings: Surroundings): Promise<RoomName> {
  const typed = call.text('room') ?? '-';
  return roomName(typed === '-' ? await readLine(surroundings) : typed);
}

async function readLine({ context, texts: { t } }: Surroundings): Promise<string> {
  const { stdin, stderr, signal } = context;
  if (!stdin) throw new Told(2, t('jitsi:wrong.noRoom'));
  if (stdin.isTTY) stderr.write(`${t('jitsi:ask.room')} `);
  try {
    const line = await stdin.readLine({ hidden: true, signal });
    if (line?.trim()) return line.trim();
  } finally {
    if (stdin.isTTY) stderr.write('\n'); // the terminal has not shown that Enter was pressed
  }
  throw new Told(2, t('jitsi:wrong.noRoom'));
}
