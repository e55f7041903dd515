import type { LocalizedName } from '@comunal/schemas';

/** Whether a service runs Jitsi, which people also write `Jitsi Meet` or `jitsi`. */
export function isJitsi(software: LocalizedName | undefined): boolean {
  const names = typeof software === 'object' ? Object.values(software) : [software ?? ''];
  return names.some((name) => /\bjitsi\b/i.test(name));
}
