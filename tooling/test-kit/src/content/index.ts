export { canary, canariesIn, canariesOf } from './canary.ts';
export { TODAY } from './consents.ts';
export { graphOf, type Graph, type Plan, type Planted } from './graph.ts';
export { Random } from './random.ts';
