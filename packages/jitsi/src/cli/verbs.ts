import type { Verb } from './verb.ts';
import { check } from './verbs/check.ts';
import { link } from './verbs/link.ts';
import { newName } from './verbs/new-name.ts';
import { token } from './verbs/token.ts';

/** What `comunal room` can do, in the order of its help. */
export const verbs: Readonly<Record<string, Verb>> = { new: newName, link, token, check };
