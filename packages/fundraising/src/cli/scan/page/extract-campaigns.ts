import { isDataScript } from '../../../node/manifest/page-tree.ts';
import { getAttribute, getText, type Element } from './walk-tree.ts';

export { isDataScript };

/** What the elements of a page that show campaigns are given. */
export interface PageCampaigns {
  /** Campaigns inside the page, signed or not, as data. */
  readonly inline: readonly object[];
  /** Addresses that elements take campaigns from, as written. */
  readonly sources: readonly string[];
  /** Keys that elements are told to trust. */
  readonly trustedKeys: readonly string[];
}

/** Finds campaigns, their addresses and keys under whatever name a page registers the element. */
export function extractCampaigns(elements: readonly Element[]): PageCampaigns {
  const donating = elements.filter(
    (element) =>
      element.tagName === 'comunal-donate' ||
      (element.tagName.includes('-') && getAttribute(element, 'trusted-key') !== undefined),
  );
  const valuesOf = (name: string): string[] =>
    donating.flatMap((element) => getAttribute(element, name) ?? []);
  const texts = [...elements.filter(isDataScript).map(getText), ...valuesOf('campaign')];
  return {
    // As text each counts once: data can be too deep for anything that goes through it.
    inline: [...new Set(texts)].map(parsed).filter(isCampaign),
    sources: valuesOf('src').filter((source) => source !== ''),
    trustedKeys: valuesOf('trusted-key')
      .flatMap((keys) => keys.split(/\s+/))
      .filter((key) => key !== ''),
  };
}

/** The data in a text of JSON; undefined for what is none. */
export function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Whether a text that was published is a campaign itself, and no page. */
export function isCampaignText(text: string): boolean {
  return /^\s*\{/.test(text) && isCampaign(parsed(text));
}

/** Whether an element would show it: one that is not signed as well. */
function isCampaign(data: unknown): data is object {
  if (typeof data !== 'object' || data === null || Array.isArray(data)) return false;
  return (
    ('comunalSigned' in data && data.comunalSigned === 'campaign') ||
    ('rails' in data && Array.isArray(data.rails))
  );
}
