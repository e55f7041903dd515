import ICAL from 'ical.js';
import { Temporal } from 'temporal-polyfill';

type Component = InstanceType<typeof ICAL.Component>;

/** Once a year at most: the parser of other rules may never come to an end. */
const YEARLY =
  /^FREQ=YEARLY(?:;(?:INTERVAL=1|BYMONTH=\d{1,2}|BYDAY=[+-]?\d?(?:SU|MO|TU|WE|TH|FR|SA)|BYMONTHDAY=-?\d{1,2}|UNTIL=\w{8,16}|WKST=\w\w))*$/;
const maxRules = 20;
/** The years that the rules are expanded for, once for each zone. Rules of Windows begin in 1601. */
const [firstYear, lastYear] = [1970, 2100];

type Timezone = InstanceType<typeof ICAL.Timezone>;
const timezones = new WeakMap<Component, Timezone | undefined>();

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
  const { year, month, day, hour, minute, second } = local;
  // Before the first change that is expanded, the library would return the time as one in UTC.
  if (year <= firstYear || year > lastYear) return undefined;
  if (!timezones.has(component)) timezones.set(component, createTimezone(component));
  const zone = timezones.get(component);
  if (!zone) return undefined;
  const time = new ICAL.Time({ year, month, day, hour, minute, second, isDate: false }, zone);
  return Temporal.Instant.fromEpochMilliseconds(time.toUnixTime() * 1000);
}

/** Converts the end of a rule from UTC to what the clock shows in a zone that a calendar states, where the rule is expanded. */
export function toLocalUntil(rule: string, component: Component | undefined): string {
  if (!component) return rule;
  return rule.replace(/(?<=UNTIL=)(\d{8}T\d{6})Z/i, (written, digits: string) => {
    try {
      const until = Temporal.PlainDateTime.from(digits).toZonedDateTime('UTC');
      // The offset is that of the hour itself: it differs from that of the same time in UTC around a change of the clock only.
      const estimate = until.subtract(getOffset(until.toPlainDateTime(), component));
      const local = until.subtract(getOffset(estimate.toPlainDateTime(), component));
      return local.toPlainDateTime().toString().replaceAll(/[-:]/g, '');
    } catch {
      return written;
    }
  });
}

/** How long after the same time of UTC a local time is. */
function getOffset(local: Temporal.PlainDateTime, component: Component): Temporal.Duration {
  const instant = findInstant(local, component);
  return instant
    ? local.toZonedDateTime('UTC').toInstant().until(instant)
    : new Temporal.Duration();
}

function createTimezone(component: Component): Timezone | undefined {
  try {
    if (!isSimple(component)) return undefined;
    const json: unknown = component.toJSON();
    if (!Array.isArray(json)) return undefined;
    const copy = new ICAL.Component(structuredClone(json));
    for (const part of listParts(copy)) clampStart(part, copy);
    const zone = new ICAL.Timezone({ component: copy, tzid: 'stated' });
    new ICAL.Time({ year: lastYear, month: 1, day: 1, isDate: true }, zone).utcOffset(); // expands the rules
    return zone;
  } catch {
    return undefined; // The rules of the zone are not valid.
  }
}

/** Lets a yearly rule begin in the first year: from then on, it has the same effect. One that had ended by then goes. */
function clampStart(part: Component, zone: Component): void {
  const start: unknown = part.getFirstPropertyValue('dtstart');
  const rule: unknown = part.getFirstPropertyValue('rrule');
  if (!(start instanceof ICAL.Time) || !(rule instanceof ICAL.Recur)) return;
  if (start.year >= firstYear) return;
  if (rule.until && rule.until.year <= firstYear) zone.removeSubcomponent(part);
  else {
    const clamped = start.clone();
    clamped.year = firstYear;
    part.updatePropertyWithValue('dtstart', clamped);
  }
}

function listParts(component: Component): Component[] {
  return ['standard', 'daylight'].flatMap((name) => component.getAllSubcomponents(name));
}

function isSimple(component: Component): boolean {
  const parts = listParts(component);
  const rules = parts.flatMap((part) =>
    part.getAllProperties('rrule').flatMap((rule) => rule.getValues().map(String)),
  );
  return (
    parts.length <= 200 && rules.length <= maxRules && rules.every((rule) => YEARLY.test(rule))
  );
}
