import Mocha from 'mocha';
import { runAll } from './indexReport';

/** The entry in the Node extension host: VS Code calls it and waits. */
export const run = (): Promise<void> => runAll(Mocha);
