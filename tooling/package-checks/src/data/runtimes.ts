/**
 * Where an entry runs. `neutral`: no `node:` import is reachable from it and importing it touches no DOM,
 * so it works in a page, in a worker and on a server. `browser`: the same while importing, then it needs a DOM.
 */
export type Runtime = 'neutral' | 'browser' | 'node';

/** By package folder and entry. Each entry of each package has its line; one without fails the check. */
export const runtimes: Readonly<Record<string, Readonly<Record<string, Runtime>>>> = {
  astro: { '.': 'node' },
  archive: { '.': 'neutral', './cli': 'node', './node': 'node' },
  captions: { '.': 'neutral', './messages': 'neutral', './checks': 'neutral', './cli': 'node' },
  cli: { '.': 'node' },
  command: { '.': 'node', './nearest': 'neutral' },
  content: { '.': 'node', './astro': 'node', './cli': 'node', './format': 'neutral' },
  'create-comunal': { '.': 'node' },
  exchange: { '.': 'node' },
  formats: {
    '.': 'neutral',
    './cards': 'neutral',
    './html': 'neutral',
    './import': 'neutral',
    './messages': 'neutral',
    './wordpress': 'neutral',
  },
  fundraising: {
    '.': 'neutral',
    './cards': 'neutral',
    './checks': 'neutral',
    './cli': 'node',
    './define': 'browser',
    './element': 'browser',
    './node': 'node',
    './react': 'browser',
  },
  http: {
    '.': 'neutral',
    './address': 'neutral',
    './check-option-names': 'neutral',
    './markup': 'neutral',
    './node': 'node',
    './upload': 'neutral',
    './xhr': 'browser',
  },
  i18n: {
    '.': 'neutral',
    './lite': 'neutral',
    './lite/*': 'neutral',
    './node': 'node',
    './zone-name': 'neutral',
  },
  jitsi: {
    '.': 'neutral',
    './cli': 'node',
    './client': 'browser',
    './define': 'browser',
    './element': 'browser',
    './react': 'browser',
    './server': 'node',
  },
  peertube: {
    '.': 'neutral',
    './cli': 'node',
    './define': 'browser',
    './element': 'browser',
    './node': 'node',
    './react': 'browser',
  },
  schemas: { '.': 'neutral', './rails': 'neutral' },
  standalone: { '.': 'browser' },
  testing: { '.': 'node' },
  ui: { '.': 'browser', './react': 'browser' },
  workflows: { '.': 'node', './cli': 'node' },
};
