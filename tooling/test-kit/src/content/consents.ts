import type { Consent, ConsentScope } from '@comunal/schemas';

/** The day of all generated graphs. */
export const TODAY = '2024-06-15';

type Dates = Pick<Consent, 'granted'> & Partial<Pick<Consent, 'until' | 'withdrawn'>>;
/** Consents of each of several people. */
type Case = readonly (readonly Dates[])[];

/** Consents that hold on {@link TODAY}. */
const holding: readonly Case[] = [
  [[{ granted: '2020' }]],
  [[{ granted: '2020-01', until: '2024-06' }]],
  [[{ granted: '2024-06-15', until: '2024-06-15' }]],
  [[{ granted: '2020', withdrawn: '2024-06-16' }]],
  [[{ granted: '2019', withdrawn: '2020' }, { granted: '2021' }]],
  [[{ granted: '2020' }], [{ granted: '2021' }]],
];

/** Consents that do not, each for another reason. */
const lapsed: readonly Case[] = [
  [],
  [[{ granted: '2020', withdrawn: '2024-06-15' }]],
  [[{ granted: '2020', withdrawn: '2024' }]],
  [[{ granted: '2020', until: '2023' }]],
  [[{ granted: '2024-06-16' }]],
  [[{ granted: '2020' }], [{ granted: '2021', withdrawn: '2022' }]],
  [[{ granted: '2021' }, { granted: '2020', withdrawn: '2022' }]],
];

/** Consents of one scope that hold, or do not; `people` names whoever gave them, `note` what they said. */
export function consentsOfScope(
  scope: ConsentScope,
  holds: boolean,
  pick: <T>(list: readonly T[]) => T,
  text: () => string,
): readonly Consent[] {
  return pick(holds ? holding : lapsed).flatMap((person) => {
    const by = text();
    return person.map((dates) => ({ scope, ...dates, by, note: text() }));
  });
}
