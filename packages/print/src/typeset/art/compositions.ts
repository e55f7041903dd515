import type { ArtCanvas } from './art-canvas.ts';
import { drawDot, drawHalftone, round } from './halftone.ts';

/** A disc, and a screen of dots laid over it that darkens downwards. */
export function drawSun({ width, height, colours, isOneInk, random }: ArtCanvas): string {
  const size = Math.min(width, height);
  const radius = size * (0.4 + random() * 0.06);
  const isLeft = random() < 0.5;
  const [cx, cy] = [width * (isLeft ? 0.4 : 0.6), Math.max(radius * 1.05, height * 0.4)];
  const small = radius * 0.78;
  const [sx, sy] = [width * (isLeft ? 0.74 : 0.26), Math.min(height - small, height * 0.72)];
  const pitch = size / 24;
  const disc = isOneInk
    ? path(
        stripes(width, height, size / 30, (y) => 0.2 + (0.75 * (y - cy + radius)) / (2 * radius)),
        colours.ink,
        'sun',
      )
    : `<circle cx="${round(cx)}" cy="${round(cy)}" r="${round(radius)}" fill="${colours.accent}"/>`;
  const box = { x: sx - small, y: sy - small, width: 2 * small, height: 2 * small };
  const dots = drawHalftone(box, pitch, (x, y) =>
    Math.hypot(x - sx, y - sy) > small ? 0 : 0.42 + (0.5 * (y - sy + small)) / (2 * small),
  );
  const paper = isOneInk
    ? `<circle cx="${round(sx)}" cy="${round(sy)}" r="${round(small + pitch * 0.4)}" fill="#fff"/>`
    : '';
  return (
    `<defs><clipPath id="sun"><circle cx="${round(cx)}" cy="${round(cy)}" r="${round(radius)}"/></clipPath></defs>` +
    disc +
    paper +
    path(dots, isOneInk ? colours.ink : colours.second) +
    (isOneInk ? '' : path(dots, colours.ink, 'sun'))
  );
}

/** Rays of a market poster around a half disc that rises from the lower edge. */
export function drawRays({ width, height, colours, isOneInk, random }: ArtCanvas): string {
  const [cx, cy] = [width * (0.5 + (random() - 0.5) * 0.3), height];
  const count = 15 + 2 * Math.floor(random() * 4);
  const reach = Math.hypot(width, height) * 1.1;
  let rays = '';
  for (let index = 0; index < count; index += 2) {
    const [from, to] = [index, index + 1].map((step) => Math.PI + (Math.PI * step) / count);
    rays += `M${round(cx)} ${round(cy)}${toPoint(cx, cy, reach, from ?? 0)}${toPoint(cx, cy, reach, to ?? 0)}z`;
  }
  const radius = Math.min(width * 0.36, height * 0.52);
  const pitch = Math.min(width, height) / 22;
  const halo = drawHalftone({ x: 0, y: 0, width, height }, pitch, (x, y) => {
    const distance = Math.hypot(x - cx, y - cy) - radius;
    return distance < 0 ? 0 : 0.85 - (1.1 * distance) / (height - radius);
  });
  const disc = `<circle cx="${round(cx)}" cy="${round(cy)}" r="${round(radius)}" fill="${isOneInk ? '#fff' : colours.accent}" stroke="${colours.ink}" stroke-width="${round(pitch / 3)}"/>`;
  const inner = drawHalftone(
    { x: cx - radius, y: cy - radius, width: 2 * radius, height: radius },
    pitch * 0.8,
    (x, y) =>
      Math.hypot(x - cx, y - cy) > radius * 0.9 ? 0 : 0.25 + 0.6 * ((y - cy + radius) / radius),
  );
  return (
    (isOneInk ? path(halo, colours.ink) : path(rays, colours.mark ?? colours.accent)) +
    (isOneInk ? '' : path(halo, colours.second)) +
    disc +
    path(inner, colours.ink)
  );
}

