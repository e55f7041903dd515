import type { Duration } from '@comunal/schemas';

const PARTS = /^P(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/;
const SECONDS = [604_800, 86_400, 3600, 60, 1];

/** How long after its beginning something starts, as players show it: `1:02:03`, or `2:03` below an hour. */
export function formatChapterStart(duration: Duration): string {
  const seconds = toSeconds(duration);
  const minutes = Math.floor(seconds / 60);
  const hours = Math.floor(minutes / 60);
  const parts =
    hours > 0 ? [hours, pad(minutes % 60), pad(seconds % 60)] : [minutes, pad(seconds % 60)];
  return parts.join(':');
}

/** The seconds of a duration, where a day has 24 hours. */
export function toSeconds(duration: Duration): number {
  const values = PARTS.exec(duration)?.slice(1) ?? [];
  return values.reduce((sum, value, index) => sum + Number(value ?? 0) * (SECONDS[index] ?? 0), 0);
}

function pad(value: number): string {
  return String(value).padStart(2, '0');
}
