import type { MessageKey } from '../message-key.ts';

/** The key of a zone's name, in the namespace `zones`. */
export type ZoneKey = MessageKey & `zones:${string}`;

/**
 * The zones whose names in Intl people do not use, or share with other countries ("hora estándar central" is that of Mexico
 * City, Chicago and Guatemala), by the key of ours. A name without a slash is one of `America/`.
 */
const ZONES: readonly (readonly [key: ZoneKey, zones: string])[] = [
  ['zones:utc', 'UTC Etc/UTC Etc/GMT GMT'],
  ['zones:mexico-central', 'Mexico_City Merida Monterrey Chihuahua Bahia_Banderas Mexico/General'],
  ['zones:mexico-pacific', 'Mazatlan Hermosillo Mexico/BajaSur'],
  ['zones:mexico-northwest', 'Tijuana Ensenada Santa_Isabel Mexico/BajaNorte'],
  ['zones:mexico-southeast', 'Cancun'],
  ['zones:ciudad-juarez', 'Ciudad_Juarez'],
  ['zones:ojinaga', 'Ojinaga'],
  ['zones:matamoros', 'Matamoros'],
  ['zones:guatemala', 'Guatemala'],
  ['zones:belize', 'Belize'],
  ['zones:el-salvador', 'El_Salvador'],
  ['zones:honduras', 'Tegucigalpa'],
  ['zones:nicaragua', 'Managua'],
  ['zones:costa-rica', 'Costa_Rica'],
  ['zones:panama', 'Panama'],
  ['zones:jamaica', 'Jamaica'],
  ['zones:haiti', 'Port-au-Prince'],
  ['zones:dominican-republic', 'Santo_Domingo'],
  ['zones:puerto-rico', 'Puerto_Rico'],
  ['zones:magallanes', 'Punta_Arenas'],
  ['zones:aysen', 'Coyhaique'],
  [
    'zones:us-eastern',
    'New_York Detroit Louisville Kentucky/Louisville Kentucky/Monticello Fort_Wayne Indianapolis Indiana/Indianapolis ' +
      'Indiana/Marengo Indiana/Petersburg Indiana/Vevay Indiana/Vincennes Indiana/Winamac US/Eastern',
  ],
  [
    'zones:us-central',
    'Chicago Menominee Indiana/Knox Indiana/Tell_City North_Dakota/Beulah North_Dakota/Center North_Dakota/New_Salem US/Central',
  ],
  ['zones:us-mountain', 'Denver Boise US/Mountain'],
  ['zones:arizona', 'Phoenix US/Arizona'],
  ['zones:us-pacific', 'Los_Angeles US/Pacific'],
  ['zones:hawaii', 'Pacific/Honolulu US/Hawaii'],
  ['zones:canada-atlantic', 'Halifax Moncton Glace_Bay Goose_Bay'],
  ['zones:canada-eastern', 'Toronto Montreal Iqaluit Thunder_Bay Nipigon'],
  ['zones:canada-central', 'Winnipeg Rankin_Inlet Resolute Rainy_River'],
  ['zones:canada-mountain', 'Edmonton Cambridge_Bay Inuvik Yellowknife'],
  ['zones:canada-pacific', 'Vancouver'],
  ['zones:saskatchewan', 'Regina Swift_Current'],
  ['zones:spain', 'Europe/Madrid Africa/Ceuta'],
  ['zones:canary-islands', 'Atlantic/Canary'],
  ['zones:portugal', 'Europe/Lisbon Atlantic/Madeira'],
  ['zones:united-kingdom', 'Europe/London'],
];

/** The first parts of names that stand alone, and do not belong to `America/`. */
const OTHER_AREAS = /^(?:Africa|Atlantic|Etc|Europe|Mexico|Pacific|US)\/|^(?:UTC|GMT)$/;

let keysByZone: ReadonlyMap<string, ZoneKey> | undefined;

/** Finds the key of a zone's name by its IANA name; undefined where the name that Intl has is good. */
export function findZoneKey(zone: string): ZoneKey | undefined {
  keysByZone ??= new Map(
    ZONES.flatMap(([key, zones]) =>
      zones
        .split(' ')
        .map((name) => [OTHER_AREAS.test(name) ? name : `America/${name}`, key] as const),
    ),
  );
  return keysByZone.get(zone);
}
