import type { PageContext } from './page-context.ts';

/** The address of something that is loaded, seen from the kit; `undefined` where it must not be. */
export function toLoaded(
  address: string,
  base: string | undefined,
  context: PageContext,
): string | undefined {
  const destination = context.resolve(address, base);
  if (destination.kind === 'keep') return address;
  if (destination.kind === 'kit') return destination.href;
  if (destination.kind === 'outside') context.noteLoss('outside-load', destination.host);
  else
    context.noteLoss('missing-file', destination.kind === 'left-out' ? destination.name : address);
  return undefined;
}

/** The address of a link, seen from the kit; `undefined` where it leads to nothing any more. */
export function toLinked(
  address: string,
  base: string | undefined,
  context: PageContext,
): string | undefined {
  const destination = context.resolve(address, base);
  if (destination.kind === 'keep') return address;
  if (destination.kind === 'kit') return destination.href;
  if (destination.kind === 'outside') {
    context.noteLink(destination.host);
    // From a folder, an address without a scheme or slashes would be that of another computer in the network.
    return /^\s*https?:\/\//i.test(address) ? address : destination.href;
  }
  if (destination.kind === 'left-out' && destination.online !== undefined) {
    context.noteLink(new URL(destination.online).host);
    return destination.online;
  }
  if (destination.kind === 'left-out')
    context.noteLoss(destination.isUnlisted ? 'unlisted-link' : 'dead-link', destination.name);
  else context.noteLoss('dead-link', address);
  return undefined;
}
