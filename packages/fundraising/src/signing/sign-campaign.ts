import type { Campaign } from '../campaign/campaign.ts';
import { checkCampaign } from '../campaign/check-campaign.ts';
import { FundraisingError } from '../fundraising-error.ts';
import { canonicalJson } from './canonical-json.ts';
import { signDocument, type SignOptions } from './sign-document.ts';
import { isMoment, toMoment, type SignedDocument, type Signer } from './signed-document.ts';

/** A campaign with signatures under it, as it stands in a file. */
export type SignedCampaign = SignedDocument<Campaign, 'campaign'>;

/** The name of a campaign whose signer gave none: the one campaign of a collective. */
const NAME = 'campaign';

/**
 * Signs a campaign with one key, or with several of which a reader may ask for some. A signature shows later that the data
 * was changed. It does not show that an account is whose it says.
 *
 * @throws `FundraisingError` for a campaign that is no JSON or too large, or that a page could not show as it is (with a
 * wrong check digit, for one); for no signer, the same one twice, and one whose key is none, is weak or is not the one that
 * it signs with.
 */
export async function signCampaign(
  campaign: Campaign,
  signers: readonly Signer[],
  options: SignOptions = {},
): Promise<SignedCampaign> {
  canonicalJson(campaign); // what has no such form could not be signed either
  const { name = NAME, issuedAt = toMoment(Date.now()) } = options;
  if (isMoment(issuedAt)) await refuseUnsound(campaign, issuedAt.slice(0, 10));
  return signDocument('campaign', campaign, signers, { ...options, name, issuedAt });
}

async function refuseUnsound(campaign: Campaign, today: string): Promise<void> {
  const { view, rails, isSound } = await checkCampaign(campaign, { today, locale: 'es' });
  if (isSound) return;
  const [notice] = view.notices;
  const broken = rails.find(({ described }) => !described.ok);
  const path = broken ? `rails.${broken.rail.id}` : (notice?.path ?? '');
  const problem = broken?.described.ok === false ? broken.described.problems[0] : undefined;
  const reason = problem?.code ?? notice?.code ?? 'form';
  throw new FundraisingError(
    'bad-campaign',
    `A page could not show this campaign as it is: ${path} (${reason}). Nothing was signed.`,
    { about: path, ...(problem && { problem }) },
  );
}
