import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { formatHex } from 'culori';
import { parse } from 'postcss';
import { packageDir } from '../integration/package-dir.ts';

/** The five colours of a site, as `#rrggbb`, for what is drawn without its style sheets. */
export interface Inks {
  readonly paper: string;
  readonly ink: string;
  readonly accent: string;
  readonly accent2: string;
  readonly mark: string;
}

/** Inks, and the declarations whose colour could not be read. */
export interface InksRead {
  readonly inks: Inks;
  readonly unread: readonly string[];
}

const names: Readonly<Record<string, keyof Inks>> = {
  '--paper': 'paper',
  '--ink': 'ink',
  '--accent': 'accent',
  '--accent-2': 'accent2',
  '--mark': 'mark',
};

/**
 * Reads the custom properties that a collective changes its colours with: those that `:root` has at the top of our style
 * sheet and of its own ones, the last of which decides. A colour that follows from others, as by `var()`, is left unread.
 *
 * @param customCss - Absolute paths of the collective's own style sheets.
 */
export function readInks(customCss: readonly string[]): InksRead {
  const inks: Record<keyof Inks, string> = {
    paper: '#ffffff',
    ink: '#000000',
    accent: '#000000',
    accent2: '#000000',
    mark: '#ffffff',
  };
  const unread: string[] = [];
  for (const file of [join(packageDir, 'src/styles/tokens.css'), ...customCss])
    parse(readFileSync(file, 'utf8'), { from: file }).each((rule) => {
      if (rule.type !== 'rule' || !rule.selectors.includes(':root')) return;
      rule.each((declaration) => {
        const name = declaration.type === 'decl' ? names[declaration.prop] : undefined;
        if (declaration.type !== 'decl' || name === undefined) return;
        const color = formatHex(declaration.value);
        if (color === undefined) unread.push(`${declaration.prop}: ${declaration.value}`);
        else inks[name] = color;
      });
    });
  return { inks, unread };
}
