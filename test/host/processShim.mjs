/** What the web build of `assert` reads of Node's `process`; the test bundle's own, so that the extension still meets a worker without one. */
export const process = { env: {}, emitWarning: () => undefined };
