/** The languages in which figures are written, the best first: `formats` of the texts of a command. */
export interface Formats {
  /** Locales for Intl, such as `formats` of `createLiteI18n`. */
  readonly formats: readonly string[];
}

/**
 * Formats a part of a whole as a whole percentage, which is 100 only once nothing is missing.
 *
 * @param texts - The texts of a command, whose `formats` count.
 * @param loaded - The part.
 * @param total - The whole; 0 counts as nothing done.
 */
export function percent({ formats }: Formats, loaded: number, total: number): string {
  const whole = total > 0 ? Math.floor((loaded / total) * 100) / 100 : 0;
  return new Intl.NumberFormat([...formats], { style: 'percent' }).format(Math.min(1, whole));
}

const units = ['kilobyte', 'megabyte', 'gigabyte', 'terabyte'] as const;

/**
 * Formats bytes in the unit that keeps the number short, such as `12.3 MB`.
 *
 * @param texts - The texts of a command, whose `formats` count.
 * @param count - Bytes.
 * @param perSecond - Whether it is a speed. @defaultValue false
 */
export function bytes({ formats }: Formats, count: number, perSecond = false): string {
  const power = Math.min(units.length, Math.max(1, Math.floor(Math.log10(count || 1) / 3)));
  const unit = units[power - 1] ?? 'kilobyte';
  return new Intl.NumberFormat([...formats], {
    style: 'unit',
    unit: perSecond ? `${unit}-per-second` : unit,
    maximumFractionDigits: power < 2 ? 0 : 1,
  }).format(count / 1000 ** power);
}

/** Formats seconds as `1:05` or `2:03:00`. */
export function duration(seconds: number): string {
  const whole = Math.max(0, Math.ceil(seconds));
  const parts = [Math.floor(whole / 60) % 60, whole % 60].map((part) =>
    String(part).padStart(2, '0'),
  );
  const hours = Math.floor(whole / 3600);
  return hours > 0 ? [hours, ...parts].join(':') : parts.join(':').replace(/^0/, '');
}

/**
 * Formats how long to wait: in seconds below two minutes, else in minutes.
 *
 * @param texts - The texts of a command, whose `formats` count.
 * @param seconds - How long. @defaultValue 60
 */
export function waitFor({ formats }: Formats, seconds = 60): string {
  const isShort = seconds < 120;
  return new Intl.NumberFormat([...formats], {
    style: 'unit',
    unit: isShort ? 'second' : 'minute',
    unitDisplay: 'long',
  }).format(Math.ceil(isShort ? seconds : seconds / 60));
}
