import 'mocha/mocha';
import { runAll } from './indexReport';

/** The entry in the web-worker extension host. Mocha's browser build defines the global `Mocha`. */
export const run = (): Promise<void> => runAll(Mocha, (line) => console.log(line));
