// oxlint-disable-next-line typescript/triple-slash-reference -- declares a module that no import can reach
/// <reference path="./papaparse-in-browsers.d.ts" />
/** The build of papaparse without Node's streams. */
export { default as Papa } from 'papaparse/papaparse.min.js';
