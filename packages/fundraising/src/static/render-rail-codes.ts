import type { HtmlTag, RenderMessage } from '../card/card-context.ts';
import type { CardRail } from '../card/describe-rails.ts';
import { isFundraisingError } from '../fundraising-error.ts';
import type { DrawCode } from './draw-code.ts';
import type { Markup } from '@comunal/http/markup';

/** Renders the QR codes of the rails that have one, by their ids. Each says what it is, and its text is above it or beside it. */
export async function renderRailCodes(
  html: HtmlTag<Markup>,
  t: RenderMessage<Markup>,
  rails: readonly CardRail[],
  draw: DrawCode,
): Promise<ReadonlyMap<string, Markup>> {
  const codes = new Map<string, Markup>();
  for (const { rail, described } of rails) {
    if (!described?.ok || !described.description.qr) continue;
    const { qr, rows } = described.description;
    const picture = await draw(qr.text, rail.id).catch(ignoreTooLong);
    if (!picture) continue;
    const isInRows = rows.some(({ copy }) => copy === qr.text);
    codes.set(
      rail.id,
      html`<figure part="qr">
        ${picture}
        <figcaption>
          <p>${t(qr.isPayment ? 'donate:qr.payment' : 'donate:qr.text')}</p>
          ${isInRows ? '' : html`<code part="value">${qr.text}</code>`}
        </figcaption>
      </figure>`,
    );
  }
  return codes;
}

/** A text that is too long for a code is enough by itself. */
function ignoreTooLong(thrown: unknown): undefined {
  if (!isFundraisingError(thrown) || thrown.code !== 'qr-too-long') throw thrown;
}
