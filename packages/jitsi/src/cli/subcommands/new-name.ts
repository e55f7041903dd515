import { defineSubcommand, json, oneOf } from '@comunal/command';
import { createRoomName } from '../../rooms/create-room-name.ts';
import {
  createSayableRoomName,
  type RoomNameLanguage,
} from '../../rooms/create-sayable-room-name.ts';
import { reveal } from '../../rooms/room-name.ts';
import type { JitsiSession } from '../session.ts';

const languages = ['es', 'en', 'pt'] as const satisfies readonly RoomNameLanguage[];

/** Defines `comunal jitsi new`. */
export const newName = defineSubcommand({
  name: 'new',
  help: 'jitsi:help.subcommand.new',
  options: { words: { value: 'LANG', help: 'jitsi:help.option.words' }, ...json },
  async run(args, { context, texts }: JitsiSession) {
    const words = oneOf(args, 'words', languages, context.locale);
    const name = words ? await createSayableRoomName(words) : createRoomName();
    return {
      lines: [reveal(name)],
      data: { room: reveal(name) },
      notes: [texts.t('jitsi:new.secret')],
    };
  },
});
