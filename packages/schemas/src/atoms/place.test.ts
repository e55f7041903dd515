import { describe, expect, it } from 'vitest';
import { getPublicForm } from '../exposure/public-form.ts';
import { verdicts } from '../../test/support/verdicts.ts';
import { placeLevels, type PlacePrecision, placeSchema } from './place.ts';

verdicts('placeSchema', placeSchema, {
  takes: [
    { name: 'Monterrey', level: 'city', precision: 'locality' },
    {
      name: 'Casa',
      level: 'venue',
      within: [{ name: { es: 'Puebla' }, level: 'state' }],
      precision: 'exact',
      address: 'Calle 1',
      coordinates: { latitude: 19.04, longitude: -98.2 },
    },
  ],
  refuses: [
    { name: 'Monterrey' },
    { name: '', level: 'city' },
    { name: 'Monterrey', level: 'town' },
    { name: 'Monterrey', level: 'city', precision: 'street' },
    { name: 'X', level: 'city', coordinates: { latitude: 91, longitude: 0 } },
    { name: 'X', level: 'city', coordinates: { latitude: 0, longitude: 181 } },
    { name: 'X', level: 'city', within: ['Puebla'] },
    'Monterrey',
  ],
});

const areas = placeLevels.map((level) => ({ name: `of level ${level}`, level }));
const show = (level: (typeof placeLevels)[number], precision?: PlacePrecision) => {
  const at = placeLevels.indexOf(level);
  const [finest] = areas.slice(at);
  const place = placeSchema.parse({
    ...finest,
    within: areas.slice(at + 1),
    address: 'Calle 1',
    coordinates: { latitude: 1, longitude: 2 },
    ...(precision ? { precision } : {}),
  });
  return getPublicForm(placeSchema)?.redact(place);
};

describe('the public form of a place', () => {
  it('stops at the locality unless the place says otherwise', () => {
    expect(show('venue')).toEqual(show('venue', 'locality'));
  });

  /** The finest level that is told, by precision, from each level a place may be of. */
  const finestLevels = {
    exact: {
      venue: 'venue',
      neighbourhood: 'neighbourhood',
      municipality: 'municipality',
      city: 'city',
      state: 'state',
      country: 'country',
    },
    locality: {
      venue: 'municipality',
      neighbourhood: 'municipality',
      municipality: 'municipality',
      city: 'city',
      state: 'state',
      country: 'country',
    },
    region: {
      venue: 'state',
      neighbourhood: 'state',
      municipality: 'state',
      city: 'state',
      state: 'state',
      country: 'country',
    },
  } as const;

  for (const precision of ['exact', 'locality', 'region'] as const) {
    it.each(placeLevels)(
      `at precision ${precision}, of a %s, is no finer than allowed`,
      (level) => {
        const finest = finestLevels[precision][level];
        const wider = areas.slice(placeLevels.indexOf(finest) + 1);
        expect(show(level, precision)).toEqual({
          name: `of level ${finest}`,
          level: finest,
          ...(wider.length > 0 ? { within: wider } : {}),
          precision,
          ...(precision === 'exact'
            ? { address: 'Calle 1', coordinates: { latitude: 1, longitude: 2 } }
            : {}),
        });
      },
    );
  }

  it.each(placeLevels)('is nothing for a %s at precision hidden', (level) => {
    expect(show(level, 'hidden')).toBeUndefined();
  });

  it('is nothing where no level is coarse enough', () => {
    const place = placeSchema.parse({ name: 'Casa', level: 'venue' });
    expect(getPublicForm(placeSchema)?.redact(place)).toBeUndefined();
  });

  it('leaves out a finer area that is written as if it were wider', () => {
    const place = placeSchema.parse({
      name: 'Puebla',
      level: 'city',
      within: [{ name: 'Casa', level: 'venue' }],
    });
    expect(getPublicForm(placeSchema)?.redact(place)).toEqual({
      name: 'Puebla',
      level: 'city',
      precision: 'locality',
    });
  });
});
