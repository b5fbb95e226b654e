import Mocha from 'mocha';
import { appendFileSync } from 'node:fs';
import { runAll } from './indexReport';

/** The entry in the Node extension host. A desktop VS Code has no console that the driver hears: there the report goes to a file. */
export async function run(): Promise<void> {
  const file = process.env['ONE_ON_ONE_REPORT'];
  await runAll(Mocha, file === undefined ? (line) => console.log(line) : (line) => appendFileSync(file, `${line}\n`));
}
