import { CliError } from '@comunal/command';
import type { Campaign } from '../campaign/campaign.ts';
import { toRecord } from '../campaign/field-reader.ts';
import { unwrapCampaign } from '../campaign/unwrap-campaign.ts';
import { isSignableCards, type SignableCards } from '../signing/cards-file.ts';
import { readCampaignFile } from './files.ts';
import type { Session } from './session.ts';

/** What a file has to sign. */
export type Signable =
  | { readonly campaign: Campaign; readonly cards?: never }
  | { readonly campaign?: never; readonly cards: SignableCards };

/**
 * Reads a campaign or cards. Those that were signed are signed again, without the signatures that they have.
 *
 * @throws `CliError` for a file that is neither.
 */
export async function readSignable(path: string, session: Session): Promise<Signable> {
  const campaign = await readCampaignFile(path, session);
  const { comunalSigned, payload } = toRecord(campaign);
  const file = comunalSigned === 'cards' ? toRecord(payload) : toRecord(campaign);
  const { cards: list } = file;
  if (!Array.isArray(list)) return { campaign };
  const cards: unknown = { ...file, cards: list.map(unwrapCard) };
  if (isSignableCards(cards)) return { cards };
  throw new CliError(1, session.texts.t('fundraising:file.badCards', { path }));
}

/** Returns a card with its campaign as it was before it was signed. */
function unwrapCard(value: unknown): unknown {
  const card = toRecord(value);
  return card['type'] === 'campaign' && 'data' in card
    ? { ...card, data: unwrapCampaign(card['data']) }
    : value;
}
