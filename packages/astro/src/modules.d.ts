declare module 'virtual:comunal/config' {
  /** What the routes need to know of the options; the integration writes this module. */
  // oxlint-disable-next-line typescript/consistent-type-imports -- a relative import cannot stand in here
  export const config: import('./integration/site-config.ts').SiteConfig;
}

/** The style sheets of the option `customCss`. */
declare module 'virtual:comunal/custom-css' {}

/** The address of a worker, which the bundler makes of a module. */
declare module '*?worker&url' {
  const address: string;
  export default address;
}

/** A component, to a compiler that cannot read it; what checks pages reads the file itself. */
declare module '*.astro' {
  // oxlint-disable-next-line typescript/consistent-type-imports -- an import would make this file a module
  const component: import('astro/runtime/server/index.js').AstroComponentFactory;
  export default component;
}
