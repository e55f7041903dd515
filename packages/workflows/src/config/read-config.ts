import { getSystemErrorCode, ifThere } from '@comunal/http/node';
import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { isMap, LineCounter, parseDocument, type Document } from 'yaml';
import { checkConfig, type FoundProblem } from './check-config.ts';
import { ConfigError, type ConfigProblem } from './config-problem.ts';
import type { ComunalConfig } from './comunal-config.ts';

/** The names that a configuration may have, in the project folder. */
const configNames = [
  'comunal.config.ts',
  'comunal.config.mts',
  'comunal.config.js',
  'comunal.config.mjs',
  'comunal.config.yaml',
  'comunal.config.yml',
] as const;

/** A configuration, and where it was read. */
export interface ProjectConfig {
  /** The name of the file in the project folder; undefined where there is none. */
  readonly file: string | undefined;
  /** Empty where there is no file. */
  readonly config: ComunalConfig;
}

const maxBytes = 1_048_576;

/**
 * Reads the configuration of a project. A file of TypeScript or JavaScript is code, and runs.
 *
 * @param projectDir - The folder above the content.
 * @throws {@link ConfigError} with every problem of a file that cannot be used, or where there are several files.
 */
export async function readConfig(projectDir: string): Promise<ProjectConfig> {
  const names = (await ifThere(readdir(projectDir))) ?? [];
  const [file, ...others] = configNames.filter((name) => names.includes(name));
  if (file === undefined) return { file: undefined, config: {} };
  if (others.length > 0)
    throw new ConfigError(file, [
      { code: 'several-files', path: '', detail: [file, ...others].join(', ') },
    ]);
  const path = join(projectDir, file);
  return {
    file,
    config: /\.ya?ml$/.test(file) ? await readYaml(path, file) : await load(path, file),
  };
}

async function load(path: string, file: string): Promise<ComunalConfig> {
  let module: unknown;
  try {
    module = await import(/* @vite-ignore */ pathToFileURL(path).href);
  } catch (thrown) {
    // The message of what a configuration throws may repeat a secret, so that its name and place alone are told.
    throw new ConfigError(file, [
      { code: 'not-loaded', path: '', ...describeThrown(thrown, path) },
    ]);
  }
  const value =
    typeof module === 'object' && module !== null && 'default' in module
      ? module.default
      : undefined;
  try {
    return check(value, file);
  } catch (thrown) {
    if (thrown instanceof ConfigError) throw thrown;
    // A field that is computed throws only once it is read.
    throw new ConfigError(file, [
      { code: 'not-loaded', path: '', ...describeThrown(thrown, path) },
    ]);
  }
}

function describeThrown(
  thrown: unknown,
  path: string,
): { readonly detail: string; readonly line?: number } {
  if (!(thrown instanceof Error)) return { detail: 'Error' };
  const detail = getSystemErrorCode(thrown) ?? thrown.name;
  const at = (thrown.stack ?? '')
    .split('\n')
    .map((line) => line.split(path)[1])
    .find((rest) => rest !== undefined && /^:\d+/.test(rest));
  return at === undefined ? { detail } : { detail, line: Number.parseInt(at.slice(1), 10) };
}

async function readYaml(path: string, file: string): Promise<ComunalConfig> {
  const fail = (problem: ConfigProblem): ConfigError => new ConfigError(file, [problem]);
  let text: string;
  try {
    if ((await stat(path)).size > maxBytes) throw fail({ code: 'too-large', path: '' });
    text = await readFile(path, 'utf8');
  } catch (thrown) {
    if (thrown instanceof ConfigError) throw thrown;
    throw fail({ code: 'unreadable', path: '', detail: getSystemErrorCode(thrown) });
  }
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, merge: false });
  const [error] = document.errors;
  if (error) throw fail({ code: 'bad-yaml', path: '', line: lines.linePos(error.pos[0]).line });
  return check(toValue(document, file), file, (keys) => findLine(document, lines, keys));
}

/** Aliases are left out: nothing here is long enough to be written once and meant twice, and they can grow without end. */
function toValue(document: Document.Parsed, file: string): unknown {
  try {
    return document.toJS({ maxAliasCount: 0 });
  } catch {
    throw new ConfigError(file, [{ code: 'bad-yaml', path: '' }]);
  }
}

function check(
  value: unknown,
  file: string,
  lineOf: (keys: readonly PropertyKey[]) => number | undefined = () => undefined,
): ComunalConfig {
  // A file of comments alone is an empty configuration.
  const checked = checkConfig(value ?? (/\.ya?ml$/.test(file) ? {} : value));
  if ('config' in checked) return checked.config;
  const problems = checked.problems.map(({ keys, ...problem }: FoundProblem) => {
    const line = lineOf(keys);
    return line === undefined ? problem : { ...problem, line };
  });
  throw new ConfigError(
    file,
    problems.toSorted((a, b) => (a.line ?? 0) - (b.line ?? 0)),
  );
}

/** Finds the line of a field, or of the one that it is missing in. */
function findLine(
  document: Document.Parsed,
  lines: LineCounter,
  keys: readonly PropertyKey[],
): number | undefined {
  for (let length = keys.length; length > 0; length--) {
    const parent = document.getIn(keys.slice(0, length - 1), true);
    const key = keys[length - 1];
    const pair = isMap(parent)
      ? parent.items.find((item) => String(item.key) === String(key))
      : undefined;
    const node: unknown = pair ? pair.key : document.getIn(keys.slice(0, length), true);
    const range =
      typeof node === 'object' && node !== null && 'range' in node ? node.range : undefined;
    const start: unknown = Array.isArray(range) ? range[0] : undefined;
    if (typeof start === 'number') return lines.linePos(start).line;
  }
  return undefined;
}
