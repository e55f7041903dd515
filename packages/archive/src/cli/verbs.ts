import type { Verb } from './verb.ts';
import { search } from './verbs/search.ts';
import { status } from './verbs/status.ts';

/** What `comunal archive` can do by itself, in the order of its help. */
export const verbs: Readonly<Record<string, Verb>> = { status, search };
