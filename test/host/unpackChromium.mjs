import { execFile } from 'node:child_process';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { brotliDecompress } from 'node:zlib';

const brotli = promisify(brotliDecompress);

/** Turns the compressed archives of @sparticuz/chromium into `chromium` and its libraries in `lib`. Its one font goes: see chromium.mjs. */
export async function unpackChromium(folder) {
  const packed = (name) => path.join(folder, name);
  const untar = async (name, into) => {
    const archive = packed(`${name}.tar`);
    await mkdir(into, { recursive: true });
    await writeFile(archive, await brotli(await readFile(`${archive}.br`)));
    await promisify(execFile)('tar', ['-xf', archive, '-C', into]);
    await Promise.all([rm(archive), rm(`${archive}.br`)]);
  };
  await writeFile(packed('chromium'), await brotli(await readFile(packed('chromium.br'))), { mode: 0o755 });
  await untar('al2023', folder);
  await untar('swiftshader', packed('lib'));
  await Promise.all([rm(packed('chromium.br')), rm(packed('fonts.tar.br'))]);
}
