/** Accounts of nobody: samples of standards and of banks that do not exist, and addresses made from invented bytes. */
const CLABE = '014027000005555558';
const MONERO =
  '43TLt8wqBPj9b7oZQt3SHsGJgyLLXEJGDP2G979eNKNdVjqJPC8xg6hcTNGgFKocCVj1EmSNAyrBf6uHjeeDNhPb9URcEbm';
const SEGWIT = 'bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4';
const LNURL =
  'lnurl1dp68gurn8ghj7um9wfmxjcm99e3k7mf0v9cxj0m385ekvcenxc6r2c35xvukxefcv5mkvv34x5ekzd3ev56nyd3hxqurzepexejxxepnxscrvwfnv9nxzcn9xq6xyefhvgcxxcmyxymnserxfq5fns';
const OFFER =
  'lno1pg257enxv4ezqcneype82um50ynhxgrwdajx293pqglnyxw6q0hzngfdusg8umzuxe8kquuz7pjl90ldj8wadwgs0xlmc';
const PIX_CODE =
  '00020126580014br.gov.bcb.pix0136123e4567-e12b-12d1-a456-4266554400005204000053039865802BR5913Fulano de Tal6008BRASILIA62070503***63041D3D';
const UUID = '123e4567-e89b-42d3-a456-426614174000';
/** Apart from the hosts, which belong to others: no test sends a request there. */
const WEB = 'https://';

const groups = (code: string, separator = ' ', size = 4): string =>
  code.replaceAll(new RegExp(`(.{${size}})(?=.)`, 'g'), `$1${separator}`);
const wide = [...CLABE].map((digit) => String.fromCodePoint(0xff10 + Number(digit))).join('');

/** Payment details as people write them in pages, by kind. */
export const paymentPages: readonly (readonly [kind: string, html: string])[] = [
  ['clabe', `<p>CLABE ${CLABE} 24 horas</p>`],
  ['clabe', `<p>CLABE${CLABE}</p>`],
  ['clabe', `<ul><li>Banco: Santander</li><li>${groups(CLABE, ' ', 3)}</li></ul>`],
  ['clabe', `<p>${groups(CLABE, '<br>')}</p>`],
  ['clabe', `<p>${groups(CLABE, '</b><b>', 1)}</p>`],
  ['clabe', `<p>CLABE ${groups(CLABE, '&shy;')}</p>`],
  ['clabe', `<p>${wide}</p>`],
  ['clabe', `<p><code>${CLABE}</code></p>`],
  ['clabe', `<img alt="CLABE ${CLABE}" src="qr.png">`],
  ['clabe', `<p><template shadowrootmode="open">${CLABE}</template></p>`],
  ['card', '<p>Deposita en OXXO a la tarjeta 4000 0000 0000 0002</p>'],
  ['cbu', '<p>CBU 28505909 40090418 135201</p>'],
  ['account', '<p>Número de cuenta 12 3456 7890</p>'],
  ['account', '<p>Agência 1234-5 Conta 67890-1</p>'],
  ['account', '<p>Nequi 300 123 4567</p>'],
  ['reference', '<p>OXXO, referencia 9300 0123 4567 89</p>'],
  ['iban', '<p>IBAN ES91 2100 0418 4502 0005 1332</p>'],
  ['iban', '<p>es91<br>2100<br>0418<br>4502<br>0005<br>1332</p>'],
  ['iban', '<p>IBANES9121000418450200051332</p>'],
  ['pix-code', `<p>${PIX_CODE}</p>`],
  ['pix-code', `<p>${groups(PIX_CODE, '<br>', 30)}</p>`],
  ['pix-key', `<p>Chave Pix: ${UUID}</p>`],
  ['pix-key', '<p>Chave Pix (e-mail): doa<i>@</i>outra.example</p>'],
  ['pix-key', '<p>Chave Pix: 529.982.247-25</p>'],
  ['pix-key', '<p>Pix CNPJ 11.222.333/0001-81</p>'],
  ['pix-key', '<p>Pix CNPJ 12.ABC.345/01DE-35</p>'],
  ['pix-key', '<p>PIX +55 (11) 91234-5678</p>'],
  ['breb-key', '<p>Bre-B: <b>@otra2026</b></p>'],
  ['breb-key', '<p>Nuestra llave es @OTRA.</p>'],
  ['breb-key', '<p>Llave 300 000 0001</p>'],
  ['breb-key', '<p>Código Bre-B 001234</p>'],
  ['breb-key', '<p>BreB: otra@correo.example</p>'],
  ['alias', '<p>Transferencias al alias: <b>olla.gato.luna</b></p>'],
  ['handle', '<p>PayPal: @otracolectiva</p>'],
  ['handle', '<p>Cash App: $otracolectiva</p>'],
  ['handle', '<p>UPI: otra@okaxis</p>'],
  ['bitcoin', '<p>15QZqPnovHR7H4hrMJDqBEkWgHAAUvFbSb</p>'],
  ['bitcoin', `<p>${groups(SEGWIT)}</p>`],
  ['bitcoin', `<p>BTC:${SEGWIT.toUpperCase()}</p>`],
  ['lightning', `<p>${LNURL}</p>`],
  ['lightning', `<p>${OFFER}</p>`],
  ['lightning', '<p>Lightning: otra@wallet.example</p>'],
  ['monero', `<p>${groups(MONERO)}</p>`],
  ['ethereum', '<p>0x00000000219ab540356cbb839cbe05303d7705fa</p>'],
  ['ethereum', '<p>ETH: otra-gente.eth</p>'],
  ['coin', '<p>bitcoincash:qpm2qsznhks23z7629mms6s4cwef74vcwvy22gdx6a</p>'],
  ['service', `<a href="${WEB}paypal.me/otra">Café</a>`],
  ['service', `<a href="${WEB}pay\u{ad}pal.me./otra">Café</a>`],
  ['service', `<base href="${WEB}paypal.me/"><a href="otra">Café</a>`],
  ['service', `<form action="${WEB}www.gofundme.com/f/otra"><button>Dona</button></form>`],
  ['service', `<svg><a xlink:href="${WEB}ko-fi.com/otra"><text>Dona</text></a></svg>`],
  ['service', '<p>Dona en paypal<b>.me</b>/otra</p>'],
  ['pay-scheme', `<a href="bitcoin:${SEGWIT}">BTC</a>`],
  ['pay-scheme', '<a href="tel:*126*1*555">Dona</a>'],
  ['pay-scheme', '<p>upi://pay?pa=otra@okaxis</p>'],
];
