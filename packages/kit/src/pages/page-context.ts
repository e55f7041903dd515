import type { PageLossKind } from './page-report.ts';

/** Where an address of a page leads, seen from the kit. */
export type Destination =
  /** Stays as it is: a part of the page, an e-mail address, data. */
  | { readonly kind: 'keep' }
  /** A file of the kit, by its relative address. */
  | { readonly kind: 'kit'; readonly href: string }
  /** Another host, by its full address. */
  | { readonly kind: 'outside'; readonly host: string; readonly href: string }
  /** Something of the site that is not in the kit, and where it is on the web, if that is known and may be said. */
  | {
      readonly kind: 'left-out';
      readonly name: string;
      readonly online?: string | undefined;
      /** Whether it is a page that asks not to be found. */
      readonly isUnlisted: boolean;
    }
  /** Something that the site itself does not have. */
  | { readonly kind: 'missing' };

/** What rewriting a page asks for. */
export interface PageContext {
  /** Finds where an address leads; `base` is what `<base>` says. */
  readonly resolve: (address: string, base: string | undefined) => Destination;
  /** The address of captions as `data:`, which a browser reads from a folder; undefined where they are not there. */
  readonly inlineTrack: (address: string, base: string | undefined) => string | undefined;
  /** What a link to something that needs the network says. */
  readonly describeOnline: (host: string) => string;
  /** Takes note of a link that stays and leads to another host. */
  readonly noteLink: (host: string) => void;
  /** Takes note of what is lost. */
  readonly noteLoss: (kind: PageLossKind, detail: string) => void;
  /** Scripts to add where the page searches, and what its form is to say to them; undefined where it stays without. */
  readonly search?: PageSearch | undefined;
}

/** The search of the kit in a page that has a form for it. */
export interface PageSearch {
  readonly language: string;
  /** Relative addresses, in the order in which they run. */
  readonly scripts: readonly string[];
  /** The relative address of the folder of the kit, which results count from. */
  readonly root: string;
}
