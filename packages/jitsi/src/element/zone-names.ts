import type { formatZoneName } from '@comunal/i18n/zone-name';

let formatLoaded: typeof formatZoneName | undefined;
let loading: Promise<void> | undefined;
let isSettled = false;

/** Formats the name of a time zone: as Intl does, until {@link loadZoneNames} has loaded the names that people use. */
export function formatZone(timeZone: string, locales: readonly string[], epochMs: number): string {
  if (formatLoaded) return formatLoaded(timeZone, locales, epochMs);
  const parts = new Intl.DateTimeFormat(locales, {
    timeZone,
    timeZoneName: 'longGeneric',
  }).formatToParts(epochMs);
  return parts.find(({ type }) => type === 'timeZoneName')?.value ?? timeZone;
}

/**
 * Loads the names of zones, a module of its own that cards of calls without a time do not need.
 *
 * @returns undefined once that has been tried. Where it failed, the names of Intl stay, which are less familiar but correct.
 */
export function loadZoneNames(): Promise<void> | undefined {
  if (isSettled) return undefined;
  return (loading ??= load());
}

async function load(): Promise<void> {
  try {
    ({ formatZoneName: formatLoaded } = await import('@comunal/i18n/zone-name'));
  } catch (thrown) {
    reportError(thrown);
  } finally {
    isSettled = true;
  }
}
