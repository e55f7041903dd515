import type { Campaign } from '../campaign/campaign.ts';
import { campaignView } from '../campaign/create-campaign-view.ts';
import { describeRail } from '../campaign/describe-rail.ts';
import { canonicalJson } from '../signing/canonical-json.ts';
import { compact, paymentDetailsIn } from './payment-details-in.ts';
import { today } from './clock.ts';
import { isUnder } from './service-links-in.ts';

/** Whether a payment detail is in a campaign, or in what a page makes of it: a Pix key is shown as a code. */
export async function detailsOf(campaign: Campaign): Promise<(detail: string) => boolean> {
  const written = canonicalJson(campaign);
  const shown = await Promise.all(['es', 'en', 'pt'].map((locale) => shownIn(campaign, locale)));
  const own = new Set([written, ...shown.flat()].flatMap((text) => paymentDetailsIn(text) ?? []));
  const plain = compact(written).toLowerCase();
  // A link may begin as another does, and lead to somebody else.
  return (detail) =>
    isUnder(detail, own) || (!detail.includes('/') && plain.includes(detail.toLowerCase()));
}

async function shownIn(campaign: Campaign, locale: string): Promise<string[]> {
  const { rails } = campaignView(campaign, { today: today(), locale });
  const described = await Promise.all(rails.map(describeRail));
  return described.flatMap((one) =>
    one.ok
      ? [one.description.qr?.text ?? '', ...one.description.rows.map(({ copy = '' }) => copy)]
      : [],
  );
}
