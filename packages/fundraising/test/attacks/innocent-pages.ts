/** A page that holds no payment detail, whatever it looks like to somebody who is in a hurry. */
export interface InnocentPage {
  readonly name: string;
  readonly body: string;
}

const WORDPRESS = `<link rel="stylesheet" id="wp-block-library-css" href="/wp-includes/css/dist/block-library/style.min.css?ver=6.8.3">
<script>window._wpemojiSettings = {"baseUrl":"\\/emoji\\/16.0.1\\/72x72\\/","ext":".png","source":{"concatemoji":"\\/wp-includes\\/js\\/wp-emoji-release.min.js?ver=6.8.3"}};
!function(page,store){var seen={cards:[],since:(new Date).valueOf()};try{store.setItem("vistos",JSON.stringify(seen))}catch(problem){}}(document,sessionStorage);</script>
<style>:root{--wp--preset--font-size--small:13px;--wp--preset--aspect-ratio--16-9:16/9}.wp-container-1{gap:0.5em;content:"\\f101"}</style>
<body class="post-template-default single postid-1234567 wp-embed-responsive"><div id="comment-1700000000" data-block="b7f3a5d2-9a41-4b70-8f26-1c1fd8a1c0de" data-post="4012888">
<img width="1024" height="768" src="/wp-content/uploads/2026/11/IMG_20261126_182530123.jpg" srcset="/a-300x225.jpg 300w, /a-768x576.jpg 768w, /a-1024x768.jpg 1024w" sizes="(max-width: 1024px) 100vw" alt="Taller de serigrafía">
<input type="hidden" name="_wpnonce" value="a1b2c3d4e5"><input type="hidden" name="comment_post_ID" value="1234567"></div>`;

