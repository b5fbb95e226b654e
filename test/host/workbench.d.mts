import type { Page } from 'playwright-core';

export interface WorkbenchOptions {
  /** Where the extension runs; default: the server's Node extension host. */
  host?: 'node' | 'worker';
  /** One of four short names, or a theme's own; default: dark. */
  theme?: 'dark' | 'light' | 'high-contrast' | 'high-contrast-light' | (string & {});
  /** The folder to open a copy of; default: the sample. */
  from?: string;
  /** User settings on top of the quiet ones. */
  settings?: Record<string, unknown>;
  /** Settings of the machine that runs the extensions: the only place for those of the scope `machine-overridable` outside a workspace. */
  machineSettings?: Record<string, unknown>;
  /** A version of VS Code that test/host/parts.mjs knows; default: the newest. */
  version?: string;
  /** IANA name, for both extension hosts and the page. */
  timeZone?: string;
  /** The folder that the server's processes have for `~`; default: this user's. */
  home?: string;
  /** The display language that extensions hear, such as `de`; VS Code itself speaks English. */
  language?: string;
  viewport?: { width: number; height: number };
  /** The extension's folder; default: the one of this test run. */
  extension?: string;
}

export interface StartedWorkbench {
  page: Page;
  /** The opened folder's path on this machine: what the tests may read and write behind VS Code's back. */
  folder: string;
  /** The server's data: settings of the machine in `data/Machine/settings.json`. */
  data: string;
  close(): Promise<void>;
}

export function startWorkbench(options?: WorkbenchOptions): Promise<StartedWorkbench>;
export function screenshotFile(name: string): string;
export const repository: string;
