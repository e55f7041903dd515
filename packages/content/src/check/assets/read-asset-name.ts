import { basename } from 'node:path';
import { getAssetType, type AssetType } from './asset-types.ts';

/** The type of a file by its name, or why it cannot be published under this name. */
export type AssetName =
  | { readonly type: AssetType; readonly ending: string }
  | { readonly refused: 'ending' | 'none' | 'double' };

/**
 * Reads the extension of a file. Some servers obey any extension in a name and run `x.php.jpg` as a program, so the parts
 * between other dots may only be a language, a number or a version.
 */
export function readAssetName(path: string): AssetName {
  const [, ...endings] = basename(path).split('.');
  const ending = endings.pop()?.toLowerCase() ?? '';
  if (ending === '') return { refused: 'none' };
  const type = getAssetType(ending);
  if (!type) return { refused: 'ending' };
  return endings.every(isHarmless) ? { type, ending } : { refused: 'double' };
}

/** A language tag, a number or a version. */
const harmless = /^(?:[a-z]{2,3}(?:-[a-z0-9]{2,8})*|v?\d{1,4})$/i;

/** Extensions of programs and pages that look like a language tag. */
const programs = new Set(
  'ade app asp bat bin cfm cgi cmd com cpl dll do drv exe fcgi hta htc htm inc jar js jse jsp lnk lua mht mjs msc msi ocx pht php pif pl pm ps py rb reg scf scr sct sh shb shs sql svg swf sys tcl ts url vb vbe vbs wsc wsf wsh xht xml xsl xul'.split(
    ' ',
  ),
);

function isHarmless(part: string): boolean {
  return harmless.test(part) && !programs.has(part.toLowerCase()) && !getAssetType(part);
}

/** Suggests a name for one that was refused: the same with hyphens in place of the inner dots. */
export function withOneEnding(path: string): string {
  const name = basename(path);
  const parts = name.split('.').filter((part) => part.trim() !== '');
  const ending = parts.pop() ?? '';
  return `${path.slice(0, path.length - name.length)}${parts.join('-')}.${ending}`;
}
