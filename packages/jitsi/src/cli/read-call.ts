import { parseArgs } from 'node:util';
import { usageOf, type Call, type CallShape } from './call.ts';
import { nearest } from '../nearest.ts';
import type { Texts } from './texts.ts';
import { Told } from './told.ts';

/**
 * Reads what stands after `comunal room`.
 * @throws `Told` for a call that makes no sense, with the nearest that does.
 */
export function readCall<Shape extends CallShape>(
  args: readonly string[],
  verbs: Readonly<Record<string, Shape>>,
  texts: Texts,
): { readonly verb: Shape; readonly call: Call } {
  const [name, ...rest] = args;
  if (name === undefined)
    throw new Told(2, `${texts.t('jitsi:wrong.noVerb')} ${texts.t('jitsi:wrong.seeHelp')}`);
  const verb = Object.hasOwn(verbs, name) ? verbs[name] : undefined;
  if (!verb) throw unknownVerb(name, Object.keys(verbs), texts);
  return { verb, call: readOptions(name, rest, verb, texts) };
}

function unknownVerb(verb: string, names: readonly string[], texts: Texts): Told {
  return new Told(2, hinted(texts.t('jitsi:wrong.verb', { verb }), nearest(verb, names), texts));
}

function hinted(said: string, near: string | undefined, { t }: Texts): string {
  const hint = near && t('jitsi:wrong.near', { nearest: near });
  return [said, hint, t('jitsi:wrong.seeHelp')].filter(Boolean).join(' ');
}

function readOptions(verb: string, rest: readonly string[], shape: CallShape, texts: Texts): Call {
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
    if (/^--?(key|secret|clave|chave)$/i.test(option))
      throw new Told(2, t('jitsi:wrong.keyOption'));
    if (!known) {
      const near = nearest(
        option.replace(/^-*/, '--'),
        Object.keys(options).map((name) => `--${name}`),
      );
      throw new Told(2, hinted(t('jitsi:wrong.option', { verb, option }), near, texts));
    }
    if (
      known.value &&
      (value === undefined ||
        value === '' ||
        (!inlineValue && value !== '-' && value.startsWith('-')))
    )
      throw new Told(2, t('jitsi:wrong.needsValue', { option, value: known.value }));
    if (!known.value && value !== undefined)
      throw new Told(2, t('jitsi:wrong.noValue', { option }));
    const before = given.get(name) ?? [];
    if (before.length > 0 && !known.isMany) throw new Told(2, t('jitsi:wrong.twice', { option }));
    given.set(name, [...before, value ?? '']);
  }
  const [first, second] = operand ? positionals : ['', ...positionals];
  if (second !== undefined) throw new Told(2, t('jitsi:wrong.tooMany', { usage }));
  if (first === undefined)
    throw new Told(2, t('jitsi:wrong.missing', { what: operand ?? '', usage }));
  for (const [name, { isNeeded, value = '' }] of Object.entries(options))
    if (isNeeded && !given.has(name))
      throw new Told(2, t('jitsi:wrong.missing', { what: `--${name} ${value}`, usage }));
  return {
    operand: first,
    text: (option) => given.get(option)?.[0],
    has: (option) => given.has(option),
    all: (option) => given.get(option) ?? [],
  };
}
