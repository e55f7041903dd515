import { defineSubcommand, json, oneOf } from '@comunal/command';
import { createAppLinks } from '../../address/app-links.ts';
import { createRoomUrl, type RoomUrlOptions } from '../../address/room-url.ts';
import { presets, type RoomPresetName } from '../../presets/presets.ts';
import { estimateRoomNameStrength } from '../../rooms/estimate-room-name-strength.ts';
import { isTyped, readRoom, roomOption } from '../room-input.ts';
import { readSecretFile } from '../secret-file.ts';
import type { JitsiSession } from '../session.ts';

/** Defines `comunal jitsi link`. */
export const link = defineSubcommand({
  name: 'link',
  help: 'jitsi:help.subcommand.link',
  options: {
    instance: { value: 'URL', help: 'jitsi:help.option.instance', isNeeded: true },
    ...roomOption,
    preset: { value: 'PRESET', help: 'jitsi:help.option.preset' },
    lang: { value: 'LANG', help: 'jitsi:help.option.lang' },
    title: { value: 'TEXT', help: 'jitsi:help.option.title' },
    'token-file': { value: 'FILE', help: 'jitsi:help.option.tokenFile' },
    app: { help: 'jitsi:help.option.app' },
    ...json,
  },
  async run(args, session: JitsiSession) {
    const { context, texts } = session;
    const { t } = texts;
    const name = oneOf(args, 'preset', Object.keys(presets) as RoomPresetName[], context.locale);
    const preset = name && presets[name];
    const tokenFile = args.text('token-file');
    const options: RoomUrlOptions = {
      instance: args.text('instance'),
      jwt: tokenFile === undefined ? undefined : await readSecretFile(tokenFile, session),
      room: await readRoom(args, session),
      preset,
      lang: args.text('lang'),
      subject: args.text('title'),
    };
    const links = args.has('app') ? createAppLinks(options) : undefined;
    const address = createRoomUrl(options);
    return {
      lines: [address, ...(links ? [links.android, links.ios] : [])],
      data: { address, ...links },
      notes: [
        t('jitsi:link.secret'),
        ...(isTyped(args) ? [t('jitsi:link.typed')] : []),
        ...(estimateRoomNameStrength(options.room).strength === 'weak'
          ? [t('jitsi:link.weak')]
          : []),
        ...(preset ? [t('jitsi:link.preset')] : []),
        ...(preset?.moderator ? [t('jitsi:link.moderator')] : []),
      ],
    };
  },
});
