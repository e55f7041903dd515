import { durationSchema } from '@comunal/schemas';

/** Reads the length of a file, in seconds or as `1:02:03`; `undefined` for one that is not known. */
export function readDuration(text: string | undefined): string | undefined {
  const parts = (text ?? '').trim().split(':');
  if (parts.length > 3 || !parts.every((part) => /^\d{1,7}(?:\.\d{1,20})?$/.test(part)))
    return undefined;
  const seconds = Math.round(parts.reduce((sum, part) => sum * 60 + Number(part), 0));
  if (seconds < 1) return undefined;
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor((seconds % 3600) / 60)];
  const steps = [
    hours > 0 ? `${hours}H` : '',
    minutes > 0 ? `${minutes}M` : '',
    seconds % 60 > 0 ? `${seconds % 60}S` : '',
  ];
  return durationSchema.safeParse(`PT${steps.join('')}`).data;
}
