// The workbench's page: which folder it opens, and in which extension host the extension runs.
import path from 'node:path';
import { pathToFileURL } from 'node:url';

const ignore = () => undefined;

/**
 * Opens the workbench on `folder` in a page of its own browser context.
 * `host` 'node': the server's extension host reads the extension from its folder;
 * `host` 'worker': the extension comes over HTTP into a web worker, and must be one of the `statics` of the server.
 * `tests`: a module inside the extension's folder that exports `run`, as a path relative to it (VS Code looks for the host of the extension that contains it).
 * Without `extension` only what is installed in the server runs. `layout`: the views and editors that are open from the start, as VS Code's
 * `defaultLayout` has them; `script`: a function that the page calls before anything else.
 */
export async function openPage(
  browser,
  server,
  {
    host = 'node',
    folder,
    extension,
    tests,
    onLog = ignore,
    onExit = ignore,
    onConsole = ignore,
    layout,
    script,
    timeZone,
    viewport = { width: 1280, height: 800 },
  },
) {
  const context = await browser.newContext({
    viewport,
    permissions: ['clipboard-read', 'clipboard-write', 'local-network-access'],
    timezoneId: timeZone,
  });
  const page = await context.newPage();
  page.on('console', (message) => onConsole(message.text()));
  page.on('framenavigated', (frame) => {
    if (frame === page.mainFrame()) onConsole(`[navigated] ${frame.url()}`);
  });
  const origin = `http://localhost:${server.port}`;
  await page.exposeFunction('codeAutomationLog', onLog);
  await page.exposeFunction('codeAutomationExit', onExit);
  const address = new URL(origin);
  address.searchParams.set('folder', folder);
  if (script) await page.addInitScript(script);
  if (host === 'node') address.searchParams.set('payload', JSON.stringify(nodePayload(server, extension, tests)));
  if (host === 'worker' || layout) {
    const developed = host === 'worker' ? workerOptions(server, extension, tests) : (configuration) => configuration;
    await page.route(
      (url) => url.origin === origin && url.pathname === '/',
      (route) => patchConfiguration(route, (configuration, base) => ({ ...developed(configuration, base), defaultLayout: layout })),
    );
  }
  await page.goto(address.href);
  return page;
}

function nodePayload(server, extension, tests) {
  const remote = (file) => `vscode-remote://localhost:${server.port}${pathToFileURL(file).pathname}`;
  return [
    ...(extension ? [['extensionDevelopmentPath', remote(extension)]] : []),
    ...(tests ? [['extensionTestsPath', remote(path.join(extension, tests))]] : []),
  ];
}

/** The extension counts as one under development: the page says so in its title. */
function workerOptions(server, extension, tests) {
  return (configuration, base) => {
    const served = (inside = '') => ({
      scheme: 'http',
      authority: `localhost:${server.port}`,
      path: `/${base}/static/${server.served.get(extension)}${inside}`,
    });
    const developmentOptions = {
      ...configuration.developmentOptions,
      extensions: [served()],
      ...(tests ? { extensionTestsPath: served(`/${tests}`) } : {}),
    };
    return { ...configuration, developmentOptions };
  };
}

async function patchConfiguration(route, change) {
  const response = await route.fetch();
  const html = await response.text();
  const body = html.replace(/(id="vscode-workbench-web-configuration" data-settings=")([^"]*)/, (_, before, escaped) => {
    const base = /(stable-[0-9a-f]+)\/static/.exec(escaped)[1];
    const configuration = change(JSON.parse(escaped.replaceAll('&quot;', '"').replaceAll('&amp;', '&')), base);
    return before + JSON.stringify(configuration).replaceAll('&', '&amp;').replaceAll('"', '&quot;');
  });
  await route.fulfill({ response, body });
}
