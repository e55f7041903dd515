// What stands at the top of every page of a site that has it: the way out, and pictures that come when they are asked for. It
// runs before the body is there, so that no picture is fetched meanwhile.
import { enableQuickExit } from './quick-exit.ts';
import { enableLowBandwidth } from './low-bandwidth.ts';

/** Written by the build: what the site has of it. */
declare const HAS_QUICK_EXIT: boolean;
declare const HAS_LOW_BANDWIDTH: boolean;

if (HAS_LOW_BANDWIDTH) enableLowBandwidth();
if (HAS_QUICK_EXIT) enableQuickExit();
