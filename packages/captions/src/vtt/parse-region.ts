import type { CaptionRegion } from '../captions.ts';
import { parsePercentage, splitSettings } from './parse-settings.ts';

/** Parses the settings of a region: https://www.w3.org/TR/webvtt1/#collect-webvtt-region-settings */
export function parseRegion(text: string): CaptionRegion {
  const region = {
    id: '',
    width: 100,
    lines: 3,
    regionAnchorX: 0,
    regionAnchorY: 100,
    viewportAnchorX: 0,
    viewportAnchorY: 100,
    scroll: '' as '' | 'up',
  };
  for (const { name, value } of splitSettings(text)) {
    if (name === 'id') region.id = value;
    else if (name === 'width') region.width = parsePercentage(value) ?? region.width;
    else if (name === 'lines' && /^\d+$/.test(value))
      region.lines = Math.min(Number(value), Number.MAX_SAFE_INTEGER);
    else if (name === 'regionanchor' || name === 'viewportanchor') {
      const comma = value.indexOf(',');
      const x = parsePercentage(value.slice(0, Math.max(comma, 0)));
      const y = parsePercentage(value.slice(comma + 1));
      if (x === undefined || y === undefined) continue;
      const anchor = name === 'regionanchor' ? 'regionAnchor' : 'viewportAnchor';
      region[`${anchor}X`] = x;
      region[`${anchor}Y`] = y;
    } else if (name === 'scroll' && value === 'up') region.scroll = value;
  }
  return region;
}