/** Paper banners on a string, with holes cut into them, as over a street on a feast day. */
export function drawBanners({ width, height, colours, isOneInk, random }: ArtCanvas): string {
  const rows = height > width * 0.75 ? 3 : 2;
  const columns = Math.max(3, Math.round((width / height) * rows * 1.25));
  const [cell, tall] = [width / columns, height / rows];
  const fills = isOneInk
    ? [colours.ink, 'url(#hatch)', 'url(#dots)']
    : [colours.accent, colours.second, colours.mark ?? 'url(#dots)'];
  const shift = Math.floor(random() * 3);
  let shapes = '';
  for (let row = 0; row < rows; row += 1) {
    const y = row * tall + tall * 0.1;
    shapes += `<path d="M0 ${round(y)}H${round(width)}" stroke="${colours.ink}" stroke-width="${round(cell / 28)}"/>`;
    for (let column = 0; column < columns; column += 1) {
      const x = column * cell + cell * 0.07;
      const fill = fills[(column + row * 2 + shift) % fills.length] ?? colours.ink;
      shapes += `<path fill-rule="evenodd" fill="${fill}" stroke="${colours.ink}" stroke-width="${round(cell / 60)}" d="${banner(x, y, cell * 0.86, tall * 0.78, Math.floor(random() * 3))}"/>`;
    }
  }
  const unit = cell / 14;
  return (
    `<defs><pattern id="hatch" width="${round(unit)}" height="${round(unit)}" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><path d="M0 0h${round(unit * 0.45)}v${round(unit)}H0z" fill="${colours.ink}"/></pattern>` +
    `<pattern id="dots" width="${round(unit * 1.1)}" height="${round(unit * 1.1)}" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><path d="${drawDot(unit * 0.55, unit * 0.55, unit * 0.3)}" fill="${colours.ink}"/></pattern></defs>${shapes}`
  );
}

/** Hills behind hills, each with a screen of its own, under a small sun. */
export function drawHills({ width, height, colours, isOneInk, random }: ArtCanvas): string {
  const layers = [0.42, 0.58, 0.76].map((level) => hill(width, height, level, random));
  const [back = '', middle = '', front = ''] = layers;
  const pitch = Math.min(width, height) / 24;
  const sun = Math.min(width, height) * 0.17;
  const [cx, cy] = [width * (0.25 + random() * 0.5), height * 0.27];
  const fade = drawHalftone(
    { x: 0, y: height * 0.2, width, height: height * 0.8 },
    pitch,
    (_, y) => 0.75 - (0.6 * (y - height * 0.3)) / (height * 0.6),
  );
  const lines = stripes(width, height, pitch * 1.1, () => 0.45);
  const clips = [back, middle]
    .map((data, index) => `<clipPath id="hill${index}"><path d="${data}"/></clipPath>`)
    .join('');
  const white = (data: string): string => path(data, '#fff');
  return (
    `<defs>${clips}</defs><circle cx="${round(cx)}" cy="${round(cy)}" r="${round(sun)}" fill="${colours.accent}"/>` +
    white(back) +
    path(fade, isOneInk ? colours.ink : colours.accent, 'hill0') +
    (isOneInk ? white(middle) : path(middle, colours.mark ?? '#fff')) +
    path(lines, colours.second, 'hill1') +
    path(front, isOneInk ? colours.ink : colours.second)
  );
}

/** Points joined by lines: a network that everybody holds one end of. */
export function drawNetwork({ width, height, colours, isOneInk, random }: ArtCanvas): string {
  const columns = Math.max(3, Math.round(width / Math.min(width, height)) * 3);
  const rows = Math.max(3, Math.round(height / Math.min(width, height)) * 3);
  const unit = Math.min(width / columns, height / rows);
  const points = Array.from({ length: columns * rows }, (_, index) => ({
    x: ((index % columns) + 0.5 + (random() - 0.5) * 0.5) * (width / columns),
    y: (Math.floor(index / columns) + 0.5 + (random() - 0.5) * 0.5) * (height / rows),
    radius: unit * (0.13 + random() * 0.17),
    style: Math.floor(random() * 3),
  }));
  let lines = '';
  for (const [index, a] of points.entries())
    for (const b of points.slice(index + 1))
      if (Math.hypot(a.x - b.x, a.y - b.y) < unit * 1.25)
        lines += `M${round(a.x)} ${round(a.y)}L${round(b.x)} ${round(b.y)}`;
  const screen = drawHalftone(
    { x: 0, y: 0, width, height },
    unit / 7,
    (x, y) => 0.1 + 0.5 * ((x / width + y / height) / 2),
  );
  const stroke = round(unit / 22);
  const fills = [colours.ink, '#fff', isOneInk ? '#fff' : colours.accent];
  const nodes = points.map(({ x, y, radius, style }) => {
    const ring = style === 2 && isOneInk ? path(drawDot(x, y, radius * 0.5), colours.ink) : '';
    return `<path d="${drawDot(x, y, radius)}" fill="${fills[style] ?? '#fff'}" stroke="${colours.ink}" stroke-width="${stroke}"/>${ring}`;
  });
  return (
    path(screen, isOneInk ? colours.ink : (colours.mark ?? colours.accent)) +
    `<path d="${lines}" stroke="#fff" stroke-width="${round(stroke * 3.4)}"/>` +
    `<path d="${lines}" stroke="${colours.second}" stroke-width="${round(stroke * 1.8)}"/>` +
    nodes.join('')
  );
}

