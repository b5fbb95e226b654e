// A fresh copy of the sample at out/sample, for the launch configurations.
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { root } from './paths.mjs';
import { copyWorkspace, sampleFolder } from './workspace.mjs';

const target = path.join(root, 'out/sample');
await rm(target, { recursive: true, force: true });
await copyWorkspace(sampleFolder, target);
