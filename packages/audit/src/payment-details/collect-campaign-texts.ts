import { createCampaignView, describeRail, type Campaign } from '@comunal/fundraising';

/** The texts of campaigns, and those with which their rails are shown. */
export interface CampaignTexts {
  /** Every text of the campaigns. */
  readonly all: readonly string[];
  /** The texts of their rails, with the rows and codes that a page shows. */
  readonly rails: readonly string[];
  /** Every text and number of the documents, such as the sequence of a signed one. */
  readonly data: readonly string[];
}

/** Collects the texts of campaigns. A signed document counts as its campaign. */
export async function collectCampaignTexts(documents: readonly unknown[]): Promise<CampaignTexts> {
  const campaigns = documents.map(unwrapCampaign);
  const rails = (await Promise.all(campaigns.map(collectRailTexts))).flat();
  return {
    all: [...new Set([...collectValues(campaigns).filter(isText), ...rails])],
    rails,
    data: collectValues(documents).map(String),
  };
}

function unwrapCampaign(data: unknown): Campaign {
  const isSigned =
    isRecord(data) && data['comunalSigned'] === 'campaign' && isRecord(data['payload']);
  return (isSigned ? data['payload'] : data) as Campaign; // createCampaignView accepts any data
}

async function collectRailTexts(campaign: Campaign): Promise<string[]> {
  const today = new Date().toISOString().slice(0, 10);
  const described = await Promise.all(
    ['es', 'en', 'pt'].flatMap((locale) =>
      createCampaignView(campaign, { today, locale }).rails.map(describeRail),
    ),
  );
  const shownTexts = described.flatMap((each) =>
    each.ok
      ? [
          each.description.qr?.text ?? '',
          ...each.description.rows.flatMap(({ text, copy = '' }) => [text, copy]),
        ]
      : [],
  );
  const rails = isRecord(campaign) ? campaign['rails'] : undefined;
  return [...collectValues(rails).filter(isText), ...shownTexts].filter((text) => text !== '');
}

/** Collects every text and number in data, without recursion. */
function collectValues(data: unknown): (string | number)[] {
  const values: (string | number)[] = [];
  const open: unknown[] = [data];
  while (open.length > 0) {
    const next = open.pop();
    if (typeof next === 'string' || typeof next === 'number') values.push(next);
    else if (typeof next === 'object' && next !== null)
      for (const value of Object.values(next)) open.push(value);
  }
  return values;
}

function isText(value: string | number): value is string {
  return typeof value === 'string' && value !== '';
}

function isRecord(data: unknown): data is Readonly<Record<string, unknown>> {
  return typeof data === 'object' && data !== null && !Array.isArray(data);
}
