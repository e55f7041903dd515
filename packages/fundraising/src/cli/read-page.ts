import { paymentDetailsIn } from './payment-details-in.ts';

/** What a published page says of payments. */
export interface PagePayments {
  /** The signed campaigns inside, as parsed JSON. */
  readonly campaigns: readonly unknown[];
  /** Where its elements take campaigns from. */
  readonly sources: readonly string[];
  /** The keys that the page itself says to trust. */
  readonly trustedKeys: readonly string[];
  /** Payment details that stand anywhere in it, without spaces; undefined where there is more than can be checked. */
  readonly details: readonly string[] | undefined;
}

/** Reads a page as text, in time that grows no faster than it, without running anything of it. */
export function readPage(html: string): PagePayments {
  // Under whatever name a page registers it: no other element has a key to trust.
  const elements = [...html.matchAll(/<([a-z]+-[^\s<>/]*)([^<>]*)/gi)].map(
    ([, name = '', inside = '']) => ({
      isNamed: name.toLowerCase() === 'comunal-donate',
      src: attribute(inside, 'src') ?? '',
      keys: attribute(inside, 'trusted-key') ?? '',
    }),
  );
  return {
    campaigns: campaignsIn(html),
    sources: elements.flatMap(({ isNamed, src, keys }) =>
      src !== '' && (isNamed || keys !== '') ? [src] : [],
    ),
    trustedKeys: elements.flatMap(({ keys }) => keys.split(/\s+/)).filter((key) => key !== ''),
    details: paymentDetailsIn(withoutEntities(html)),
  };
}

/** Every JSON in a script that says that it is a campaign. One that is broken is null, so that it is refused. */
function campaignsIn(html: string): unknown[] {
  const found: unknown[] = [];
  const start = /<script\b([^<>]*)>/gi;
  const end = /<\/script/gi;
  for (let tag = start.exec(html); tag; tag = start.exec(html)) {
    end.lastIndex = start.lastIndex;
    const close = end.exec(html);
    if (!close) break;
    const text = html.slice(start.lastIndex, close.index);
    start.lastIndex = end.lastIndex;
    const isJson = attribute(tag[1] ?? '', 'type')?.toLowerCase() === 'application/json';
    if (isJson && text.includes('"comunalCampaign"')) found.push(parsed(text));
  }
  return found;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function attribute(inside: string, name: string): string | undefined {
  const match = new RegExp(
    String.raw`\s${name}\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"']+))`,
    'i',
  ).exec(inside);
  const value = match?.[1] ?? match?.[2] ?? match?.[3];
  return value === undefined ? undefined : withoutEntities(value);
}

const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
};

function withoutEntities(html: string): string {
  return html.replaceAll(
    /&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,4}));/gi,
    (whole, ten, hex, name) => {
      if (typeof name === 'string') return NAMED[name.toLowerCase()] ?? whole;
      const code = typeof ten === 'string' ? Number(ten) : Number.parseInt(String(hex), 16);
      return code <= 0x10_ff_ff ? String.fromCodePoint(code) : whole;
    },
  );
}
