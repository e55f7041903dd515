export { axeViolations } from './axe-violations.ts';
export { bundleForPage } from './bundle-for-page.ts';
export { launchChromium } from './launch-chromium.ts';
export { overflowPx } from './overflow.ts';
export { bringScreenReader, heardIn } from './screen-reader.ts';
export { silentServer } from './silent-server.ts';
export { stopClock } from './stop-clock.ts';
export { strictPolicy } from './strict-policy.ts';
export { useElementPages, type ElementPage, type PageOptions } from './use-element-pages.ts';
