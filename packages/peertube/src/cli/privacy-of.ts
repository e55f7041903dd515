import type { VideoPrivacy } from '../vocabulary/privacy.ts';
import type { Call } from './call.ts';
import { nearest } from './nearest.ts';
import type { Session } from './session.ts';
import { Told } from './told.ts';

/** Those that need nothing else; `password` would need one on the command line. */
const privacies = ['private', 'unlisted', 'internal', 'public'] as const;

/** What `--privacy` says: private unless it is there. */
export function privacyOf(call: Call, { texts: { t } }: Session): VideoPrivacy {
  const value = call.text('privacy') ?? 'private';
  const known = privacies.find((privacy) => privacy === value);
  if (known) return known;
  const list = privacies.join(', ');
  const near = nearest(value, privacies);
  const said = t('peertube:wrong.value', { value, option: '--privacy', list });
  throw new Told(2, near ? `${said} ${t('peertube:wrong.near', { nearest: near })}` : said);
}
