import { formatHex, interpolate } from 'culori';

/** Mixes two colours as the style sheets do, with the given share of the first one, and returns `#rrggbb`. */
export function mixInks(first: string, share: number, second: string): string {
  const mixed = formatHex(interpolate([second, first], 'oklab')(share));
  if (mixed === undefined) throw new Error(`“${first}” and “${second}” do not mix.`);
  return mixed;
}
