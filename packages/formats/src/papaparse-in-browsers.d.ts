/** The build of papaparse for browsers. Its main file asks for `stream`, which only Node has. */
declare module 'papaparse/papaparse.min.js' {
  import * as Papa from 'papaparse';
  export = Papa;
}
