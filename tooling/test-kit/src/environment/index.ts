export { childEnvironment, machineNpmEnvironment, prependToPath } from './child-environment.ts';
export { findTool, getTool } from './find-tool.ts';
export {
  allOf,
  createToolFolder,
  longForm,
  needs,
  needsFfmpeg,
  notAsRoot,
  posixOnly,
  rootOnly,
  skipUnless,
  useTools,
} from './needs.ts';
export { findTestData, needsTestData, picturesFolder } from './test-data.ts';
