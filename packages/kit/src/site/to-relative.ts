/** The relative address of one file of the kit in another. */
export function toRelative(to: string, from: string, suffix = ''): string {
  const target = to.split('/');
  const folder = from.split('/').slice(0, -1);
  let shared = 0;
  while (shared < folder.length && shared < target.length - 1 && folder[shared] === target[shared])
    shared += 1;
  const up = folder.slice(shared).map(() => '..');
  const down = target.slice(shared).map(encodeURIComponent);
  const path = [...up, ...down].join('/');
  return `${path}${suffix}`;
}
