import { markup } from '@comunal/http/markup';
import type { Campaign } from '../campaign/campaign.ts';
import { drawInline } from './draw-code.ts';
import { renderCampaign } from './render-campaign.ts';

/** Renders what stands inside of `<comunal-donate>` where no script runs, by language. */
export async function renderCardHtml(
  campaign: Campaign,
  languages: readonly string[],
  today: string | undefined,
): Promise<Readonly<Record<string, string>>> {
  const html = await Promise.all(
    languages.map(async (locale): Promise<readonly [string, string]> => {
      const rendered = await renderCampaign(
        campaign,
        { locale, today },
        { html: markup, draw: drawInline.svg, isWithoutDrawings: false, isAlone: false },
      );
      return [locale, rendered.markup];
    }),
  );
  return Object.fromEntries(html);
}
