import type { Language } from '../../src/language.ts';
import { en, es, pt } from '../../src/languages.ts';
import { archive } from '../../src/lite/archive.ts';
import { audience } from '../../src/lite/audience.ts';
import { call } from '../../src/lite/call.ts';
import { captions } from '../../src/lite/captions.ts';
import { command } from '../../src/lite/command.ts';
import { donate } from '../../src/lite/donate.ts';
import { fields } from '../../src/lite/fields.ts';
import { fund } from '../../src/lite/fund.ts';
import { jitsi } from '../../src/lite/jitsi.ts';
import { peertube } from '../../src/lite/peertube.ts';
import { room } from '../../src/lite/room.ts';
import { video } from '../../src/lite/video.ts';

const bundles = [
  archive,
  audience,
  call,
  captions,
  command,
  donate,
  fields,
  fund,
  jitsi,
  peertube,
  room,
  video,
];

/** The languages that ship, with every message there is: those of pages, and those of each element and word of the command. */
export const allLanguages: readonly Language[] = [es, en, pt].map((language) => {
  const messages = { ...language.messages };
  for (const { namespace, languages } of bundles)
    messages[namespace] = languages[language.code] ?? {};
  return { ...language, messages };
});
