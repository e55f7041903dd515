import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { mo, po } from 'gettext-parser';
import { stampVersion } from './stamp-version.ts';

const HOME = join(import.meta.dirname, '..');
const require = createRequire(import.meta.url);
const STANDALONE = require.resolve('@comunal/standalone/package.json');
const ELEMENTS = join(dirname(STANDALONE), 'dist', 'comunal.standalone.js');

/** What a plugin is put together of, besides its own files. */
export interface PluginParts {
  /** The version, which WordPress shows. @defaultValue that of `@comunal/standalone` */
  readonly version?: string;
  /** The script of the elements. @defaultValue as the build of `@comunal/standalone` wrote it */
  readonly elements?: string;
}

/**
 * Writes the plugin as WordPress installs it: its files with their version, the script of the elements with its integrity value,
 * and translations in the forms that WordPress reads.
 *
 * @param out - The folder of the plugin, named `comunal`.
 * @param parts - The version and the script, where they are others than those of `@comunal/standalone`.
 */
export function assemblePlugin(out: string, parts: PluginParts = {}): void {
  const { version = readVersion(), elements = ELEMENTS } = parts;
  if (!existsSync(elements))
    throw new Error(`The script of the elements is not built: run npm run build. (${elements})`);
  cpSync(join(HOME, 'comunal'), out, { recursive: true });
  stampVersion(out, version);
  mkdirSync(join(out, 'elements'), { recursive: true });
  const script = join(out, 'elements', 'comunal.standalone.js');
  cpSync(elements, script);
  writeFileSync(`${script}.integrity.txt`, `${computeIntegrity(script)}\n`);
  const folder = join(out, 'languages');
  for (const name of readdirSync(folder).filter((file) => file.endsWith('.po'))) {
    const catalog = po.parse(readFileSync(join(folder, name)));
    writeFileSync(join(folder, name.replace(/po$/, 'mo')), mo.compile(catalog));
    const texts = name.replace(/\.po$/, '-comunal-editor.json');
    writeFileSync(join(folder, texts), `${JSON.stringify(toScriptTexts(catalog), null, 2)}\n`);
  }
}

/** Computes what a page writes into `integrity`. */
function computeIntegrity(file: string): string {
  return `sha384-${createHash('sha384').update(readFileSync(file)).digest('base64')}`;
}

function readVersion(): string {
  return (JSON.parse(readFileSync(STANDALONE, 'utf8')) as { version: string }).version;
}

type Catalog = ReturnType<typeof po.parse>;

/** The texts of the editor's script, as wp.i18n reads them. */
function toScriptTexts({ headers, translations }: Catalog): object {
  const entries = Object.values(translations[''] ?? {}).filter(({ comments }) =>
    comments?.reference?.includes('blocks/editor.js'),
  );
  const texts = Object.fromEntries(entries.map(({ msgid, msgstr }) => [msgid, msgstr]));
  const header = {
    domain: 'messages',
    lang: headers['Language'],
    'plural-forms': headers['Plural-Forms'],
  };
  return { domain: 'messages', locale_data: { messages: { '': header, ...texts } } };
}

if (process.argv[1] === import.meta.filename) assemblePlugin(process.argv[2] ?? 'comunal');
