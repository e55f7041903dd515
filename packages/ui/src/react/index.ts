/**
 * What wraps an element as a component of React. It needs `react`, which the rest of the package does not.
 *
 * @packageDocumentation
 */
export {
  createReactComponent,
  type ReactComponent,
  type ReactComponentOptions,
  type ReactEvents,
} from './create-react-component.ts';
