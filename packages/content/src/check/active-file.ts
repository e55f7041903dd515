import { readText } from '../read/read-text.ts';
import type { AssetFault } from './assets/asset-fault.ts';
import { checkSvg } from './assets/svg/check-svg.ts';

/** Reports `active-file`: an SVG that could run a script, load something or lead elsewhere, or that cannot be read. */
export function checkActiveFile(path: string, value: string): AssetFault | undefined {
  const fault = { code: 'active-file', values: { value } } as const;
  const read = readText(path);
  if (!read.ok) {
    // A file that cannot be opened is not published, and that is reported.
    if (read.code === 'unreadable-file') return undefined;
    return { ...fault, variant: read.code === 'huge-file' ? 'huge' : 'encoding' };
  }
  const svgFault = checkSvg(read.text);
  if (!svgFault) return undefined;
  const { reason, name, line } = svgFault;
  return { ...fault, variant: reason, values: { value, name, line } };
}
