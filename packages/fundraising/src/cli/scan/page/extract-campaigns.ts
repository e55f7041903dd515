import { isDataScript } from '../../../node/manifest/page-tree.ts';
import { getAttribute, getText, type Element } from './walk-tree.ts';

export { isDataScript };

/** The inputs of the elements of a page that show campaigns. */
export interface PageCampaigns {
  /** Campaigns inside the page, signed or not, as data. */
  readonly inline: readonly object[];
  /** The URLs from which elements fetch campaigns, as written. */
  readonly sources: readonly string[];
  /** The keys that elements trust. */
  readonly trustedKeys: readonly string[];
}

/** Extracts campaigns, their URLs and keys, under whatever name a page registers the element. */
export function extractCampaigns(elements: readonly Element[]): PageCampaigns {
  const donating = elements.filter(
    (element) =>
      element.tagName === 'comunal-donate' ||
      (element.tagName.includes('-') && getAttribute(element, 'trusted-key') !== undefined),
  );
  const getValues = (name: string): string[] =>
    donating.flatMap((element) => getAttribute(element, name) ?? []);
  const texts = [...elements.filter(isDataScript).map(getText), ...getValues('campaign')];
  return {
    // Duplicates are removed as text, since data can be nested too deeply for a comparison.
    inline: [...new Set(texts)].map(parseJson).filter(isCampaign),
    sources: getValues('src').filter((source) => source !== ''),
    trustedKeys: getValues('trusted-key')
      .flatMap((keys) => keys.split(/\s+/))
      .filter((key) => key !== ''),
  };
}

/** Parses JSON; returns `undefined` for invalid JSON. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Whether a published text is itself a campaign, and not a page. */
export function isCampaignText(text: string): boolean {
  return /^\s*\{/.test(text) && isCampaign(parseJson(text));
}

/** Whether an element would show the data, even if it is not signed. */
function isCampaign(data: unknown): data is object {
  if (typeof data !== 'object' || data === null || Array.isArray(data)) return false;
  return (
    ('comunalSigned' in data && data.comunalSigned === 'campaign') ||
    ('rails' in data && Array.isArray(data.rails))
  );
}
