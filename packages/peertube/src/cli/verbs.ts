import type { Verb } from './verb.ts';
import { captions } from './verbs/captions.ts';
import { list } from './verbs/list.ts';
import { liveCreate } from './verbs/live-create.ts';
import { liveShow } from './verbs/live-show.ts';
import { login } from './verbs/login.ts';
import { logout } from './verbs/logout.ts';
import { upload } from './verbs/upload.ts';
import { whoami } from './verbs/whoami.ts';

/** What `comunal peertube` can do, in the order of its help. */
export const verbs: Readonly<Record<string, Verb>> = {
  upload,
  list,
  captions,
  'live create': liveCreate,
  'live show': liveShow,
  whoami,
  login,
  logout,
};
