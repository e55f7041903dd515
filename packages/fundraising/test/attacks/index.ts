import type { Attack } from './attack.ts';
import { fields } from './set/fields.ts';
import { forgedElements } from './set/forged-elements.ts';
import { frames } from './set/frames.ts';
import { links } from './set/links.ts';
import { oldCampaigns } from './set/old-campaigns.ts';
import { otherKinds } from './set/other-kinds.ts';
import { pictures } from './set/pictures.ts';
import {
  annotated,
  decoys,
  partedAccounts,
  plainAccounts,
  spelledAccounts,
  tables,
  unseenSigns,
} from './set/plain-accounts.ts';
import { redirects } from './set/redirects.ts';
import { scripts } from './set/scripts.ts';
import { shadows } from './set/shadow.ts';
import { styles } from './set/styles.ts';

/** All attacks. */
export const attacks: readonly Attack[] = [
  ...forgedElements,
  ...plainAccounts,
  ...annotated,
  ...partedAccounts,
  ...spelledAccounts,
  ...unseenSigns,
  ...decoys,
  ...tables,
  ...fields,
  ...otherKinds,
  ...links,
  ...pictures,
  ...styles,
  ...scripts,
  ...frames,
  ...redirects,
  ...shadows,
  ...oldCampaigns,
];
