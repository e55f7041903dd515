import { verdicts } from '../../test/support/verdicts.ts';
import { onionAddressSchema, webAddressSchema } from './web-address.ts';

verdicts('webAddressSchema', webAddressSchema, {
  takes: [
    'https://colectiva.example',
    'https://colectiva.example/',
    'https://sub.colectiva.example:8443/ruta/a?b=c&d[]=e#f',
    'https://colectiva.example?x=1',
    'https://COLECTIVA.example/México/año',
    'https://colectiva.example/@usuaria/1',
    'https://xn--mxico-bsa.example/',
  ],
  refuses: [
    'http://colectiva.example',
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)//https://x.example',
    'data:text/html,<script>',
    'https://usuaria:clave@colectiva.example/',
    'https://usuaria@colectiva.example/',
    'https://colectiva.example:80@otra.example/',
    'https://colectiva.example\\@otra.example/',
    'https://méxico.example/',
    'https://colectiva.example/a b',
    'https://colectiva.example/a\nb',
    ' https://colectiva.example',
    'https://colectiva.example\n',
    'https://colectiva.example/"><script>',
    'https://colectiva.example/\u202egpj.exe',
    'https://colectiva.example/\u200b',
    'https://colectiva.example:99999/',
    'https://colectiva..example/',
    'https://.../',
    'https:///ruta',
    'https://',
    '//colectiva.example',
    'colectiva.example',
    `https://colectiva.example/${'a'.repeat(2048)}`,
    '',
  ],
});

const sub = 'www';
const host = 'a2'.repeat(28);

verdicts('onionAddressSchema', onionAddressSchema, {
  takes: [
    `http://${host}.onion`,
    `https://${host}.onion/ruta`,
    `http://${sub}.${host}.onion:8080/`,
  ],
  refuses: [
    `http://${'a'.repeat(16)}.onion/`,
    `http://${'a1'.repeat(28)}.onion/`,
    `http://${host}.onion.example/`,
    `http://${sub}@${host}.onion/`,
    `${host}.onion`,
    'https://colectiva.example',
  ],
});