/** Texts and pages as collectives have them. */
export const innocentPages: readonly InnocentPage[] = [
  {
    name: 'telephones',
    body: '<p>Llama al 55 1234 5678, al +52 55 8765 4321 o al 01 800 123 45 67.</p>',
  },
  {
    name: 'an e-mail address',
    body: '<p>Escríbenos a <a href="mailto:hola@colectiva.example">hola@colectiva.example</a> si quieres donar tiempo.</p>',
  },
  {
    name: 'days and hours',
    body: '<p>Del 26/11/2026 al 27/11/2026, de 18:00 a 20:30. 2026-11-26T18:00:00-06:00.</p>',
  },
  {
    name: 'a programme',
    body: '<table><tr><th>Hora<th>Sala<tr><td>10:00–11:30<td>101<tr><td>12:00–13:30<td>204<tr><td>16:00–18:00<td>305</table>',
  },
  {
    name: 'books',
    body: '<ul><li>ISBN 978-3-16-148410-0, 2019, 320 pp.</li><li>ISBN 978-84-376-0494-7, 1998</li><li>ISSN 2049-3630</li><li>DOI 10.1000/182</li></ul>',
  },
  {
    name: 'prices',
    body: '<p>Café $45.00, té $38.50, pan $12. Total $95.50 MXN. 1,200.00 / 2,400.00 / 3,600.00</p>',
  },
  {
    name: 'figures of a year',
    body: '<table><tr><td>2023<td>12,345<td>8,901<tr><td>2024<td>13,210<td>9,456<tr><td>2025<td>15,870<td>10,233</table>',
  },
  {
    name: 'an address in a street',
    body: '<p>Calle 20 de Noviembre 1234, int. 5, Col. Centro, C.P. 68000, Oaxaca. 17.0654° N, 96.7236° O</p>',
  },
  { name: 'an order', body: '<p>Pedido 2026-001234, factura A-0000567, folio 998877.</p>' },
  { name: 'a blog system', body: WORDPRESS },
  {
    name: 'structured data',
    body: '<script type="application/ld+json">{"@context":"https://schema.org","@type":"Organization","name":"Colectiva de Ejemplo","telephone":"+525512345678","foundingDate":"2015-03-08","identifier":"123456789012"}</script>',
  },
  {
    name: 'a drawing',
    body: '<svg viewBox="0 0 24 24" width="24" height="24"><path d="M12 2C6.48 2 2 6.48 2 12s4.48 10 10 10 10-4.48 10-10S17.52 2 12 2zm0 18c-4.41 0-8-3.59-8-8s3.59-8 8-8 8 3.59 8 8-3.59 8-8 8z"/><polygon points="012,345 678,901 234,567 890,123 456,789"/></svg>',
  },
  {
    name: 'links to social networks',
    body: '<p><a href="https://mastodon.example/@colectiva">Mastodon</a> <a href="https://social.example/colectiva/status/1834567890123456789">mensaje</a> <a href="https://tube.example/w/kzMqDVDbsRLoyLbRZ3xwpV">video</a></p>',
  },
  {
    name: 'links to share',
    body: '<p><a href="https://social.example/share?url=https%3A%2F%2Fcolectiva.example%2Fapoyo%2F&text=Apoya%20a%20la%20colectiva">Compartir</a></p>',
  },
  {
    name: 'the page of another site',
    body: '<p><a href="https://otra.example/taller">El taller de otra colectiva</a> y <a href="https://biblioteca.example/catalogo?id=20261126001">su catálogo</a>.</p>',
  },
  {
    name: 'its own pages',
    body: '<nav><a href="/apoyo/">Donar</a> <a href="/pagos/">Pagos</a> <a href="#dona">Dona</a></nav>',
  },
  {
    name: 'names of services',
    body: '<p>No usamos PayPal ni Patreon. Tampoco Mercado Pago. El Pix todavía no.</p>',
  },
  {
    name: 'keys that open no account',
    body: '<p>La llave de la cocina la tiene Ana: hola@colectiva.example. Síguenos en @colectiva o @colectiva@social.example. Llaves: 2 copias. Nuestra clave pública va aparte. El Bre-B todavía no; nos vemos el 26/11/2026 a las 19:00, calle 20 # 5-34.</p>',
  },
  {
    name: 'the front page of a service',
    body: '<p>Usamos <a href="https://liberapay.com/">Liberapay</a>.</p>',
  },
  {
    name: 'the account that was signed',
    body: '<p>CLABE 000 000 07777777777 0, a nombre de Colectiva de Ejemplo.</p>',
  },
  {
    name: 'the signed account in other groups',
    body: '<ul><li>CLABE: 0000 0007 7777 7777 70</li></ul>',
  },
  {
    name: 'the signed address',
    body: '<p>tb1p qqqq p399 et2x ygdj 5xre qhjj vcmz hxw4 aywx ecjd zew6 hylg vses f3hn 0c</p>',
  },
  {
    name: 'the signed link',
    body: '<p><a href="https://pagos.example/colectiva">Dar por tarjeta</a></p>',
  },
  {
    name: 'hashes',
    body: '<pre>sha256 9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08\nsha1 2fd4e1c67a2d28fced849ee1bb76e7391b93eb12\nmd5 9e107d9d372bb6826bd81d3542a419d6</pre>',
  },
  {
    name: 'a fingerprint',
    body: '<p>Huella: 12345 67890 12345 67890 12345 67890 12345 67890 12345 67890 12345 67891</p>',
  },
  {
    name: 'a key for mail',
    body: '<p>OpenPGP: 4AEE 18F8 3AFD EB23 2D5B 7C4A 9F3E 1A2B 3C4D 5E6F</p>',
  },
  {
    name: 'versions',
    body: '<p>Versión 6.8.3 (2026.11.26), kernel 6.12.0-1-amd64, 192.168.1.20, 2001:db8::8a2e:370:7334</p>',
  },
  {
    name: 'minutes of an assembly',
    body: '<p>Asistieron 34 personas. Votaron 28 a favor, 4 en contra y 2 se abstuvieron. Acta 12/2026.</p>',
  },
  {
    name: 'a recipe',
    body: '<ul><li>250 g de frijol</li><li>1.5 l de agua</li><li>2 dientes de ajo</li><li>180 °C, 45 min</li></ul>',
  },
  { name: 'scores', body: '<p>3-2, 1-0, 4-4, 2-2, 0-1, 5-3, 2-1, 1-1, 3-0</p>' },
  {
    name: 'a page in Portuguese',
    body: '<p lang="pt">Assembleia no dia 26/11/2026 às 19h. Escreva para contato@coletiva.example ou ligue (11) 91234-5678. CNPJ 11.222.333/0001-81.</p>',
  },
  {
    name: 'a calendar',
    body: `<table>${[0, 1, 2, 3, 4].map((week) => `<tr>${[1, 2, 3, 4, 5, 6, 7].map((day) => `<td>${week * 7 + day}</td>`).join('')}</tr>`).join('')}</table>`,
  },
  {
    name: 'pages of an archive',
    body: `<nav>${Array.from({ length: 24 }, (_, page) => `<a href="?page=${page + 1}">${page + 1}</a>`).join(' ')}</nav>`,
  },
  {
    name: 'years of an archive',
    body: `<ul>${Array.from({ length: 16 }, (_, year) => `<li>${2026 - year} <span>(${(year * 37) % 90})</span></li>`).join('')}</ul>`,
  },
  {
    name: 'a library',
    body: '<dl><dt>Signatura<dd>HV 6089 .M3 2014<dt>Código de barras<dd>305 0042<dt>Ejemplares<dd>3</dl>',
  },
  {
    name: 'words for a wallet and a card',
    body: '<p>Se perdió una cartera con una tarjeta de biblioteca. Cuenta con 12 sellos. La cuenta atrás: 3, 2, 1.</p>',
  },
  {
    name: 'a shop on the corner',
    body: '<p>Estamos junto al OXXO de la calle 5 de Mayo, abierto 24 horas; pasa el camión 27.</p>',
  },
  {
    name: 'an address for a form',
    body: '<form action="/buscar"><input name="q" placeholder="Buscar" maxlength="120"><button>Buscar</button></form>',
  },
  {
    name: 'words that are also used for paying',
    body: '<p>Alias de la comandanta. El depósito de agua, la transferencia de saberes y un nu en la galería. Envía tu texto a hola@colectiva.example. <a href="https://otra.example/libros" rel="nofollow sponsored">Fondo de Cultura</a></p>',
  },
  {
    name: 'services in a list',
    body: '<ul><li>PayPal<li>Efectivo<li>Trueque</ul><table><tr><th>Alias<th>Nombre<tr><td>Ramona<td>Ana</table>',
  },
  {
    name: 'a legal deposit and talks',
    body: '<p>Depósito legal 2026-001234567. Charlas relámpago: escribe a hola@colectiva.example. <a href="https://otra.example/lista">Súmate a la lista</a></p>',
  },
  {
    name: 'links that say “here”',
    body: '<h2>Taller</h2><p>El programa está <a href="https://otra.example/taller">aquí</a>.</p><h2>Dona</h2><p>Los martes, en la <a href="/cocina/">aquí</a> cocina.</p>',
  },
  {
    name: 'a table of contents',
    body: '<p>Prólogo ............ 7</p><p>Capítulo 1 ............ 12</p><p>Capítulo 2 ............ 120</p>',
  },
  { name: 'a song', body: '<p>Uno, dos, tres, cuatro, cinco, seis, siete, ocho.</p>' },
  {
    name: 'a long text with numbers',
    body: `<p>${Array.from({ length: 60 }, (_, index) => `En ${1960 + index} hubo ${(index * 7919) % 997} talleres.`).join(' ')}</p>`,
  },
  {
    name: 'how giving works',
    body: '<p>Para donar a la colectiva mira las cuentas de abajo: son las únicas. El banco tarda un día. No mandamos enlaces por correo ni por WhatsApp.</p>',
  },
  {
    name: 'pages of an archive, with the one that is open',
    body: `<style>.current{font-weight:bold}</style><nav>${Array.from({ length: 30 }, (_, page) => (page === 9 ? '<span class="page current">10</span>' : `<a class="page" href="?page=${page + 1}">${page + 1}</a>`)).join(' ')}</nav>`,
  },
  {
    name: 'figures that have a class each',
    body: `<ul>${[34, 120, 8, 2026, 15, 77, 410].map((figure, index) => `<li><b class="figure-${index}">${figure}</b> talleres</li>`).join('')}</ul>`,
  },
  {
    name: 'figures with words of another sort between them',
    body: `<ul>${[2023, 2024, 2025, 2026].map((year, index) => `<li><b>${year}</b> <i>con</i> <b>${1200 + index * 37}</b> <i>y</i> <b>${340 + index * 11}</b> <span class=unit>talleres</span></li>`).join('')}</ul>`,
  },
  {
    name: 'a table whose cells have classes',
    body: `<table>${[18, 19, 20, 21].map((hour) => `<tr><td class=hour>${hour}:30</td><td class=to>a</td><td class=hour>${hour + 1}:15</td><td class=room>sala</td><td class=number>10${hour}</td></tr>`).join('')}</table>`,
  },
];
