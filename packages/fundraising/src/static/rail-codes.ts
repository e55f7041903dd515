import type { LiteI18n } from '@comunal/i18n/lite';
import type { ShownRail } from '../card/show-rails.ts';
import { createQrPng } from '../qr/create-qr-png.ts';
import { createQrSvg } from '../qr/create-qr-svg.ts';
import { Markup, markup } from './markup.ts';

/** How QR codes are put into a page. */
export type CodePictures = 'svg' | 'png' | 'none';

/** The QR codes of ways to give that have one, by their ids. Each says what it is, and has its text above it or beside it. */
export async function railCodes(
  { t }: LiteI18n<'donate'>,
  rails: readonly ShownRail[],
  pictures: CodePictures,
): Promise<ReadonlyMap<string, Markup>> {
  const found = new Map<string, Markup>();
  if (pictures === 'none') return found;
  for (const { rail, described } of rails) {
    if (!described?.ok || !described.description.qr) continue;
    const { qr, rows } = described.description;
    const picture = pictures === 'svg' ? await drawing(qr.text) : await png(qr.text);
    if (!picture) continue;
    const isAbove = rows.some(({ copy }) => copy === qr.text);
    found.set(
      rail.id,
      markup`<figure part="qr">${picture}<figcaption><p>${t(qr.isPayment ? 'donate:qr.payment' : 'donate:qr.text')}</p>${isAbove ? '' : markup`<code part="value">${qr.text}</code>`}</figcaption></figure>`,
    );
  }
  return found;
}

async function drawing(text: string): Promise<Markup | undefined> {
  const code = await createQrSvg(text).catch(() => undefined); // too long for a code: the text does as well
  return code && new Markup(code.svg.replace('<svg ', '<svg width="240" height="240" '));
}

async function png(text: string): Promise<Markup | undefined> {
  const code = await createQrPng(text, { scale: 4 }).catch(() => undefined);
  if (!code) return undefined;
  const base64 = btoa(String.fromCharCode(...code.png));
  return markup`<img src="data:image/png;base64,${base64}" width="${code.width}" height="${code.width}" alt="">`;
}
