const WORDPRESS = `<link rel="stylesheet" id="wp-block-library-css" href="/wp-includes/css/dist/block-library/style.min.css?ver=6.8.3">
<script>window._wpemojiSettings = {"baseUrl":"\\/emoji\\/16.0.1\\/72x72\\/","ext":".png","source":{"concatemoji":"\\/wp-includes\\/js\\/wp-emoji-release.min.js?ver=6.8.3"}};
!function(page,store){var seen={cards:[],since:(new Date).valueOf()};try{store.setItem("vistos",JSON.stringify(seen))}catch(problem){}}(document,sessionStorage);</script>
<style>:root{--wp--preset--font-size--small:13px;--wp--preset--aspect-ratio--16-9:16/9}.wp-container-1{gap:0.5em;content:"\\f101"}</style>
<body class="post-template-default single postid-1234567 wp-embed-responsive"><div id="comment-1700000000" data-block="b7f3a5d2-9a41-4b70-8f26-1c1fd8a1c0de" data-post="4012888">
<img width="1024" height="768" src="/wp-content/uploads/2026/11/IMG_20261126_182530123.jpg" srcset="/a-300x225.jpg 300w, /a-768x576.jpg 768w, /a-1024x768.jpg 1024w" sizes="(max-width: 1024px) 100vw" alt="Taller de serigrafía">
<input type="hidden" name="_wpnonce" value="a1b2c3d4e5"><input type="hidden" name="comment_post_ID" value="1234567"></div>`;

/** Pages of collectives that contain no payment detail. */
export const innocentPages: readonly (readonly [name: string, html: string])[] = [
  ['telephones', '<p>Llama al 55 1234 5678, al +52 55 8765 4321 o al 01 800 123 45 67.</p>'],
  [
    'days and hours',
    '<p>Del 26/11/2026 al 27/11/2026, de 18:00 a 20:30. 2026-11-26T18:00:00-06:00.</p>',
  ],
  [
    'books',
    '<ul><li>ISBN 978-3-16-148410-0, 2019, 320 pp.</li><li>ISBN 978-84-376-0494-7, 1998</li><li>ISSN 2049-3630</li><li>DOI 10.1000/182</li></ul>',
  ],
  [
    'prices',
    '<p>Café $45.00, té $38.50, pan $12. Total $95.50 MXN. 1,200.00 / 2,400.00 / 3,600.00</p>',
  ],
  [
    'figures of a year',
    '<table><tr><td>2023<td>12,345<td>8,901<tr><td>2024<td>13,210<td>9,456<tr><td>2025<td>15,870<td>10,233</table>',
  ],
  ['an order', '<p>Pedido 2026-001234, factura A-0000567, folio 998877.</p>'],
  ['a blog system', WORDPRESS],
  [
    'a drawing',
    '<svg viewBox="0 0 24 24" width="24" height="24"><path d="M12 2C6.48 2 2 6.48 2 12s4.48 10 10 10 10-4.48 10-10S17.52 2 12 2zm0 18c-4.41 0-8-3.59-8-8s3.59-8 8-8 8 3.59 8 8-3.59 8-8 8z"/><polygon points="012,345 678,901 234,567 890,123 456,789"/></svg>',
  ],
  [
    'links to social networks',
    '<p><a href="https://mastodon.example/@colectiva">Mastodon</a> <a href="https://social.example/colectiva/status/1834567890123456789">mensaje</a> <a href="https://tube.example/w/kzMqDVDbsRLoyLbRZ3xwpV">video</a></p>',
  ],
  [
    'names of services',
    '<p>No usamos PayPal ni Patreon. Tampoco Mercado Pago. El Pix todavía no.</p>',
  ],
  [
    'keys that open no account',
    '<p>La llave de la cocina la tiene Ana: hola@colectiva.example. Síguenos en @colectiva o @colectiva@social.example. Llaves: 2 copias. Nuestra clave pública va aparte. El Bre-B todavía no; nos vemos el 26/11/2026 a las 19:00, calle 20 # 5-34.</p>',
  ],
  ['the front page of a service', '<p>Usamos <a href="https://liberapay.com/">Liberapay</a>.</p>'],
  [
    'hashes',
    '<pre>sha256 9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08\nsha1 2fd4e1c67a2d28fced849ee1bb76e7391b93eb12\nmd5 9e107d9d372bb6826bd81d3542a419d6</pre>',
  ],
  [
    'a fingerprint',
    '<p>Huella: 12345 67890 12345 67890 12345 67890 12345 67890 12345 67890 12345 67891</p>',
  ],
  [
    'versions',
    '<p>Versión 6.8.3 (2026.11.26), kernel 6.12.0-1-amd64, 192.168.1.20, 2001:db8::8a2e:370:7334</p>',
  ],
  [
    'a page in Portuguese',
    '<p lang="pt">Assembleia no dia 26/11/2026 às 19h. Escreva para contato@coletiva.example ou ligue (11) 91234-5678. CNPJ 11.222.333/0001-81.</p>',
  ],
  [
    'a calendar',
    `<table>${[0, 1, 2, 3, 4].map((week) => `<tr>${[1, 2, 3, 4, 5, 6, 7].map((day) => `<td>${week * 7 + day}</td>`).join('')}</tr>`).join('')}</table>`,
  ],
  [
    'pages of an archive',
    `<nav>${Array.from({ length: 24 }, (_, page) => `<a href="?page=${page + 1}">${page + 1}</a>`).join(' ')}</nav>`,
  ],
  [
    'words for a wallet and a card',
    '<p>Se perdió una cartera con una tarjeta de biblioteca. Cuenta con 12 sellos. La cuenta atrás: 3, 2, 1.</p>',
  ],
  [
    'words that are also used for paying',
    '<p>Alias de la comandanta. El depósito de agua, la transferencia de saberes y un nu en la galería. Envía tu texto a hola@colectiva.example. <a href="https://otra.example/libros" rel="nofollow sponsored">Fondo de Cultura</a></p>',
  ],
  [
    'a legal deposit and talks',
    '<p>Depósito legal 2026-001234567. Charlas relámpago: escribe a hola@colectiva.example. <a href="https://otra.example/lista">Súmate a la lista</a></p>',
  ],
  ['a song', '<p>Uno, dos, tres, cuatro, cinco, seis, siete, ocho.</p>'],
  [
    'figures that have a class each',
    `<ul>${[34, 120, 8, 2026, 15, 77, 410].map((figure, index) => `<li><b class="figure-${index}">${figure}</b> talleres</li>`).join('')}</ul>`,
  ],
];
