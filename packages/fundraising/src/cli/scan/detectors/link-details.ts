import { findLookAlike } from '../../../rails/link/services.ts';
import { decodePercent } from '../page/extract-code-texts.ts';
import type { PageLink } from '../page/extract-links.ts';
import type { DetailKind } from './detector.ts';
import { isPaymentHost, PAYMENT_SCHEMES } from './payment-services.ts';

/** A link with which people may pay. */
export interface LinkDetail {
  readonly kind: DetailKind;
  /** The normalized URL, which is equal for all spellings of it. */
  readonly normalized: string;
}

const PAY_WORDS =
  /\b(?:dona(?:r|tivos?|tions?|ciones|cion|nos|ting|te)?|doe|doar|doac(?:ao|oes)|apoy(?:a|ar|o|anos|e)|apoi(?:e|ar|o)|aport(?:a|ar|es?|aciones)|contribu(?:ye|ir|te|a)|support us|coopera(?:r|cion)?|pag(?:a|ar|ue|os?|amentos?)|pay(?:ments?)?|checkout|crowdfund\w*|give now|sponsor\w*|deposit\w*|transferir|transfer|comprar?|buy|colabor\w*|ayudanos|ajude(?:-nos)?|contribu\w*|hazte soci\w*|seja soci\w*|chip in|give (?:now|here|to|today)|sumate(?! (?:al?|en) (?:la |el |nuestr[ao] )?(?:lista|red|boletin|canal|grupo|chat))|invit\w+ un cafe(?:cito)?|cafecito|echa(?:nos|le)? (?:la|una) mano|coo?peracha|vaquinha|vaquita|regalanos|membresia|membership|become an? (?:member|patron|sponsor|supporter|donor)|tip jar|leave a tip|propinas?|gorjeta|rifas?|(?:faca|faz|mande|envie) um pix|fondo de (?:emergencia|ayuda|apoyo|solidaridad)|monetization)\b|^ ?give\b[^\p{L}\n]*$/imu;
/** A code that makes a phone network do something, such as sending money. */
const DIALLED_CODE = /^tel:(?:\/\/)?(?:[*#]|%2[3a])/i;
const PAY_PATH =
  /(?:^|[/_.-])(?:dona(?:r|te|tivos?|tions?|ciones|cion)?|doar|doac(?:ao|oes)|pag(?:ar|os?|amentos?)|pay(?:ments?)?|checkout|sponsors?|crowdfunding|tip-?jar)(?:$|[/_.?-])/i;

/** Detects a payment link: of a known service, of an app, or to another site with words of giving. */
export function detectLinkDetail(link: PageLink, origin: string): LinkDetail | undefined {
  const { url, isFollowed } = link;
  if (!url) return undefined;
  const scheme = url.protocol.slice(0, -1);
  if (PAYMENT_SCHEMES.has(scheme) || DIALLED_CODE.test(url.href))
    return { kind: 'pay-scheme', normalized: normalizeSchemeUrl(url) };
  if (!/^(?:https?|ftp|wss?)$/.test(scheme)) return undefined;
  const normalized = normalizeLink(url);
  if (isPaymentHost(url.hostname)) {
    // The front page of a service takes no donations.
    return normalized.includes('/') || normalized.includes('?')
      ? { kind: 'service', normalized }
      : undefined;
  }
  if (!isFollowed || url.origin === origin) return undefined;
  const isMeant =
    PAY_WORDS.test(link.label) ||
    PAY_PATH.test(`${url.pathname}/`) ||
    PAY_PATH.test(url.hostname) ||
    findLookAlike(url.hostname);
  return isMeant ? { kind: 'pay-link', normalized } : undefined;
}

/** Normalizes a link to host, path and query, so that different spellings of one URL are equal. */
export function normalizeLink({ hostname, pathname, search }: URL): string {
  const host = hostname.replace(/\.+$/, '').replace(/^(?:www|m)\./, '');
  return `${host}${decodePercent(pathname).replace(/\/+$/, '')}${search}`;
}

/** Normalizes the URL of an app, without the slashes that some add. */
export function normalizeSchemeUrl({ href }: URL): string {
  return href.replace(/^([a-z\d+.-]+):(?:\/\/)?/i, '$1:').replace(/[/?#]+$/, '');
}
