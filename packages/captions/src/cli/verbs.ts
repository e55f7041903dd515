import type { Verb } from './verb.ts';
import { check } from './verbs/check.ts';
import { convert } from './verbs/convert.ts';
import { fix } from './verbs/fix.ts';
import { shift } from './verbs/shift.ts';
import { status } from './verbs/status.ts';
import { transcript } from './verbs/transcript.ts';
import { translate } from './verbs/translate.ts';

/** What `comunal captions` can do, in the order of its help. */
export const verbs: Readonly<Record<string, Verb>> = {
  check,
  fix,
  convert,
  shift,
  translate,
  transcript,
  status,
};
