import { type Call, nearHint, Told } from '@comunal/command';
import type { VideoPrivacy } from '../vocabulary/privacy.ts';
import type { Session } from './session.ts';

/** Those that need nothing else; `password` would need one on the command line. */
const privacies = ['private', 'unlisted', 'internal', 'public'] as const;

/** What `--privacy` says: private unless it is there. */
export function privacyOf(call: Call, { context, texts: { t } }: Session): VideoPrivacy {
  const value = call.text('privacy') ?? 'private';
  const known = privacies.find((privacy) => privacy === value);
  if (known) return known;
  const list = privacies.join(', ');
  const said = t('peertube:wrong.value', { value, option: '--privacy', list });
  throw new Told(2, said + nearHint(value, privacies, context.locale));
}
