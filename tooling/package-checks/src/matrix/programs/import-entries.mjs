// RUNTIME import-entries.mjs ENTRIES FILE: imports each entry, and writes what it exports, or why it cannot be imported.
import { writeFileSync } from 'node:fs';
import process from 'node:process';

const [entries, file] = process.argv.slice(2);
const results = {};
for (const { specifier, kind } of JSON.parse(entries)) {
  try {
    const module = await (kind === 'data'
      ? import(specifier, { with: { type: 'json' } })
      : import(specifier));
    results[specifier] = { names: Object.keys(module) };
  } catch (error) {
    results[specifier] = { error: String(error?.stack ?? error) };
  }
}
writeFileSync(file, JSON.stringify(results));
