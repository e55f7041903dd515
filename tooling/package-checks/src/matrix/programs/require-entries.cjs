// RUNTIME require-entries.cjs ENTRIES FILE: requires each entry, and writes what it exports, or why it cannot be required.
const { writeFileSync } = require('node:fs');

const [entries, file] = process.argv.slice(2);
const results = {};
for (const { specifier } of JSON.parse(entries)) {
  try {
    results[specifier] = { names: Object.keys(require(specifier)) };
  } catch (error) {
    results[specifier] = { error: String(error?.stack ?? error) };
  }
}
writeFileSync(file, JSON.stringify(results));
