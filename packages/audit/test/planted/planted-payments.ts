import { page, type PlantedLeak } from './planted-leak.ts';

/** Accounts that no campaign of the site declares. All of them are invented. */
export const plantedPayments: readonly PlantedLeak[] = [
  {
    code: 'payment-details',
    name: 'a CLABE in a text',
    files: { 'index.html': page('<p>Deposita a la CLABE 032 180 000118359719.</p>') },
    file: 'index.html',
    line: 9,
  },
  {
    code: 'payment-details',
    name: 'a Pix key beside its word',
    files: { 'apoie/index.html': page('<p>Chave Pix: ana@correio.example</p>') },
    file: 'apoie/index.html',
  },
  {
    code: 'payment-details',
    name: 'a Pix key below its word',
    files: { 'doe/index.html': page('<h2>Chave Pix (e-mail)</h2><p>lua@correio.example</p>') },
    file: 'doe/index.html',
  },
  {
    code: 'payment-details',
    name: 'an address that the text before it names after another one that does not',
    files: {
      'dona/index.html': page(
        '<p>Hay PayPal. Dudas: sol@correo.example</p><p>PayPal: sol@correo.example</p>',
      ),
    },
    file: 'dona/index.html',
  },
  {
    code: 'payment-details',
    name: 'a link to somebody at a service',
    files: { 'index.html': page('<a href="https://paypal.me/anaejemplo">Café</a>') },
    file: 'index.html',
  },
  {
    code: 'payment-details',
    name: 'another account beside the one that a campaign declares',
    files: {
      'index.html': page(
        '<comunal-donate campaign=\'{"title":"Servidores","rails":[{"id":"spei","kind":"clabe","enabled":true,"account":"002010077777777771"}]}\'></comunal-donate><p>IBAN DE89 3704 0044 0532 0130 00</p>',
      ),
    },
    file: 'index.html',
  },
];
