import { page, type PlantedLeak } from './planted-leak.ts';

const OWN_POLICY = `<meta http-equiv="Content-Security-Policy" content="default-src 'self'">`;
const REFERRER = '<meta name="referrer" content="no-referrer">';

/** A page whose policy allows too much; the policy stands on line 5. */
function weak(name: string, policy: string): PlantedLeak {
  const html = page('').replace("default-src 'self'", policy);
  return { code: 'weak-csp', name, files: { 'index.html': html }, file: 'index.html', line: 5 };
}

/** A site whose headers stand in a file of their own. */
function sent(code: PlantedLeak['code'], name: string, file: string, text: string): PlantedLeak {
  const html = page('').replace(OWN_POLICY, '').replace(REFERRER, '');
  const files = { 'index.html': html, [file]: text };
  return { code, name, files, file, line: 2, isAlone: true };
}

/** Pages that run code in the page itself, or that allow too much. */
export const plantedPolicies: readonly PlantedLeak[] = [
  {
    code: 'inline-script',
    name: 'a script in the page',
    files: { 'index.html': page('<script>alert("hola")</script>') },
    file: 'index.html',
    line: 9,
  },
  {
    code: 'inline-script',
    name: 'a script whose text is another than the policy allows',
    files: {
      'index.html': page('<script>alert(1)</script>').replace(
        "default-src 'self'",
        "script-src 'sha256-AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=' 'nonce-a'; default-src 'self'",
      ),
    },
    file: 'index.html',
    line: 9,
  },
  {
    code: 'inline-script',
    name: 'a script in a drawing',
    files: {
      'mapa.svg': '<svg xmlns="http://www.w3.org/2000/svg">\n<script>alert(2)</script></svg>',
    },
    file: 'mapa.svg',
    line: 2,
  },
  {
    code: 'inline-handler',
    name: 'code that runs when something is pressed',
    files: { 'index.html': page('<button\n ONCLICK="abrir()">Abrir</button>') },
    file: 'index.html',
    line: 10,
  },
  {
    code: 'inline-handler',
    name: 'a link that is code',
    files: { 'index.html': page('<a href=" java&#10;script:abrir()">Abrir</a>') },
    file: 'index.html',
    line: 9,
  },
  {
    code: 'missing-csp',
    name: 'a page without a policy',
    files: { 'index.html': page('').replace(OWN_POLICY, '') },
    file: 'index.html',
  },
  {
    code: 'missing-csp',
    name: 'a policy that is only reported',
    isAlone: true,
    files: {
      'index.html': page('').replace(OWN_POLICY, ''),
      _headers: "/*\n Content-Security-Policy-Report-Only: default-src 'self'",
    },
    file: 'index.html',
  },
  {
    code: 'missing-csp',
    name: 'a policy in the body, where browsers ignore it',
    isAlone: true,
    files: { 'index.html': page(OWN_POLICY).replace(OWN_POLICY, '') },
    file: 'index.html',
  },
  {
    code: 'missing-csp',
    name: 'a header for another folder',
    isAlone: true,
    files: {
      'index.html': page('').replace(OWN_POLICY, ''),
      _headers: "/blog/*\n Content-Security-Policy: default-src 'self'",
    },
    file: 'index.html',
  },
  weak('style sheets of anybody', "default-src 'self'; style-src https:"),
  weak('forms to anybody', "default-src 'self'; form-action *"),
  weak(
    'a policy that allows scripts in the page',
    "default-src 'self'; script-src 'self' 'unsafe-inline'",
  ),
  weak('a policy that allows text as code', "default-src 'self' 'unsafe-eval'"),
  weak('a policy that allows scripts of every server', "default-src 'self'; script-src https:"),
  weak('a policy that allows pictures of every server', "default-src 'self'; img-src *"),
  weak(
    'a policy that says nothing of scripts',
    "img-src 'self'; object-src 'none'; base-uri 'none'",
  ),
  weak('a policy that says nothing of plugins', "script-src 'self'; base-uri 'none'"),
  {
    code: 'weak-csp',
    name: 'a policy that stands after a script',
    files: {
      'index.html': page('').replace(OWN_POLICY, `<script src="/a.js"></script>${OWN_POLICY}`),
    },
    file: 'index.html',
    line: 5,
  },
  sent(
    'weak-csp',
    'a header that reports visits to others',
    '_headers',
    "/*\n  Content-Security-Policy: default-src 'self'; report-uri https://informes.example/r\n  Referrer-Policy: no-referrer",
  ),
  sent(
    'weak-csp',
    'a header of Apache that allows every server',
    '.htaccess',
    '<IfModule mod_headers.c>\nHeader always set Content-Security-Policy "default-src *"\n</IfModule>',
  ),
  sent(
    'missing-referrer-policy',
    'a header that tells others which page it was',
    '_headers',
    '/*\n  Referrer-Policy: unsafe-url',
  ),
  {
    code: 'missing-referrer-policy',
    name: 'a page that says nothing of it',
    files: { 'index.html': page('').replace(REFERRER, '') },
    file: 'index.html',
  },
  {
    code: 'missing-referrer-policy',
    name: 'a link that tells more than the page',
    files: {
      'index.html': page('<a href="https://otra.example/" referrerpolicy="unsafe-url">Otra</a>'),
    },
    file: 'index.html',
    line: 9,
  },
];
