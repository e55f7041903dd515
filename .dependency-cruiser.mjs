// Which file may import which. The rules of packages come from the one table of levels, and from each package.json.
import { existsSync, globSync, readFileSync } from 'node:fs';
import { levels, mayImport } from './tooling/package-checks/src/data/levels.ts';

const TABLE = 'tooling/package-checks/src/data/levels.ts';
/** What is not shipped may import more: tests, benchmarks, their data, and settings of tools. */
const NOT_SHIPPED =
  '(^|/)(bench|test|fixtures|scripts)/|[.](test|test-d|bench)[.][a-z]+$|[.]config[.][a-z]+$';

const packages = globSync('packages/*/package.json')
  .toSorted()
  .map((path) => ({
    folder: path.split(/[\\/]/)[1],
    ...JSON.parse(readFileSync(path, 'utf8')),
  }));

const forbid = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });

/** Rules of one package: others that stand below it, and of those, the ones that it declares. */
function rulesOf({ folder, name, dependencies, peerDependencies, devDependencies = {} }) {
  const from = { path: `^packages/${folder}/`, pathNot: NOT_SHIPPED };
  // One without dependencies carries in it what it is developed with: the standalone file.
  const declared = { ...(dependencies ?? devDependencies), ...peerDependencies };
  const isDeclared = (to) => to in declared || (to in devDependencies && isBundled(folder, to));
  return [
    forbid(
      `${folder}-imports-downwards`,
      `Imports go down the table of levels only: ${TABLE}.`,
      from,
      { path: '^packages/', pathNot: foldersOf((to) => to === name || mayImport(name, to)) },
    ),
    forbid(
      `${folder}-imports-what-it-declares`,
      `Name it in the dependencies of packages/${folder}/package.json.`,
      from,
      { path: '^packages/', pathNot: foldersOf((to) => to === name || isDeclared(to)) },
    ),
  ];
}

/** Whether a package carries another one in its bundle: its build names it (`noExternal`). */
function isBundled(folder, name) {
  const file = `packages/${folder}/tsup.config.ts`;
  return existsSync(file) && readFileSync(file, 'utf8').includes(`'${name}'`);
}

function foldersOf(isMeant) {
  const folders = packages.filter(({ name }) => isMeant(name)).map(({ folder }) => folder);
  return `^packages/(${folders.join('|')})/`;
}

/** The folders of content, in the order in which it flows. Each imports those before it. */
const contentStages = [
  'model',
  'read',
  'parse',
  'validate',
  'link',
  'project',
  'git',
  'check',
  'report',
  'fields',
];

/** Rules of the folders of content: no stage imports a later one, or what puts the stages together. */
function contentRules() {
  const src = '^packages/content/src/';
  return contentStages.map((stage, index) =>
    forbid(
      `content-${stage}-imports-earlier-stages`,
      `Content flows through ${contentStages.join(', ')}: move what both need into the earlier folder.`,
      { path: `${src}${stage}/`, pathNot: NOT_SHIPPED },
      { path: src, pathNot: `${src}(${contentStages.slice(0, index + 1).join('|')})/` },
    ),
  );
}

export default {
  forbidden: [
    ...packages.flatMap(rulesOf),
    ...contentRules(),
    forbid(
      'a-row-for-each-package',
      `Add the package to ${TABLE}.`,
      {
        path: '^packages/',
        pathNot: foldersOf((name) => levels.some((level) => level.name === name)),
      },
      {},
    ),
    forbid(
      'packages-by-name',
      'Import another package by its name, as who installs it does.',
      { path: '^packages/([^/]+)/', pathNot: NOT_SHIPPED },
      { dependencyTypes: ['local'], path: '^packages/', pathNot: '^packages/$1/' },
    ),
    forbid(
      'only-what-is-published',
      'Tooling, examples and scripts are not published: a package cannot import them.',
      { path: '^packages/', pathNot: NOT_SHIPPED },
      { path: '^(docs|examples|fixtures|integrations|scripts|tooling)/' },
    ),
    forbid(
      'installed-with-the-package',
      'Who installs the package does not get it: name it in its dependencies.',
      // The standalone file, the script of forms and that of the jobs carry in them what they are developed with.
      {
        path: '^packages/(?!standalone/|cms/src/(?:entry|page)/|workflows/src/jobs-page/page/)',
        pathNot: NOT_SHIPPED,
      },
      {
        dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'],
        dependencyTypesNot: ['npm-peer', 'type-only'],
        // A list of names that the build of content takes in whole.
        pathNot: '/spdx-license-ids/',
      },
    ),
    forbid(
      'nothing-unheard-of',
      'It is not installed, or has no such entry.',
      {},
      { couldNotResolve: true, pathNot: '^(astro|virtual):' },
    ),
    forbid(
      'no-circle',
      'Also of types alone: move what both need into a file of its own.',
      {},
      { circular: true },
    ),
    forbid(
      'named-after-its-concept',
      'The name says nothing about what is in it: name it after its one concept, or split it.',
      {},
      {
        path: '(^|/)(utils?|helpers?|misc|stuff)([.][a-z.]+$|/)',
        pathNot: '(^|/)node_modules/',
      },
    ),
  ],
  options: {
    exclude: { path: '(^|/)(dist|dist-[^/]*|public/support|[.]astro|[.]cache)/' },
    doNotFollow: { path: 'node_modules' },
    // Imports of types too.
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['@comunal/source', 'types', 'import', 'node', 'default'],
    },
  },
};
