import ICAL from 'ical.js';
import { Temporal } from 'temporal-polyfill';

type Component = InstanceType<typeof ICAL.Component>;

/** Once a year at most: the parser of other rules may never come to an end. */
const YEARLY =
  /^FREQ=YEARLY(?:;(?:INTERVAL=1|BYMONTH=\d{1,2}|BYDAY=[+-]?\d?(?:SU|MO|TU|WE|TH|FR|SA)|BYMONTHDAY=-?\d{1,2}|UNTIL=\w{8,16}|WKST=\w\w))*$/;
const maxRules = 20;

/** Returns the IANA name that a calendar states for a zone with a name of its own: `/example.org/America/Bogota`. */
export function getStatedZone(name: string, component: Component | undefined): string | undefined {
  const location: unknown = component?.getFirstPropertyValue('x-lic-location');
  if (typeof location === 'string') return location;
  return /\/([A-Za-z]+\/[A-Za-z_+-]+(?:\/[A-Za-z_-]+)?)$/.exec(name)?.[1];
}

/** Finds the instant of a local time by the rules that a calendar states for its zone, as programs for Windows do. */
export function findInstant(
  local: Temporal.PlainDateTime,
  component: Component,
): Temporal.Instant | undefined {
  try {
    if (!isSimple(component)) return undefined;
    const zone = new ICAL.Timezone({ component, tzid: 'stated' });
    const { year, month, day, hour, minute, second } = local;
    const time = new ICAL.Time({ year, month, day, hour, minute, second, isDate: false }, zone);
    return Temporal.Instant.fromEpochMilliseconds(time.toUnixTime() * 1000);
  } catch {
    return undefined; // The rules of the zone are not valid.
  }
}

function isSimple(component: Component): boolean {
  const parts = [
    ...component.getAllSubcomponents('standard'),
    ...component.getAllSubcomponents('daylight'),
  ];
  const rules = parts.flatMap((part) =>
    part.getAllProperties('rrule').flatMap((rule) => rule.getValues().map(String)),
  );
  return (
    parts.length <= 200 && rules.length <= maxRules && rules.every((rule) => YEARLY.test(rule))
  );
}
