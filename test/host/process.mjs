import { spawn } from 'node:child_process';

/** Something outside the project that stands in the way, or a command that failed; its message says it all, and no stack is of use. */
export class Obstacle extends Error {}

/** Runs a command with nothing on its standard input; what it said stands in the error when it fails, or is passed on with `loud`. */
export function run(command, args, { cwd, loud = false, env = process.env } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd,
      env,
      stdio: ['ignore', loud ? 'inherit' : 'pipe', loud ? 'inherit' : 'pipe'],
      shell: process.platform === 'win32',
    });
    let said = '';
    const hear = (data) => {
      said = (said + data).slice(-8000);
    };
    child.stdout?.on('data', hear);
    child.stderr?.on('data', hear);
    child.on('error', reject);
    child.on('close', (code) =>
      code === 0 ? resolve(said) : reject(new Obstacle(`${command} ${args.join(' ')} failed (${code})\n${said}`)),
    );
  });
}
