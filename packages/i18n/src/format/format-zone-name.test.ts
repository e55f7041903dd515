import { describe, expect, it } from 'vitest';
import { formatZoneName } from './format-zone-name.ts';

const NOW = Date.UTC(2030, 2, 15);

describe('formatZoneName', () => {
  it.each([
    ['America/Mexico_City', 'hora del centro de México', 'Mexico City time', 'horário da Cidade do México'],
    ['America/Monterrey', 'hora del centro de México', 'Mexico City time', 'horário da Cidade do México'],
    ['America/Hermosillo', 'hora del Pacífico de México', 'Mexican Pacific time', 'horário do Pacífico mexicano'],
    ['America/Tijuana', 'hora del noroeste de México', 'northwest Mexico time', 'horário do noroeste do México'],
    ['America/Cancun', 'hora del sureste de México', 'southeast Mexico time', 'horário do sudeste do México'],
    ['America/Guatemala', 'hora de Guatemala', 'Guatemala time', 'horário da Guatemala'],
    ['America/Tegucigalpa', 'hora de Honduras', 'Honduras time', 'horário de Honduras'],
    ['America/Panama', 'hora de Panamá', 'Panama time', 'horário do Panamá'],
    ['America/Havana', 'hora de Cuba', 'Cuba time', 'horário de Cuba'],
    ['America/Bogota', 'hora de Colombia', 'Colombia time', 'horário da Colômbia'],
    ['America/Caracas', 'hora de Venezuela', 'Venezuela time', 'horário da Venezuela'],
    ['America/Lima', 'hora de Perú', 'Peru time', 'horário do Peru'],
    ['America/La_Paz', 'hora de Bolivia', 'Bolivia time', 'horário da Bolívia'],
    ['America/Asuncion', 'hora de Paraguay', 'Paraguay time', 'horário do Paraguai'],
    ['America/Santiago', 'hora de Chile', 'Chile time', 'horário do Chile'],
    ['America/Argentina/Salta', 'hora de Argentina', 'Argentina time', 'horário da Argentina'],
    ['America/Montevideo', 'hora de Uruguay', 'Uruguay time', 'horário do Uruguai'],
    ['America/Sao_Paulo', 'hora de Brasilia', 'Brasilia time', 'horário de Brasília'],
    ['America/Manaus', 'hora del Amazonas', 'Amazon time', 'horário do Amazonas'],
    ['America/Rio_Branco', 'hora de Acre', 'Acre time', 'horário do Acre'],
    ['America/New_York', 'hora del este de Estados Unidos', 'US Eastern time', 'horário da costa leste dos Estados Unidos'],
    ['US/Eastern', 'hora del este de Estados Unidos', 'US Eastern time', 'horário da costa leste dos Estados Unidos'],
    ['Europe/Madrid', 'hora peninsular de España', 'mainland Spain time', 'horário da Espanha peninsular'],
    ['Europe/Berlin', 'hora de Europa central', 'Central European time', 'horário da Europa Central'],
    ['Europe/Dublin', 'hora de Irlanda', 'Ireland time', 'horário de Irlanda'],
    ['UTC', 'hora universal (UTC)', 'Coordinated Universal Time (UTC)', 'horário universal (UTC)'],
    ['-06:00', 'UTC-06:00', 'UTC-06:00', 'UTC-06:00'],
  ])('names %s as people say it', (zone, ...names) => {
    expect(['es', 'en', 'pt'].map((locale) => formatZoneName(zone, locale, NOW))).toEqual(names);
  }); // prettier-ignore

  it('names every zone of the Americas without a distance from Greenwich and without "standard"', () => {
    const zones = Intl.supportedValuesOf('timeZone').filter((zone) => zone.startsWith('America/'));
    const names = zones.flatMap((zone) =>
      ['es', 'en', 'pt'].map((locale) => formatZoneName(zone, locale, NOW)),
    );
    expect(names.length).toBeGreaterThan(300);
    expect(names.filter((name) => /GMT|UTC|est[aá]ndar|standard|padrão/i.test(name))).toEqual([]);
    expect(names.filter((name) => !/^hora |^horário | time\b/.test(name))).toEqual([]);
  });

  it('follows a region, and Spanish for a language that has no names', () => {
    expect(formatZoneName('America/Mexico_City', 'es-AR', NOW)).toBe('hora del centro de México');
    expect(formatZoneName('America/Mexico_City', 'tzh', NOW)).toBe('hora del centro de México');
    expect(formatZoneName('America/Mexico_City', ['en-GB', 'es'], NOW)).toBe('Mexico City time');
  });

  it('rejects what is not a zone', () => {
    expect(() => formatZoneName('Luna/Mar', 'es')).toThrow(RangeError);
  });
});
