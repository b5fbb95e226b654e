import { escapeHtml } from '../core/share/html';

export interface WebviewPage {
  readonly language: string;
  readonly title: string;
  /** What its style and its script are let in by: letters and digits, another each time. */
  readonly nonce: string;
  readonly style: string;
  /** JavaScript. */
  readonly script: string;
  /** HTML of ours. */
  readonly body: string;
  /** `data-` attributes of the body, by name. */
  readonly data?: Readonly<Record<string, string>>;
}

/** A page of a webview: nothing is fetched, and nothing runs in it but its own script. */
export function webviewPage({ language, title, nonce, style, script, body, data = {} }: WebviewPage): string {
  const attributes = Object.entries(data).map(([name, value]) => ` data-${name}="${escapeHtml(value)}"`);
  return `<!DOCTYPE html>
<html lang="${escapeHtml(language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'nonce-${nonce}'; script-src 'nonce-${nonce}'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title>
<style nonce="${nonce}">${style}</style>
</head>
<body${attributes.join('')}>
${body}
<script nonce="${nonce}">${script}</script>
</body>
</html>
`;
}
