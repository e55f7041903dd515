import type { Campaign } from '../campaign/campaign.ts';
import { checkCampaign } from '../campaign/check-campaign.ts';
import { FundraisingError } from '../fundraising-error.ts';
import { canonicalJson } from './canonical-json.ts';
import { signDocument, type SignOptions } from './sign-document.ts';
import { isMoment, toMoment, type SignedDocument, type Signer } from './signed-document.ts';

/** A campaign with its signatures, as it is in a file. */
export type SignedCampaign = SignedDocument<Campaign, 'campaign'>;

/** The name of a campaign whose signer chose none: the only campaign of a collective. */
const DEFAULT_NAME = 'campaign';

/**
 * Signs a campaign with one key, or with several of which a reader may require some. The signature reveals later changes of the
 * data. It does not prove whose an account is.
 *
 * @param campaign - What a page is to show.
 * @param signers - Who signs: at least one.
 * @param options - Its name, when it was signed and when it expires.
 * @throws `FundraisingError` for a campaign that JSON cannot hold, that is too large, or that a page could not show as it is (one
 * wrong check digit is enough); for no signer, the same one twice, and one whose key is invalid, weak or not the one that it
 * signs with.
 * @example
 * ```ts
 * import { serializeSigned, signCampaign } from '@comunal/fundraising';
 * import { readSigner } from '@comunal/fundraising/node';
 *
 * const signer = await readSigner('campaign-key.pem');
 * const signed = await signCampaign({ title: 'Un año de servidores' }, [signer], { name: 'servidores' });
 * console.log(serializeSigned(signed)); // the one line of signed.json
 * ```
 */
export async function signCampaign(
  campaign: Campaign,
  signers: readonly Signer[],
  options: SignOptions = {},
): Promise<SignedCampaign> {
  canonicalJson(campaign); // Anything that has no canonical JSON could not be signed either.
  const { name = DEFAULT_NAME, issuedAt = toMoment(Date.now()) } = options;
  if (isMoment(issuedAt)) await assertSound(campaign, issuedAt.slice(0, 10));
  return signDocument('campaign', campaign, signers, { ...options, name, issuedAt });
}

async function assertSound(campaign: Campaign, today: string): Promise<void> {
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
