/**
 * Forms for editors: the configuration of Decap CMS that follows from the content model.
 *
 * @packageDocumentation
 */
export type {
  CmsChoice,
  CmsCollection,
  CmsConfig,
  CmsField,
  CmsFile,
  CmsShape,
} from './config/cms-config.ts';
export { createCmsConfig, type CmsConfigOptions } from './config/create-cms-config.ts';
