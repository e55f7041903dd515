import { isNotInstalled } from '@comunal/http/node';
import { CliError } from '@comunal/command';
import type { ExportedFile, PublicSource } from '@comunal/formats';
import type { RenderedCampaign, ToCardsOptions } from '@comunal/formats/cards';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseJson } from '../parse-json.ts';

const CARDS = 'cards.json';

/** The cards that `comunal export json` writes beside the entries. */
export interface WrittenCards {
  /** The file. */
  readonly file: ExportedFile;
  /** How many campaigns are missing, since `@comunal/fundraising` is not installed. */
  readonly missingCampaigns: number;
}

/** Renders the cards of the public entries, for sites that other programs make. */
export async function createCardsFile(
  source: PublicSource,
  options: Pick<ToCardsOptions, 'siteUrl' | 'pageUrl'>,
): Promise<WrittenCards> {
  const { toCards } = await import('@comunal/formats/cards');
  const entries = source.list('campaign');
  const campaigns = await renderCampaigns(source);
  const cards = toCards(source, { ...options, campaigns: campaigns ?? [] });
  return {
    file: { path: CARDS, text: `${JSON.stringify(cards, undefined, 2)}\n` },
    missingCampaigns: campaigns ? 0 : entries.length,
  };
}

/**
 * Refuses to replace signed cards by cards that are not: whoever shows them, such as Hugo, may notice nothing.
 *
 * @param describe - The message for the path of the signed file.
 * @throws CliError for a folder with signed cards.
 */
export async function refuseSignedCards(
  dir: string,
  describe: (path: string) => string,
): Promise<void> {
  const text = await readFile(join(dir, CARDS), 'utf8').catch(() => '');
  const file = parseJson(text);
  if (typeof file === 'object' && file !== null && 'comunalSigned' in file)
    throw new CliError(1, describe(CARDS));
}

/** Renders the campaigns; `undefined` where the package that does is not installed. */
async function renderCampaigns(source: PublicSource): Promise<RenderedCampaign[] | undefined> {
  const fundraising = await loadFundraising();
  if (!fundraising) return undefined;
  const { languages } = source;
  const isTest = source.list('site').some(({ sample }) => sample);
  return Promise.all(
    source.list('campaign').map(async (entry) => {
      const { html, data } = await fundraising.renderCampaignCard(entry, { languages, isTest });
      return { entry, html, data };
    }),
  );
}

async function loadFundraising() {
  try {
    return await import('@comunal/fundraising/cards');
  } catch (thrown) {
    // A part of it that is missing is another matter.
    if (isNotInstalled(thrown, '@comunal/fundraising')) return undefined;
    throw thrown;
  }
}
