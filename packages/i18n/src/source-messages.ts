import archive from '../locales/es/archive.json' with { type: 'json' };
import audience from '../locales/es/audience.json' with { type: 'json' };
import call from '../locales/es/call.json' with { type: 'json' };
import captions from '../locales/es/captions.json' with { type: 'json' };
import command from '../locales/es/command.json' with { type: 'json' };
import donate from '../locales/es/donate.json' with { type: 'json' };
import fields from '../locales/es/fields.json' with { type: 'json' };
import fund from '../locales/es/fund.json' with { type: 'json' };
import jitsi from '../locales/es/jitsi.json' with { type: 'json' };
import peertube from '../locales/es/peertube.json' with { type: 'json' };
import room from '../locales/es/room.json' with { type: 'json' };
import video from '../locales/es/video.json' with { type: 'json' };
import type { MessageTree, NAMESPACES } from './language.ts';
import { esMessages } from './languages.ts';

/** Every message there is, in Spanish: what another language is held against. */
export const sourceMessages: Readonly<Record<(typeof NAMESPACES)[number], MessageTree>> = {
  ...esMessages,
  video,
  room,
  call,
  donate,
  command,
  peertube,
  jitsi,
  captions,
  fund,
  archive,
  audience,
  fields,
};
