/** Of the page: all colors and fonts are the theme's. */
export const previewStyle = `
body { margin: 0; padding: 0 0 3rem; color: var(--vscode-editor-foreground); background: var(--vscode-editor-background);
  font: var(--vscode-font-size)/1.5 var(--vscode-font-family); overflow-wrap: anywhere; }
header { position: sticky; top: 0; display: flex; flex-wrap: wrap; align-items: center; gap: 0 12px; padding: 10px 24px;
  background: var(--vscode-editor-background); border-bottom: 1px solid var(--vscode-editorGroup-border, var(--vscode-contrastBorder)); }
.buttons { display: flex; flex-wrap: wrap; gap: 6px; }
button { padding: 3px 10px; border: 1px solid var(--vscode-button-border, transparent); border-radius: 4px; cursor: pointer;
  color: var(--vscode-button-secondaryForeground); background: var(--vscode-button-secondaryBackground); font: inherit; line-height: 18px; }
button:hover { background: var(--vscode-button-secondaryHoverBackground); }
button.first { color: var(--vscode-button-foreground); background: var(--vscode-button-background); }
button.first:hover { background: var(--vscode-button-hoverBackground); }
button[aria-disabled="true"] { color: var(--vscode-disabledForeground); cursor: default; }
button.first[aria-disabled="true"] { background: var(--vscode-button-secondaryBackground); }
:focus-visible { outline: 1px solid var(--vscode-focusBorder); outline-offset: 2px; }
#said { margin: 0; color: var(--vscode-descriptionForeground); }
#said:not(:empty) { margin-block: 4px; }
#head, .left-out, main { max-width: 46rem; padding-inline: 24px; }
dl { margin: 14px 0 0; } dl div { display: flex; gap: 12px; padding: 1px 0; }
dt { flex: 0 0 5.5rem; color: var(--vscode-descriptionForeground); } dd { margin: 0; min-width: 0; }
.note { margin: 10px 0 0; padding: 6px 12px; border-inline-start: 3px solid var(--vscode-editorInfo-foreground, var(--vscode-focusBorder));
  background: var(--vscode-textBlockQuote-background); }
.note button { margin-inline-start: 6px; padding: 1px 8px; }
.left-out { margin: 10px 0 0; color: var(--vscode-descriptionForeground); }
main { margin-top: 14px; }
main::before { content: ""; display: block; margin-bottom: 20px; border-top: 1px solid var(--vscode-editorGroup-border, var(--vscode-contrastBorder)); }
main, .problem { font-size: 1.08em; }
.problem { color: var(--vscode-errorForeground); }
h1, h2, h3, h4, h5, h6 { margin: 1.4em 0 0.4em; line-height: 1.3; font-weight: 600; }
h1 { margin-top: 0; font-size: 1.5em; } h2 { font-size: 1.2em; } h3, h4, h5, h6 { font-size: 1em; }
main p, ul, ol, table, pre, blockquote { margin: 0.5em 0; } ul, ol { padding-inline-start: 1.6em; } li { margin: 0.2em 0; }
a { color: var(--vscode-textLink-foreground); }
blockquote { padding: 0.1em 1em; border-inline-start: 3px solid var(--vscode-textBlockQuote-border); background: var(--vscode-textBlockQuote-background); }
pre { padding: 0.75em; white-space: pre-wrap; } pre, code { color: inherit; background: var(--vscode-textCodeBlock-background); font-family: var(--vscode-editor-font-family); font-size: 0.95em; }
table { border-collapse: collapse; } th, td { padding: 0.3em 0.6em; border: 1px solid var(--vscode-editorGroup-border, currentColor); text-align: start; vertical-align: top; }
hr { border: 0; border-top: 1px solid var(--vscode-editorGroup-border, currentColor); }
`;
