import type { Attack } from '../attack.ts';
import { BITCOIN } from '../details.ts';

/** Apart from the hosts, which belong to others: nothing here is asked for. */
const WEB = 'https://';
/** A page of somebody's at a service. */
export const PAYPAL = `${WEB}paypal.me/otra`;
const element = (name: string, body: string, lead = PAYPAL): Attack => ({
  class: 'links',
  name,
  body,
  shows: { link: lead },
});
const link = (name: string, href: string, lead: string): Attack =>
  element(name, `<p><a href="${href}">Dona aquí</a></p>`, lead);

/** Links to services and to apps that pay, in every way in which a browser understands them. */
export const links: readonly Attack[] = [
  link('PayPal', PAYPAL, PAYPAL),
  link('with a name before the host', `${WEB}x@paypal.me/otra`, `${WEB}x@paypal.me/otra`),
  link('with a port', `${WEB}paypal.me:443/otra`, PAYPAL),
  link('with a dot after the host', `${WEB}paypal.me./otra`, `${WEB}paypal.me./otra`),
  link('with backslashes', String.raw`https:\\paypal.me\otra`, PAYPAL),
  link('with an encoded host', `${WEB}paypal%2eme/otra`, PAYPAL),
  link('with an ideographic dot', `${WEB}paypal。me/otra`, PAYPAL),
  link('with wide letters', `${WEB}ｐａｙｐａｌ.me/otra`, PAYPAL),
  link('with a line end in the host', `${WEB}pay\npal.me/otra`, PAYPAL),
  link('with a tab in the scheme', 'ht\ttps://paypal.me/otra', PAYPAL),
  link('with entities', 'https:&sol;&sol;paypal&period;me&sol;otra', PAYPAL),
  link('without a scheme', '//paypal.me/otra', PAYPAL.replace('https', 'http')),
  link('in capitals', `${WEB.toUpperCase()}PAYPAL.ME/otra`, PAYPAL),
  link('with a soft hyphen in the host', `${WEB}pay\u{ad}pal.me/otra`, PAYPAL),
  link('with blanks before it', ` \u{1}${WEB}paypal.me/otra`, PAYPAL),
  link('with many slashes', `${WEB}//paypal.me/otra`, PAYPAL),
  element(
    'the short address of PayPal',
    `<p><a href="${WEB}py.pl/otra">Aquí</a></p>`,
    `${WEB}py.pl/otra`,
  ),
  element(
    'the short address of Buy Me a Coffee',
    `<p><a href="${WEB}coff.ee/otra">Aquí</a></p>`,
    `${WEB}coff.ee/otra`,
  ),
  link('GoFundMe', `${WEB}www.gofundme.com/f/otra`, `${WEB}www.gofundme.com/f/otra`),
  link('Patreon', `${WEB}patreon.com/otra`, `${WEB}patreon.com/otra`),
  link('Stripe', `${WEB}buy.stripe.com/test_otra`, `${WEB}buy.stripe.com/test_otra`),
  link('donate.stripe.com', `${WEB}donate.stripe.com/x`, `${WEB}donate.stripe.com/x`),
  link('Ko-fi', `${WEB}ko-fi.com/otra`, `${WEB}ko-fi.com/otra`),
  link('Cash App', `${WEB}cash.app/$otra`, `${WEB}cash.app/$otra`),
  link('Buy Me a Coffee', `${WEB}buymeacoffee.com/otra`, `${WEB}buymeacoffee.com/otra`),
  link('Mercado Pago', `${WEB}link.mercadopago.com.mx/otra`, `${WEB}link.mercadopago.com.mx/otra`),
  link('Wise', `${WEB}wise.com/pay/me/otra`, `${WEB}wise.com/pay/me/otra`),
  link('Venmo', `${WEB}venmo.com/u/otra`, `${WEB}venmo.com/u/otra`),
  link('Donorbox', `${WEB}donorbox.org/otra`, `${WEB}donorbox.org/otra`),
  link('Open Collective', `${WEB}opencollective.com/otra/donate`, `${WEB}opencollective.com/otra`),
  link('a wallet', `bitcoin:${BITCOIN}`, `bitcoin:${BITCOIN}`),
  link('a wallet of lightning', 'lightning:otra@wallet.example', 'lightning:otra@wallet.example'),
  link('UPI', 'upi://pay?pa=otra@okaxis', 'upi://pay?pa=otra'),
  link('payto', 'payto://iban/ES9121000418450200051332', 'payto://iban/ES91'),
  link(
    'a page that looks like PayPal',
    'https://paypa1.example/otra',
    'https://paypa1.example/otra',
  ),
  link('another site', 'https://otra.example/pagar', 'https://otra.example/pagar'),
  link(
    'a service behind another address',
    `${WEB}www.google.example/url?q=https%3A%2F%2Fpaypal.me%2Fotra`,
    'https://www.google.example/url?q=https',
  ),
  ...[
    'Colabora',
    'Súmate',
    'Invítanos un café',
    'Échanos la mano',
    'Coperacha',
    'Vaquinha',
    'Chip in',
    'Give',
    'Regálanos algo',
    'Membresía',
    'Hazte socia',
    'Become a member',
    'Tip jar',
    'Rifa',
    'Faça um Pix',
    'Ajude',
    'Fondo de emergencia',
    'D<b>on</b>ar',
  ].map((words) =>
    element(
      `another site as “${words}”`,
      `<p><a href="${WEB}otra.example/x">${words}</a></p>`,
      `${WEB}otra.example/x`,
    ),
  ),
  element(
    'another site under a heading',
    `<h2>Dona</h2><p><a href="${WEB}otra.example/x">aquí</a></p>`,
    `${WEB}otra.example/x`,
  ),
  link(
    'a service in an address that is encoded twice',
    `${WEB}otra.example/?q=https%253A%252F%252Fpaypal.me%252Fotra`,
    `${WEB}otra.example/?q=https`,
  ),
  link('a code that a phone dials', 'tel:*126*1*555', 'tel:*126*1*555'),
  element(
    'a part of a picture',
    `<map name=m><area href="${PAYPAL}" shape=rect coords="0,0,9,9" alt=x></map><img usemap="#m" alt="">`,
  ),
  element('a form', `<form action="${PAYPAL}"><button>Dona</button></form>`),
  element(
    'a button of a form',
    `<form action="/"><button formaction="${PAYPAL}">Dona</button></form>`,
  ),
  element(
    'a form whose button stands elsewhere',
    `<form id=f action="${WEB}otra.example/c"></form><button form=f>Dona</button>`,
    `${WEB}otra.example/c`,
  ),
  element(
    'a link in a drawing',
    `<svg width=90 height=20><a xlink:href="${PAYPAL}"><text y=15>Dona</text></a></svg>`,
  ),
  element('from a base', `<base href="${WEB}paypal.me/"><a href="otra">Dona</a>`),
  {
    class: 'links',
    name: 'as text to be typed',
    body: '<p>Dona en paypal<b>.me</b>/otra</p>',
    shows: { text: 'paypal.me/otra' },
  },
];
