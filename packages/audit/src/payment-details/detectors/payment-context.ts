import type { WorkBudget } from './work-budget.ts';

/** Words of payment in Spanish, English and Portuguese, without accents. A number beside them is taken for a payment detail. */
export const CONTEXT = {
  account:
    /\bclabe\b|\bspei\b|\bcuentas?\b|\bctas?\b|\bcontas?\b|\baccounts?\b|\bdeposit|\btransf|\bbanc|\bbank|\binterbanc|\bdonat|\bdonar|\bdoa[rc]|\bpag[ao]|\bpay/i,
  card: /\btarjet|\bcart[ao]o?\b|\bcards?\b|\boxxo\b|\bdebit|\bcredit|\bdeposit|\btransf|\bdonat|\bdonar|\bdoa[rc]|\bpag[ao]|\bpay/i,
  /** Words directly before a number that is an account because of them. */
  accountNumber:
    /(?:\b(?:numero|num|no|n)\b[.o° ]{0,3}(?:de )?(?:cuenta|cta|tarjeta|conta|cartao)|\bcta\b\.?|\bcuenta (?:bancaria|corriente|de ahorros?|de cheques|de debito|clabe|rut|vista|numero)|\bcuentarut\b|\bcci\b|\bcuenta[: #]|\bconta (?:corrente|poupanca|bancaria|numero)|\bconta[: #]|\bagencia[: ]|\bc\/c\b|\baccount (?:number|no)\b|\bacct\b|\baccount[: #]|\bsort code\b|\brouting\b|\b(?:a la|na|en la) (?:cuenta|tarjeta|conta)\b|\bdeposit\w* (?:a|en|na|para|to)\b|\btransf\w+ (?:a|para|to)\b|\btarjeta[: #]|\bcbu\b|\bcvu\b|\bclabe\b|\bkonto(?:nummer)?\b|\bblz\b|\bnumero de compte\b|\bconto\b)/gi,
  /** Banks and wallets with their own numbers. */
  bank: /\b(?:bbva|bancomer|citi|banamex|citibanamex|santander|banorte|hsbc|banco azteca|bancoppel|scotiabank|inbursa|stp|spin by oxxo|klar|hey banco|banregio|afirme|bajio|compartamos|bienestar|banjercito|albo|nu mexico|nubank|itau|bradesco|caixa|banco do brasil|banco inter|picpay|pagbank|bancolombia|davivienda|bbva|bcp|interbank|bancoestado|banco nacion|galicia|macro|brubank|uala|naranja x|mercado pago)\b/gi,
  /** Services that only need a phone number. */
  phonePay:
    /\b(?:dimo|codi|nequi|daviplata|yape|plin|bizum|zelle|pago movil|sinpe|mb ?way|mach|transfiya|bre-?b|tigo money|m-?pesa|venmo|swish|vipps|twint|cash ?app|interac|e-transfer)\b/gi,
  /** Shops that take money over the counter. */
  shop: /\b(?:oxxo|7-?eleven|seven eleven|paynet|paycash|farmacias? (?:del ahorro|guadalajara|benavides)|pago facil|rapipago|efecty|baloto|boleto|codigo de barras|linha digitavel|spei referenc|referencia(?: de pago)?[: ]|reference[: ])/gi,
  /** Words directly before a number that is long enough. */
  nextNumber:
    /\b(?:spin|nu(?=[^a-z]{0,8}\d)|saldazo|guardadito|depositos?(?! legal)|depositar?|depositen|transferencias?|transferir|transfiere|dona(?:r|tivos?)? (?:al?|en)|envia\w* (?:\w+ ){0,3}(?:al?|en|para))\b/gi,
  /** Bre-B, the instant payments of Colombia, also with a seam in it. */
  breb: /\bbre[. -]{0,2}b\b/gi,
  pix: /\bp[. -]{0,2}i[. -]{0,2}x\b|\bchaves?\b/gi,
  /** Services whose accounts are names or e-mail addresses. */
  handle:
    /\b(?:pay ?pal|venmo|cash ?app|cashtag|zelle|wise(?:tag)?|revolut|skrill|payoneer|interac|e-transfer|ko-?fi|patreon|liberapay|buy ?me ?a ?coffee|tikkie|lydia|monzo|prex|airtm|binance|upi|gpay|phonepe|paytm|stripe|mercado ?pago)\b/gi,
  lightning:
    /\blightning\b|\bln(?:url)?\b|\bsats?\b|\bsatoshis?\b|\bzaps?\b|\bbitcoins?\b|\bbtc\b|(?<!charlas? )\brelampago[\ue000 ]?:|\b(?:red|direccion|pagos?) relampago\b|₿|⚡|\bwallet\b/gi,
  coin: /\b(?:solana|sol|usdc|usdt|tether|tron|trx|xrp|ripple|stellar|xlm|ton|toncoin|cardano|ada|polkadot|dot|nano|cripto\w*|crypto\w*|wallet)\b/gi,
} as const;

/** Whether a word of payment is before or shortly after a part of a text. */
export function hasContext(
  text: string,
  pattern: RegExp,
  start: number,
  end: number,
  { before = 300, after = 80 } = {},
): boolean {
  return new RegExp(pattern.source, 'i').test(
    text.slice(Math.max(0, start - before), start) + '\n' + text.slice(end, end + after),
  );
}

/** The end of a sentence. */
const SENTENCE_END = /[.!?;][\s\u{e000}]/gu;

/** Finds the parts of a text near a word: some characters before it in the same sentence, and some after it. */
export function* findNearby(
  text: string,
  pattern: RegExp,
  budget: WorkBudget,
  { before = 0, after = 100 } = {},
): Generator<{ readonly part: string; readonly offset: number }> {
  let last = -1;
  for (const { index, 0: word } of text.matchAll(pattern)) {
    // Neighbouring words share the text around them.
    budget.spend(30 + before + after);
    const earliest = Math.max(0, last, index - before);
    const ends = [...text.slice(earliest, index).matchAll(SENTENCE_END)];
    const from = earliest + (ends.at(-1)?.index ?? 0);
    const to = Math.min(text.length, index + word.length + after);
    yield { part: text.slice(from, to), offset: from };
    last = Math.max(last, index);
  }
}
