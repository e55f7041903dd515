import type { Locale } from '@comunal/command';
import { readLocale } from './locale.ts';

/** A command line, with what every word has in common taken out. */
export interface Call {
  readonly word?: string;
  readonly args: readonly string[];
  readonly locale?: Locale;
  /** A language that was asked for and that there is not. */
  readonly unknownLocale?: string;
  readonly help: boolean;
  readonly version: boolean;
  /** An option before any word that there is not. */
  readonly unknownOption?: string;
}

/** Reads what stands after `comunal`; `help captions` asks for the same as `captions --help`. What comes after `--` is left to the word. */
export function readCall(argv: readonly string[]): Call {
  const args: string[] = [];
  let word: string | undefined;
  let asked: string | undefined;
  let unknownOption: string | undefined;
  const flags = { help: false, version: false };
  const rest = [...argv];
  for (let arg = rest.shift(); arg !== undefined; arg = rest.shift()) {
    if (arg === '--') {
      args.push(arg, ...rest.splice(0));
    } else if (arg === '--locale') asked = rest.shift() ?? '';
    else if (arg.startsWith('--locale=')) asked = arg.slice('--locale='.length);
    else if (arg === '--help' || arg === '-h') flags.help = true;
    else if (word !== undefined) args.push(arg);
    else if (arg === '--version' || arg === '-v') flags.version = true;
    else if (arg.startsWith('-')) unknownOption ??= arg;
    else if (arg === 'help') flags.help = true;
    else word = arg;
  }
  const locale = readLocale(asked);
  return {
    args,
    ...flags,
    ...(word === undefined ? {} : { word }),
    ...(locale ? { locale } : {}),
    ...(asked !== undefined && !locale ? { unknownLocale: asked } : {}),
    ...(unknownOption === undefined ? {} : { unknownOption }),
  };
}
