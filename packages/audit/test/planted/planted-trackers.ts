import { page, type PlantedLeak } from './planted-leak.ts';

function inBody(code: PlantedLeak['code'], name: string, body: string): PlantedLeak {
  return { code, name, files: { 'index.html': page(body) }, file: 'index.html', line: 9 };
}

const MATOMO = `<script>var _paq=window._paq=window._paq||[];_paq.push(["trackPageView"]);(function(){var u="//cifras.example/";_paq.push(["setTrackerUrl",u+"m.php"])})();</script>`;

/** Pages and files that follow whoever visits. */
export const plantedTrackers: readonly PlantedLeak[] = [
  inBody(
    'tracker',
    'a script of a known tracker',
    '<script async src="https://www.googletagmanager.com/gtag/js?id=G-1"></script>',
  ),
  inBody(
    'tracker',
    'a tracker that is called',
    '<script>function gtag(){dataLayer.push(arguments)}gtag("js",new Date())</script>',
  ),
  inBody('tracker', 'a tracker on a server of its own', MATOMO),
  inBody(
    'tracker',
    'a script of a tracker in the site itself',
    '<script src="/estadisticas/matomo.js"></script>',
  ),
  inBody(
    'tracker',
    'a picture that nobody sees',
    '<noscript><img height="1" width="1" style="display:none" src="https://cuenta.example/?p=1" alt=""></noscript>',
  ),
  ...['ga("send","pageview")', 'hj("event","a")', 'fathom.trackGoal("A",0)', 'ym(1,"hit")'].map(
    (call) =>
      inBody(
        'tracker',
        `a call of a tracker without any address: ${call}`,
        `<script>${call}</script>`,
      ),
  ),
  inBody('tracker', 'a link that reports its clicks', '<a href="/a" ping="/cuenta">A</a>'),
  inBody(
    'tracker',
    'a link with the identifier of a click',
    '<a href="https://diario.example/nota?fbclid=IwAR0">Nota</a>',
  ),
  inBody(
    'tracker',
    'a script that is told whose site it is',
    '<script defer data-website-id="1" src="https://cifras.example/s.js"></script>',
  ),
  inBody('cookie', 'a script that sets a cookie', '<script>document.cookie="visto=1"</script>'),
  inBody('cookie', 'a page that sets a cookie', '<meta http-equiv="Set-Cookie" content="visto=1">'),
  {
    code: 'cookie',
    name: 'a script that reads a cookie under short names',
    files: { 'a.js': '!function(e,t){\nt.cookie.match(/visto/)}(window,document)' },
    file: 'a.js',
    line: 2,
  },
  {
    code: 'cookie',
    name: 'a header that sets a cookie',
    files: { 'index.html': page(''), _headers: '/*\n  Set-Cookie: visto=1; Path=/' },
    file: '_headers',
    line: 2,
  },
];
