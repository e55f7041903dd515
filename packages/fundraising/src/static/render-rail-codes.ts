import type { RenderMessage } from '../card/card-context.ts';
import type { CardRail } from '../card/describe-rails.ts';
import { createQrPng } from '../qr/create-qr-png.ts';
import { createQrSvg } from '../qr/create-qr-svg.ts';
import { Markup, markup } from './markup.ts';

/** How QR codes are put into a page: as SVG, as PNG for places that refuse SVG, or not at all. */
export type CodePictures = 'svg' | 'png' | 'none';

/** Renders the QR codes of the rails that have one, by their ids. Each says what it is, and its text is above it or beside it. */
export async function renderRailCodes(
  t: RenderMessage<Markup>,
  rails: readonly CardRail[],
  pictures: CodePictures,
): Promise<ReadonlyMap<string, Markup>> {
  const codes = new Map<string, Markup>();
  if (pictures === 'none') return codes;
  for (const { rail, described } of rails) {
    if (!described?.ok || !described.description.qr) continue;
    const { qr, rows } = described.description;
    const picture = pictures === 'svg' ? await renderSvg(qr.text) : await renderPng(qr.text);
    if (!picture) continue;
    const isInRows = rows.some(({ copy }) => copy === qr.text);
    codes.set(
      rail.id,
      markup`<figure part="qr">${picture}<figcaption><p>${t(qr.isPayment ? 'donate:qr.payment' : 'donate:qr.text')}</p>${isInRows ? '' : markup`<code part="value">${qr.text}</code>`}</figcaption></figure>`,
    );
  }
  return codes;
}

async function renderSvg(text: string): Promise<Markup | undefined> {
  const code = await createQrSvg(text).catch(() => undefined); // A text that is too long for a code is enough by itself.
  return code && new Markup(code.svg.replace('<svg ', '<svg width="240" height="240" '));
}

async function renderPng(text: string): Promise<Markup | undefined> {
  const code = await createQrPng(text, { scale: 4 }).catch(() => undefined);
  if (!code) return undefined;
  const base64 = btoa(String.fromCharCode(...code.png));
  return markup`<img src="data:image/png;base64,${base64}" width="${code.width}" height="${code.width}" alt="">`;
}
