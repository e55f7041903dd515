import { nearest } from '@comunal/command/nearest';
import { sectionNames } from '../lib/section-names.ts';
import { componentNames } from './component-names.ts';
import type { ComunalOptions } from './comunal-options.ts';

/** Checks the value of an option. @throws TypeError that says what is expected. */
type OptionCheck = (option: string, value: unknown) => void;

const checks: Readonly<Record<keyof ComunalOptions, OptionCheck>> = {
  content: checkPath,
  locales: checkPath,
  components: (option, value) => {
    for (const [name, path] of entriesOf(option, value)) {
      checkName('component', name, Object.values(componentNames).flat());
      checkPath(`${option}.${name}`, path);
    }
  },
  customCss: (option, value) =>
    listOf(option, value).forEach((path, index) => checkPath(`${option}[${index}]`, path)),
  sections: (option, value) => {
    const sections = listOf(option, value);
    sections.forEach((section, index) => {
      if (typeof section !== 'string')
        refuse(`${option}[${index}]`, 'the name of a section', section);
      checkName('section', section, sectionNames);
      if (sections.indexOf(section) < index)
        throw new TypeError(`comunal() was given the section “${section}” twice. Take one out.`);
    });
  },
  search: checkBoolean,
  admin: checkBoolean,
  pictures: (option, value) => {
    if (typeof value !== 'string') refuse(option, "'dithered' or 'color'", value);
    checkName('value of pictures', value, ['dithered', 'color']);
  },
  offline: (option, value) => {
    if (typeof value === 'boolean') return;
    if (!isRecord(value)) refuse(option, 'true, false or { maxFileBytes: 5_000_000 }', value);
    for (const name of Object.keys(value))
      checkName(`option ${option}`, name, ['maxFileBytes', 'selfDestroying']);
    const { maxFileBytes: limit, selfDestroying } = value;
    if (selfDestroying !== undefined) checkBoolean(`${option}.selfDestroying`, selfDestroying);
    if (limit !== undefined) {
      if (typeof limit !== 'number' || !Number.isSafeInteger(limit) || limit <= 0)
        refuse(`${option}.maxFileBytes`, 'a whole number of bytes above 0', limit);
    }
  },
  quickExit: (option, value) => {
    if (!isRecord(value)) refuse(option, "{ url: 'https://…' }", value);
    for (const name of Object.keys(value)) checkName(`option ${option}`, name, ['url']);
    const { url } = value;
    if (typeof url !== 'string' || URL.parse(url)?.protocol !== 'https:')
      refuse(`${option}.url`, 'an address that begins with https://', url);
  },
  lowBandwidth: checkBoolean,
  print: checkBoolean,
  socialImages: checkBoolean,
  avif: checkBoolean,
  originOverrides: (option, value) => {
    for (const [from, to] of entriesOf(option, value)) {
      checkOrigin(`each name in \`${option}\``, from);
      checkOrigin(`\`${option}['${from}']\``, to);
    }
  },
};

/** Checks what a config without types can hold. @throws TypeError that says which option is wrong, and what is expected. */
export function checkOptions(options: unknown): void {
  if (!isRecord(options))
    throw new TypeError(
      `comunal() takes its options in an object, such as { content: './content' }, not ${describe(options)}.`,
    );
  for (const [option, value] of Object.entries(options)) {
    const check = Object.entries(checks).find(([name]) => name === option)?.[1];
    if (!check) checkName('option', option, Object.keys(checks));
    else if (value !== undefined) check(option, value);
  }
}

function checkName(kind: string, name: string, known: readonly string[]): void {
  if (known.includes(name)) return;
  const suggestion = nearest(name, known);
  const hint =
    suggestion === undefined ? `There are: ${known.join(', ')}.` : `Did you mean “${suggestion}”?`;
  throw new TypeError(`comunal() has no ${kind} “${name}”. ${hint}`);
}

function checkPath(option: string, value: unknown): void {
  if (typeof value !== 'string' || value.trim() === '') refuse(option, 'a path, as text', value);
}

function checkBoolean(option: string, value: unknown): void {
  if (typeof value !== 'boolean') refuse(option, 'true or false, without quotes', value);
}

function checkOrigin(subject: string, value: unknown): void {
  if (typeof value === 'string' && URL.canParse(value) && new URL(value).origin === value) return;
  throw new TypeError(
    `comunal(): ${subject} has to be an origin, such as https://video.example without a path, not ${describe(value)}.`,
  );
}

function listOf(option: string, value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : refuse(option, 'a list in square brackets', value);
}

function entriesOf(option: string, value: unknown): readonly (readonly [string, unknown])[] {
  return isRecord(value) ? Object.entries(value) : refuse(option, 'an object', value);
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function refuse(option: string, expected: string, value: unknown): never {
  throw new TypeError(`comunal(): \`${option}\` has to be ${expected}, not ${describe(value)}.`);
}

function describe(value: unknown): string {
  if (typeof value === 'string') return JSON.stringify(value);
  if (Array.isArray(value)) return 'a list';
  return typeof value === 'object' && value !== null ? 'an object' : String(value);
}
