export { childEnvironment } from './child-environment.ts';
export {
  createToolFolder,
  findTool,
  longForm,
  needs,
  notAsRoot,
  posixOnly,
  skipUnless,
  useTools,
} from './needs.ts';
