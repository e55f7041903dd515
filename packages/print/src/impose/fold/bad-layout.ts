import { PrintError } from '../../print-error.ts';
import type { LayoutPanel, PanelGrid } from './folding-layout.ts';

/** Creates the error for a layout that gives no booklet. */
export function badLayout(reason: string): PrintError {
  const remedy = 'Correct its grid and steps, or use one of `foldingLayouts`.';
  return new PrintError('bad-layout', `The layout is no booklet. ${reason} ${remedy}`);
}

/** The panel of a grid. @throws PrintError `bad-layout` outside of it. */
export function panelAt(grid: PanelGrid, row: number, column: number): LayoutPanel {
  const panel = grid[row]?.[column];
  if (!panel) throw badLayout(`It has no panel in row ${row + 1}, column ${column + 1}.`);
  return panel;
}