/** A banner with a scalloped lower edge and holes in one of three patterns. */
function banner(x: number, y: number, width: number, height: number, holes: number): string {
  const scallop = width / 5;
  let edge = '';
  for (let index = 0; index < 5; index += 1)
    edge += `a${round(scallop / 2)} ${round(scallop * 0.62)} 0 0 1 ${round(-scallop)} 0`;
  const [cx, cy, unit] = [x + width / 2, y + height * 0.46, Math.min(width, height) / 10];
  const cuts =
    holes === 0
      ? diamond(cx, cy, unit * 2.6) +
        corners(cx, cy, unit * 3.3, (a, b) => drawDot(a, b, unit * 0.7))
      : holes === 1
        ? petals(cx, cy, unit)
        : [-1, 0, 1].map((step) => diamond(cx + step * unit * 2.7, cy, unit * 1.15)).join('') +
          [-1, 1].map((step) => drawDot(cx, cy + step * unit * 2.8, unit * 0.9)).join('') +
          corners(cx, cy, unit * 2.6, (a, b) => drawDot(a, b, unit * 0.6));
  return `M${round(x)} ${round(y)}h${round(width)}v${round(height - scallop)}${edge}z${cuts}`;
}

function corners(
  cx: number,
  cy: number,
  distance: number,
  draw: (x: number, y: number) => string,
): string {
  return [-1, 1]
    .flatMap((dx) => [-1, 1].map((dy) => draw(cx + dx * distance, cy + dy * distance)))
    .join('');
}

function petals(cx: number, cy: number, unit: number): string {
  const around = Array.from({ length: 8 }, (_, index) => {
    const angle = (Math.PI * index) / 4;
    return drawDot(
      cx + Math.cos(angle) * unit * 2.5,
      cy + Math.sin(angle) * unit * 2.5,
      unit * 0.72,
    );
  });
  return drawDot(cx, cy, unit * 1.25) + around.join('');
}

function diamond(x: number, y: number, radius: number): string {
  const r = round(radius);
  return `M${round(x)} ${round(y - radius)}l${r} ${r}l${-r} ${r}l${-r} ${-r}z`;
}

function hill(width: number, height: number, level: number, random: () => number): string {
  const top = (): number => height * (level + (random() - 0.5) * 0.2);
  const [a, b, c, d] = [top(), top(), top(), top()].map(round);
  const third = width / 3;
  return `M0 ${a}C${round(third)} ${b} ${round(2 * third)} ${c} ${round(width)} ${d}V${round(height)}H0z`;
}

/** Horizontal lines that grow thicker as `weight` says, from 0 to 1. */
function stripes(
  width: number,
  height: number,
  pitch: number,
  weight: (y: number) => number,
): string {
  let data = '';
  for (let y = 0; y < height; y += pitch) {
    const thick = Math.min(1, Math.max(0, weight(y))) * pitch;
    if (thick > pitch * 0.06) data += `M0 ${round(y)}h${round(width)}v${round(thick)}H0z`;
  }
  return data;
}

function toPoint(x: number, y: number, reach: number, angle: number): string {
  return `L${round(x + Math.cos(angle) * reach)} ${round(y + Math.sin(angle) * reach)}`;
}

function path(data: string, fill: string, clip?: string): string {
  const clipped = clip === undefined ? '' : ` clip-path="url(#${clip})"`;
  return `<path d="${data}" fill="${fill}"${clipped}/>`;
}
