/** Console output that every run has, whatever the extension does: modules that are not compiled here, a gallery out of reach, the workbench finding its feet. */
const noise = [
  /Could not locate the bindings file/,
  /Cannot find module '\.\/build\/Release/,
  /open-vsx\.org/,
  /authentication provider 'github'/,
  /\[(reconnection-grace-time|Service Worker|AgentHost\w*|AgentHost:remote|remote-connection|AccountPolicyGate|DefaultAccount|chat-stt)\]/,
  /(Resolving|Resolved) connection token|Creating a socket|Updating additional builtin|No search provider registered for scheme/,
  /Canceled: Canceled|node_modules\/vsda|Loading development extension at/,
];

export const isNoise = (text) => noise.some((pattern) => pattern.test(text));

/** The same for a whole log file, where one message spans lines: a message begins at an unindented line with a time or a name, its frames follow indented. */
export function withoutNoise(log) {
  return log
    .split(/\n(?=\S)/)
    .filter((message) => !isNoise(message) && !/^(\}|\]|Require stack|- \/)/.test(message) && message.trim() !== '')
    .join('\n');
}
