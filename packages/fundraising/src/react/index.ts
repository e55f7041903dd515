'use client';
/**
 * `<comunal-donate>` as a component of React. Importing it registers the element.
 *
 * @packageDocumentation
 */
import { createReactComponent, type ReactComponent } from '@comunal/ui/react';
import '@comunal/fundraising/define';
import { ComunalDonate as Element, type ComunalDonateEventMap } from '@comunal/fundraising/element';

/**
 * The element as a component: its properties are props, and its events have props such as `onComunalDonateReady`.
 *
 * @example
 * ```tsx
 * import type { Campaign } from '@comunal/fundraising';
 * import { ComunalDonate } from '@comunal/fundraising/react';
 *
 * export const Donate = ({ campaign }: { campaign: Campaign }) => (
 *   <ComunalDonate campaign={campaign} onComunalDonateError={({ detail }) => detail.reason} />
 * );
 * ```
 */
export const ComunalDonate: ReactComponent<Element, ComunalDonateEventMap> = createReactComponent<
  Element,
  ComunalDonateEventMap
>({
  tagName: 'comunal-donate',
  elementClass: Element,
  events: {
    'comunal-donate-ready': true,
    'comunal-donate-expired': true,
    'comunal-donate-untrusted': true,
    'comunal-donate-unchecked': true,
    'comunal-donate-error': true,
  },
});
