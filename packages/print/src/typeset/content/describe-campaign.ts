import type { PublicCampaign } from '@comunal/schemas';
import { describeLicence, listFacts, toText, type ContentContext } from './content-context.ts';
import type { PrintContent, PrintSection, PrintText } from './print-content.ts';
import { describeBody, listSection } from './sections.ts';

/**
 * Puts a campaign into words: what it sustains, what that costs and which ways to give there are. The numbers of accounts stay
 * away from paper, which cannot be corrected: whoever gives reads them on the page, where they are signed.
 */
export function describeCampaign(entry: PublicCampaign, context: ContentContext): PrintContent {
  const { i18n, donate, print, findAgent } = context;
  const { t } = i18n;
  const [, slug = ''] = entry.organization.split('/');
  const organization = findAgent('organization', slug === '' ? entry.organization : slug);
  const isOpen = entry.state === 'planned' || entry.state === 'running';
  return {
    seed: `campaign/${entry.slug}`,
    language: i18n.language,
    title: toText(entry.title, context) ?? { text: entry.slug },
    kind: t('site:support.title'),
    status: entry.state === 'running' ? undefined : donate.t(`donate:state.${entry.state}`),
    summary: toText(entry.summary, context),
    attending: [],
    facts: listFacts([
      [print.t('print:campaign.goal'), entry.goal && i18n.money(entry.goal)],
      [print.t('print:campaign.until'), entry.ends && i18n.date(entry.ends)],
    ]),
    sections: [
      ...describeBody(entry.body, context),
      ...describeCosts(entry, context),
      ...(isOpen ? describeRails(entry, context) : []),
    ],
    days: [],
    colophon: listFacts([[t('content:role.organizer'), toText(organization?.name, context)]]),
    licence: describeLicence(undefined, context),
  };
}

function describeCosts({ costs }: PublicCampaign, context: ContentContext): PrintSection[] {
  const { i18n, donate } = context;
  const lines = (costs ?? []).map(({ label, amount, per }): PrintText => {
    const money = donate.t(`donate:costs.per.${per}`, { money: i18n.money(amount) });
    return { text: `${i18n.localize(label)?.text ?? ''}: ${money}` };
  });
  return listSection(donate.t('donate:costs.title'), lines);
}

function describeRails({ rails }: PublicCampaign, context: ContentContext): PrintSection[] {
  const names = (rails ?? []).flatMap(({ label }) => toText(label, context) ?? []);
  return listSection(context.donate.t('donate:ways.title'), names);
}
