/** Why a drawn text may be invisible. None of the reasons is certain, so the text is analyzed with and without such texts. */
export type HidingReason = 'cut' | 'clear' | 'invisible' | 'tiny' | 'clipped';

/** The used parts of a document in the browser's snapshot. */
interface CapturedDocument {
  readonly nodes: { readonly parentIndex?: readonly number[] };
  readonly layout: {
    readonly nodeIndex: readonly number[];
    readonly bounds: readonly (readonly number[])[];
    readonly blendedBackgroundColors?: readonly number[];
  };
}

/** The styles by which a box, or one around it, may be hidden. */
export const HIDING_STYLES = [
  'overflow-x',
  'overflow-y',
  'opacity',
  'clip',
  'clip-path',
  'filter',
  'mask-image',
  'visibility',
  'font-size',
  '-webkit-text-fill-color',
] as const;

type Style = Readonly<Record<(typeof HIDING_STYLES)[number], string>>;

/** Finds what may hide the text of each box of a page, by its index in the layout. */
export function findHidingStyles(
  { nodes: { parentIndex = [] }, layout }: CapturedDocument,
  styleOf: (box: number) => Style,
  strings: readonly string[],
): (box: number) => readonly HidingReason[] {
  const ofNode = new Map<number, Set<HidingReason>>();
  const behind = new Map<number, string>();
  layout.nodeIndex.forEach((node, box) => {
    const background = strings[layout.blendedBackgroundColors?.[box] ?? -1];
    if (background !== undefined) behind.set(node, background);
    for (const hiding of getBoxReasons(styleOf(box), layout.bounds[box])) {
      const all = ofNode.get(node) ?? new Set();
      ofNode.set(node, all.add(hiding));
    }
  });
  // A hidden element hides its children. Parents precede their children.
  parentIndex.forEach((parent, node) => {
    behind.set(node, behind.get(node) ?? behind.get(parent) ?? WHITE);
    const around = ofNode.get(parent);
    const own = ofNode.get(node);
    if (around) ofNode.set(node, own ? new Set([...own, ...around]) : around);
  });
  return (box) => {
    const node = layout.nodeIndex[box] ?? -1;
    const around = ofNode.get(node) ?? [];
    return [...new Set([...around, ...getTextReasons(styleOf(box), behind.get(node) ?? WHITE)])];
  };
}

function getBoxReasons(
  style: Style,
  [, , width = 0, height = 0]: readonly number[] = [],
): HidingReason[] {
  const { opacity, clip } = style;
  // A box of a pixel or two is for screen readers only, but content outside of it can be visible.
  const isCut =
    (width <= 2 && style['overflow-x'] !== 'visible') ||
    (height <= 2 && style['overflow-y'] !== 'visible');
  const isClipped =
    /\S/.test(clip.replace('auto', '')) ||
    ['clip-path', 'filter', 'mask-image'].some(
      (name) => !/^(?:none)?$/.test(style[name as keyof Style]),
    );
  return [
    ...(isCut ? (['cut'] as const) : []),
    ...(opacity !== '' && Number(opacity) < FAINT ? (['clear'] as const) : []),
    ...(isClipped ? (['clipped'] as const) : []),
  ];
}

function getTextReasons(style: Style, background: string): HidingReason[] {
  const { visibility } = style;
  const color = parseColor(style['-webkit-text-fill-color']);
  const behind = parseColor(background);
  const isClear =
    color !== undefined &&
    (color.alpha < FAINT ||
      (behind !== undefined &&
        color.rgb.every((value, index) => Math.abs(value - (behind.rgb[index] ?? 0)) < NEAR)));
  return [
    ...(/hidden|collapse/.test(visibility) ? (['invisible'] as const) : []),
    ...(Number.parseFloat(style['font-size']) < TINY_PX ? (['tiny'] as const) : []),
    ...(isClear ? (['clear'] as const) : []),
  ];
}

function parseColor(color: string): { rgb: readonly number[]; alpha: number } | undefined {
  if (!color.startsWith('rgb')) return undefined;
  const [red = 0, green = 0, blue = 0, alpha = 1] = (color.match(/[\d.]+/g) ?? []).map(Number);
  return { rgb: [red, green, blue], alpha };
}

/** The default background of browsers. */
const WHITE = 'rgb(255, 255, 255)';
const FAINT = 0.15;
const NEAR = 16;
const TINY_PX = 5;
