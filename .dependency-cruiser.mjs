// Which file may import which. The rules of packages come from the one table of levels, and from each package.json.
import { globSync, readFileSync } from 'node:fs';
import { levels, mayImport } from './tooling/package-checks/src/data/levels.ts';

const TABLE = 'tooling/package-checks/src/data/levels.ts';
/** What is not shipped may import more: tests, benchmarks, their data, and settings of tools. */
const NOT_SHIPPED =
  '(^|/)(bench|test|fixtures)/|[.](test|test-d|bench)[.][a-z]+$|[.]config[.][a-z]+$';

const packages = globSync('packages/*/package.json')
  .toSorted()
  .map((path) => ({
    folder: path.split(/[\\/]/)[1],
    ...JSON.parse(readFileSync(path, 'utf8')),
  }));

/** Rules of one package: others that stand below it, and of those, the ones that it declares. */
function rulesOf({ folder, name, dependencies, peerDependencies, devDependencies }) {
  const from = { path: `^packages/${folder}/`, pathNot: NOT_SHIPPED };
  // One without dependencies carries in it what it is developed with: the standalone file.
  const declared = { ...(dependencies ?? devDependencies), ...peerDependencies };
  return [
    {
      name: `${folder}-imports-downwards`,
      comment: `Imports go down the table of levels only: ${TABLE}.`,
      severity: 'error',
      from,
      to: othersThan(folder, ({ name: to }) => mayImport(name, to)),
    },
    {
      name: `${folder}-imports-what-it-declares`,
      comment: `Name it in the dependencies of packages/${folder}/package.json.`,
      severity: 'error',
      from,
      to: othersThan(folder, ({ name: to }) => to in declared),
    },
  ];
}

function othersThan(own, isAllowed) {
  const allowed = packages.filter(isAllowed).map(({ folder }) => folder);
  return { path: '^packages/', pathNot: `^packages/(${[own, ...allowed].join('|')})/` };
}

export default {
  forbidden: [
    ...packages.flatMap(rulesOf),
    {
      name: 'no-circle',
      comment: 'Also of types alone: move what both need into a file of its own.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'packages-by-name',
      comment: 'Import another package by its name, as who installs it does.',
      severity: 'error',
      from: { path: '^packages/([^/]+)/', pathNot: NOT_SHIPPED },
      to: { dependencyTypes: ['local'], path: '^packages/', pathNot: '^packages/$1/' },
    },
    {
      name: 'only-what-is-published',
      comment: 'Tooling, examples and scripts are not published: a package cannot import them.',
      severity: 'error',
      from: { path: '^packages/', pathNot: NOT_SHIPPED },
      to: { path: '^(docs|examples|fixtures|scripts|tooling)/' },
    },
    {
      name: 'installed-with-the-package',
      comment: 'Who installs the package does not get it: name it in its dependencies.',
      severity: 'error',
      // The standalone file carries in it what it is developed with.
      from: { path: '^packages/(?!standalone/)', pathNot: NOT_SHIPPED },
      to: {
        dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'],
        dependencyTypesNot: ['npm-peer', 'type-only'],
        // A list of names that the build of content takes in whole.
        pathNot: '/spdx-license-ids/',
      },
    },
    {
      name: 'nothing-unheard-of',
      comment: 'It is not installed, or has no such entry.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: '^astro:' },
    },
    {
      name: 'a-row-for-each-package',
      comment: `Add the package to ${TABLE}.`,
      severity: 'error',
      from: {
        path: '^packages/',
        pathNot: `^packages/(${packages
          .filter(({ name }) => levels.some((level) => level.name === name))
          .map(({ folder }) => folder)
          .join('|')})/`,
      },
      to: {},
    },
  ],
  options: {
    exclude: { path: '(^|/)(dist|dist-[^/]*|[.]astro|[.]cache)/' },
    doNotFollow: { path: 'node_modules' },
    // Imports of types too.
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['@comunal/source', 'types', 'import', 'node', 'default'],
    },
  },
};
