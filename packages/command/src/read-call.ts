import { parseArgs } from 'node:util';
import { usageOf, type Call, type CallShape } from './call.ts';
import type { Locale } from './command.ts';
import { nearHint } from './near-hint.ts';
import { textsIn, type Texts } from './texts.ts';
import { Told } from './told.ts';

/** A word of the command, as far as reading a call needs it. */
export interface WordShape<Shape extends CallShape = CallShape> {
  /** Such as `peertube`. */
  readonly name: string;
  /** By name, in the order of the help; a verb is one word, or two: `live create`. */
  readonly verbs: Readonly<Record<string, Shape>>;
  /** Verbs that another package answers, of which one may have been meant. */
  readonly neighbours?: readonly string[];
  /** What to say about an option that is refused whatever follows it: one that would hold a secret. */
  readonly refuses?: (option: string, locale: Locale) => string | undefined;
  /** Where a word too many belongs: a sentence after the one that says that it is one. */
  readonly placeOfStray?: (verb: string, locale: Locale) => string | undefined;
}

/**
 * Reads what stands after a word of the `comunal` command.
 * @throws {@link Told} with exit code 2 for a call that makes no sense; it names what is wrong and the nearest that is right.
 */
export function readCall<Shape extends CallShape>(
  args: readonly string[],
  word: WordShape<Shape>,
  locale: Locale,
): { readonly verb: Shape; readonly call: Call } {
  const reader = new Reader(word, locale);
  const [name, rest] = reader.verbOf(args);
  const verb = Object.hasOwn(word.verbs, name) ? word.verbs[name] : undefined;
  if (!verb) throw reader.unknownVerb(name);
  return { verb, call: reader.options(name, rest, verb, args) };
}

class Reader {
  readonly #word: WordShape;
  readonly #locale: Locale;
  readonly #t: Texts['t'];

  constructor(word: WordShape, locale: Locale) {
    this.#word = word;
    this.#locale = locale;
    this.#t = textsIn(locale).t;
  }

  verbOf(args: readonly string[]): [verb: string, rest: readonly string[]] {
    const [first, second] = args;
    if (first === undefined)
      throw new Told(
        2,
        `${this.#t('command:wrong.noVerb', { word: this.#word.name })} ${this.#seeHelp()}`,
      );
    const isFirstOfTwo = this.#names().some((name) => name.startsWith(`${first} `));
    const takesTwo = isFirstOfTwo && second !== undefined && !second.startsWith('-');
    return takesTwo ? [`${first} ${second}`, args.slice(2)] : [first, args.slice(1)];
  }

  unknownVerb(verb: string): Told {
    const names = this.#names();
    const longer = names.filter((name) => name.startsWith(`${verb} `)).join(', ');
    const hint = longer && ` ${this.#t('command:wrong.near', { nearest: longer })}`;
    return this.#hinted(
      this.#t('command:wrong.verb', { word: this.#word.name, verb }),
      hint || nearHint(verb, [...names, ...(this.#word.neighbours ?? [])], this.#locale),
    );
  }

  options(verb: string, rest: readonly string[], shape: CallShape, args: readonly string[]): Call {
    const { options } = shape;
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
    for (const token of tokens)
      if (token.kind === 'option') this.#option(verb, token, options, given);
    this.#complete(verb, shape, positionals, given);
    return {
      args,
      operand: positionals[0] ?? '',
      operands: positionals,
      text: (option) => given.get(option)?.[0],
      has: (option) => given.has(option),
      all: (option) => given.get(option) ?? [],
    };
  }

  #option(
    verb: string,
    { name, rawName: option, value, inlineValue }: OptionToken,
    options: CallShape['options'],
    given: Map<string, string[]>,
  ): void {
    const refused = this.#word.refuses?.(option, this.#locale);
    if (refused !== undefined) throw new Told(2, refused);
    const known = Object.hasOwn(options, name) ? options[name] : undefined;
    if (!known) {
      const names = Object.keys(options).map((each) => `--${each}`);
      throw this.#hinted(
        this.#t('command:wrong.option', { word: this.#word.name, verb, option }),
        nearHint(option.replace(/^-*/, '--'), names, this.#locale),
      );
    }
    // What begins like an option is none's value, but for «-», which stands for what is typed or piped in.
    const isNextOption = !inlineValue && value !== '-' && value?.startsWith('-');
    if (known.value && (!value || isNextOption))
      throw new Told(2, this.#lacksValue(option, known.value, value));
    if (!known.value && value !== undefined)
      throw new Told(2, this.#t('command:wrong.noValue', { option }));
    const before = given.get(name) ?? [];
    if (before.length > 0 && !known.isMany)
      throw new Told(2, this.#t('command:wrong.twice', { option }));
    given.set(name, [...before, value ?? '']);
  }

  /** A number below zero looks like an option, unless it is joined to its own. */
  #lacksValue(option: string, form: string, next = ''): string {
    const lacks = this.#t('command:wrong.needsValue', { option, value: form });
    if (!/^-[\d.,]+[a-z]*$/.test(next)) return lacks;
    return `${lacks} ${this.#t('command:wrong.joined', { option, value: next })}`;
  }

  /** All that is needed is there, and nothing that has no place. */
  #complete(
    verb: string,
    shape: CallShape,
    positionals: readonly string[],
    given: ReadonlyMap<string, unknown>,
  ): void {
    const { operand, operands = 'one', options } = shape;
    const word = this.#word.name;
    const usage = usageOf(verb, shape, true);
    const most = !operand ? 0 : operands === 'many' ? Infinity : 1;
    // It is not repeated: it may be a secret that was typed where it does not belong.
    if (positionals.length > most) {
      const place = this.#word.placeOfStray?.(verb, this.#locale);
      const tooMany = this.#t('command:wrong.tooMany', { word, usage });
      throw new Told(2, tooMany, ...(place === undefined ? [] : [place]));
    }
    const missing = Object.entries(options)
      .filter(([name, { isNeeded }]) => isNeeded && !given.has(name))
      .map(([name, { value = '' }]) => `--${name} ${value}`);
    if (operand && operands !== 'optional' && positionals.length === 0) missing.unshift(operand);
    const [what] = missing;
    if (what !== undefined)
      throw new Told(2, this.#t('command:wrong.missing', { word, what, usage }));
  }

  #hinted(said: string, hint: string): Told {
    return new Told(2, `${said}${hint} ${this.#seeHelp()}`);
  }

  #seeHelp(): string {
    return this.#t('command:wrong.seeHelp', { word: this.#word.name });
  }

  #names(): string[] {
    return Object.keys(this.#word.verbs);
  }
}

interface OptionToken {
  readonly name: string;
  readonly rawName: string;
  readonly value?: string | undefined;
  readonly inlineValue?: boolean | undefined;
}
