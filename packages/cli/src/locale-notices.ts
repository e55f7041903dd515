import type { Line, Locale } from '@comunal/command';
import type { Notice } from '@comunal/i18n';
import { createCliMessages } from './messages.ts';

/** A folder that was translated for another version may have hundreds of such texts. */
const MAX_LINES = 5;

/** Describes which texts of the language in use are left out or doubtful: a line each, and how many more there are. */
export function describeLocaleNotices(notices: readonly Notice[], locale: Locale): Line[] {
  const own = notices.filter(({ file = '' }) => file.startsWith(`${locale}/`));
  const texts = own.slice(0, MAX_LINES).map(({ message }) => message);
  const count = own.length - MAX_LINES;
  if (count > 0) texts.push(createCliMessages(locale).t('cli:moreLocaleNotices', { count }));
  return texts.map((text) => ({ text, style: 'warning' }));
}
