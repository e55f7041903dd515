/** `a-b`, `a-` or `-n`, the last n bytes. */
export function partOf(from: string, to: string, size: number) {
  if (from === '' && to === '') return undefined;
  const start = from === '' ? Math.max(0, size - Number(to)) : Number(from);
  const end = from === '' || to === '' ? size - 1 : Math.min(Number(to), size - 1);
  return start <= end ? { start, end } : undefined;
}
