import { createRoomName } from '../../rooms/create-room-name.ts';
import { createSayableRoomName, type RoomWords } from '../../rooms/create-sayable-room-name.ts';
import { reveal } from '../../rooms/room-name.ts';
import { oneOf } from '../one-of.ts';
import type { Verb } from '../verb.ts';

const languages = ['es', 'en', 'pt'] as const satisfies readonly RoomWords[];

/** `comunal room new`. */
export const newName: Verb = {
  help: 'jitsi:help.verb.new',
  options: { words: { value: 'LANG', help: 'jitsi:help.option.words' } },
  async go(call, { texts }) {
    const words = oneOf(call, 'words', languages, texts);
    const name = words ? await createSayableRoomName(words) : createRoomName();
    return { lines: [reveal(name)], notes: [texts.t('jitsi:new.secret')] };
  },
};
