import { page } from '../planted/planted-leak.ts';
import { loadClosedContent } from '../support/closed-content.ts';
import type { InnocentSite } from './innocent-site.ts';

/** Numbers and links that are no accounts, or are declared. */
export const innocentPayments: readonly InnocentSite[] = [
  {
    name: 'the account of a campaign beside its text',
    files: {
      'index.html': page(
        '<comunal-donate campaign=\'{"title":"Servidores","rails":[{"id":"spei","kind":"clabe","enabled":true,"account":"032180000118359719"}]}\'></comunal-donate><p>CLABE: 032 180 00011835971 9</p>',
      ),
    },
  },
  {
    name: 'the account of a campaign file on another page',
    files: {
      'campana.json':
        '{"title":"Servidores","rails":[{"id":"spei","kind":"clabe","enabled":true,"account":"032180000118359719"}]}',
      'index.html': page('<p>CLABE: 032180000118359719</p>'),
    },
  },
  {
    name: 'the account of a public campaign of the content',
    files: { 'index.html': page('<p>CLABE: 002010077777777771</p>') },
    options: { content: await loadClosedContent() },
  },
  {
    name: 'an address beside a key of OpenPGP, and after a sentence about Pix and PayPal',
    files: {
      'index.html': page(
        '<p>Chave PGP de hola@colectiva.example</p><p>Aceitamos Pix e PayPal. Dúvidas? Escreva para hola@colectiva.example.</p>',
      ),
    },
  },
  {
    name: 'phone numbers, dates, an ISBN and the front page of a service',
    files: {
      'index.html': page(
        '<p>Llama al 55 0000 0000 el 2026-11-28 a las 19:00. ISBN 978-3-16-148410-0. Escribe a hola@colectiva.example.</p><a href="https://www.paypal.com/">PayPal</a>',
      ),
    },
  },
  {
    name: 'documentation that shows an account as an example',
    files: {
      'index.html': page(
        '<pre><code>account: "032180000118359719"</code></pre><p>El video 9c9de5e8-0a1e-470e-b9d5-9b6a1e5f4c01 tiene el alias <code>charla.redes.uno</code>.</p>',
      ),
    },
  },
];
