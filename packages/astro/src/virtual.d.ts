declare module 'virtual:comunal/config' {
  /** What the routes need to know of the options; the integration writes this module. */
  // oxlint-disable-next-line typescript/consistent-type-imports -- a relative import cannot stand in here
  export const config: import('./integration/options.ts').SiteConfig;
}
