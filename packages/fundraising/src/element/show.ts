// What is loaded as soon as there is an element in the page; rails, codes and checks only where they are needed.
import { html, type TemplateResult } from 'lit';
import type { Card, DonateLayout } from '../card/card.ts';
import { donateCard } from '../card/donate-card.ts';
import { prepare, type DonateWish, type Prepared } from './prepare.ts';
import { RailActions } from './rail-actions.ts';
import { alarmPart, trustPart } from './trust-part.ts';

/** What the element draws. */
export interface Shown {
  /** The language of its texts. */
  readonly language: string;
  /** Whether what the page wrote stands below. */
  readonly keepsPage: boolean;
  /** What is told to the page: names without `comunal-donate-`. */
  readonly news: readonly (readonly [name: string, detail: unknown])[];
  draw(how: DonateLook): TemplateResult;
}

/** What a page says of how it is drawn. */
export interface DonateLook {
  readonly layout: DonateLayout;
  readonly contact: string | null;
}

/** Gets a campaign ready to be drawn. */
export async function show(wish: DonateWish, redraw: () => void): Promise<Shown> {
  const prepared = await prepare(wish);
  const { i18n } = prepared;
  return {
    language: i18n.language,
    keepsPage: prepared.kind === 'wrong' && prepared.keepsPage,
    news: newsOf(prepared),
    draw: drawing(prepared, new RailActions(i18n, redraw)),
  };
}

function drawing(prepared: Prepared, actions: RailActions): Shown['draw'] {
  const { i18n } = prepared;
  const { heard, copyButton, afterRows } = actions;
  return ({ layout, contact }) => {
    if (prepared.kind === 'wrong')
      return html`<p part="alarm">${i18n.t(`donate:wrong.${prepared.reason}`)}</p>`;
    if (prepared.kind === 'untrusted') return alarmPart(prepared, contact);
    const card: Card<TemplateResult> = { html, i18n, layout, heard, copyButton, afterRows };
    return html`${trustPart(prepared, contact)} ${donateCard(card, prepared.view, prepared.rails)}`;
  };
}

function newsOf(prepared: Prepared): Shown['news'] {
  if (prepared.kind === 'untrusted') return [['untrusted', { reason: prepared.reason }]];
  if (prepared.kind === 'wrong') return [['error', { reason: prepared.reason }]];
  const { trust } = prepared;
  const ready = ['ready', {}] as const;
  if (trust?.outcome === 'unchecked') return [['unchecked', { reason: trust.reason }], ready];
  return trust?.outcome === 'expired'
    ? [['expired', { expiresAt: trust.expiresAt }], ready]
    : [ready];
}
