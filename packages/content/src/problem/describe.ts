import type { Finding } from './finding.ts';
import type { Messages } from './problem.ts';

export function describe(f: Finding): { messages: Messages; suggestion?: Messages } {
  const m = `${f.code} ${f.closed ? '' : JSON.stringify(f.values ?? {})}`;
  const s = f.nearest && (!f.closed || f.isOurWord) ? f.nearest : undefined;
  return {
    messages: { es: m, en: m, pt: m },
    ...(s ? { suggestion: { es: s, en: s, pt: s } } : {}),
  };
}
