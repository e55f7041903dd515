import { parseArgs } from 'node:util';
import { usageOf, type Call, type CallShape } from './call.ts';
import { nearest } from './nearest.ts';
import type { Texts } from './texts.ts';
import { Told } from './told.ts';

/**
 * Reads what stands after `comunal peertube`.
 * @throws `Told` for a call that makes no sense, with the nearest that does.
 */
export function readCall<Shape extends CallShape>(
  args: readonly string[],
  verbs: Readonly<Record<string, Shape>>,
  texts: Texts,
): { readonly verb: Shape; readonly call: Call } {
  const [name, rest] = verbOf(args, Object.keys(verbs), texts);
  const verb = Object.hasOwn(verbs, name) ? verbs[name] : undefined;
  if (!verb) throw unknownVerb(name, Object.keys(verbs), texts);
  return { verb, call: readOptions(name, rest, verb, args, texts) };
}

/** A verb is one word, or two: `live create`. */
function verbOf(
  args: readonly string[],
  names: readonly string[],
  { t }: Texts,
): [verb: string, rest: readonly string[]] {
  const [first, second] = args;
  if (first === undefined)
    throw new Told(2, `${t('peertube:wrong.noVerb')} ${t('peertube:wrong.seeHelp')}`);
  const isFirstOfTwo = names.some((name) => name.startsWith(`${first} `));
  const takesTwo = isFirstOfTwo && second !== undefined && !second.startsWith('-');
  return takesTwo ? [`${first} ${second}`, args.slice(2)] : [first, args.slice(1)];
}

function unknownVerb(verb: string, names: readonly string[], texts: Texts): Told {
  const longer = names.filter((name) => name.startsWith(`${verb} `)).join(', ');
  const near = longer || nearest(verb, names);
  return new Told(2, hinted(texts.t('peertube:wrong.verb', { verb }), near, texts));
}

function hinted(said: string, near: string | undefined, { t }: Texts): string {
  const hint = near && t('peertube:wrong.near', { nearest: near });
  return [said, hint, t('peertube:wrong.seeHelp')].filter(Boolean).join(' ');
}

function readOptions(
  verb: string,
  rest: readonly string[],
  shape: CallShape,
  args: readonly string[],
  texts: Texts,
): Call {
  const { t } = texts;
  const { options, operand } = shape;
  const usage = usageOf(verb, shape, true);
  const { tokens, positionals } = parseArgs({
    args: [...rest],
    allowPositionals: true,
    strict: false, // what is wrong is named here, in three languages
    tokens: true,
    options: Object.fromEntries(
      Object.entries(options).map(([name, { value }]) => [
        name,
        { type: value ? 'string' : 'boolean' } as const,
      ]),
    ),
  });
  const given = new Map<string, string[]>();
  for (const token of tokens) {
    if (token.kind !== 'option') continue;
    const { name, rawName: option, value, inlineValue } = token;
    const known = Object.hasOwn(options, name) ? options[name] : undefined;
    if (/^--?(password|pass|pw|contraseña|senha)$/i.test(option))
      throw new Told(2, t('peertube:wrong.passwordOption'));
    if (!known) {
      const near = nearest(
        option.replace(/^-*/, '--'),
        Object.keys(options).map((name) => `--${name}`),
      );
      throw new Told(2, hinted(t('peertube:wrong.option', { verb, option }), near, texts));
    }
    if (
      known.value &&
      (value === undefined || value === '' || (!inlineValue && value.startsWith('-')))
    )
      throw new Told(2, t('peertube:wrong.needsValue', { option, value: known.value }));
    if (!known.value && value !== undefined)
      throw new Told(2, t('peertube:wrong.noValue', { option }));
    const before = given.get(name) ?? [];
    if (before.length > 0 && !known.isMany)
      throw new Told(2, t('peertube:wrong.twice', { option }));
    given.set(name, [...before, value ?? '']);
  }
  const [first, second] = operand ? positionals : ['', ...positionals];
  if (second !== undefined) throw new Told(2, t('peertube:wrong.tooMany', { word: second, usage }));
  if (first === undefined)
    throw new Told(2, t('peertube:wrong.missing', { what: operand ?? '', usage }));
  for (const [name, { isNeeded, value = '' }] of Object.entries(options))
    if (isNeeded && !given.has(name))
      throw new Told(2, t('peertube:wrong.missing', { what: `--${name} ${value}`, usage }));
  return {
    args,
    operand: first,
    text: (option) => given.get(option)?.[0],
    has: (option) => given.has(option),
    all: (option) => given.get(option) ?? [],
  };
}
