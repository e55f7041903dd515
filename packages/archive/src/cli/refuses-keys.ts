import type { Locale } from '@comunal/command';
import { archiveTexts } from './texts.ts';

/** A key in a command could be read by others on the machine. */
export function refusesKeys(option: string, locale: Locale): string | undefined {
  return /^--?(access|secret|key|keys|llave|chave)(-?key)?$/i.test(option)
    ? archiveTexts(locale).t('archive:wrong.keyOption')
    : undefined;
}
