import { zones } from '../generated/lite/zones.ts';
import { createLiteI18n } from '../lite/create-lite-i18n.ts';
import { formattingLocales } from './formatting-locales.ts';
import { dateTimeFormat } from './intl-cache.ts';
import { findZoneKey } from './zone-keys.ts';

/**
 * Formats the name of a time zone as people say it: "hora del centro de México", "US Eastern time", "horário de Brasília". It is
 * the same in summer and in winter, and a zone that is only a distance from UTC is named by that.
 *
 * @param zone - IANA name, such as `America/Mexico_City`.
 * @param epochMs - The moment that is named, since zones have changed. @defaultValue now
 * @param locales - Language tags in order of preference.
 * @throws RangeError when Intl does not know the zone.
 * @example
 * ```ts
 * import { formatZoneName } from '@comunal/i18n';
 *
 * console.log(formatZoneName('America/Mexico_City', 'es')); // → hora del centro de México
 * console.log(formatZoneName('America/Sao_Paulo', 'pt')); // → horário de Brasília
 * ```
 */
export function formatZoneName(
  zone: string,
  locales: string | readonly string[],
  epochMs = Date.now(),
): string {
  const key = findZoneKey(zone) ?? findZoneKey(resolveZone(zone));
  const tags = formattingLocales(locales);
  if (key) return createLiteI18n(tags[0] ?? '', zones).t(key);
  const name = dateTimeFormat(tags, { timeZone: zone, timeZoneName: 'longGeneric' })
    .formatToParts(epochMs)
    .find(({ type }) => type === 'timeZoneName')?.value;
  return toPlainName(name ?? zone);
}

/** Leaves out what Intl adds and nobody says: "hora estándar de Colombia", "Colombia Standard Time", "Horário Padrão do Peru". */
function toPlainName(name: string): string {
  return name
    .replace(/^GMT/, 'UTC')
    .replace(/ (?:estándar|Standard|Padrão)\b/, '')
    .replace(/ Time$/, ' time')
    .replace(/^Hora /, 'hora ')
    .replace(/^Horário (?!d[aeo]s? )/, 'horário de ')
    .replace(/^Horário /, 'horário ');
}

/** Finds the name that Intl prefers for a zone with several, such as `US/Eastern`. */
function resolveZone(timeZone: string): string {
  return dateTimeFormat(['en'], { timeZone }).resolvedOptions().timeZone;
}
