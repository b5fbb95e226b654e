/** Of the page: all colors and fonts are the theme's. */
export const insightsStyle = `
body { margin: 0; padding: 0 24px 4rem; color: var(--vscode-editor-foreground); background: var(--vscode-editor-background);
  font: var(--vscode-font-size)/1.45 var(--vscode-font-family); overflow-wrap: anywhere; }
main, header { max-width: 72rem; }
h1 { margin: 22px 0 4px; font-size: 1.7em; font-weight: 600; }
h2 { margin: 34px 0 12px; font-size: 1.25em; font-weight: 600; }
h3 { margin: 0; font-size: 1em; font-weight: 600; }
a { color: var(--vscode-textLink-foreground); text-decoration: none; } a:hover { text-decoration: underline; }
:focus-visible { outline: 1px solid var(--vscode-focusBorder); outline-offset: 2px; }
.soft { color: var(--vscode-descriptionForeground); }
nav { display: flex; flex-wrap: wrap; gap: 4px 6px; margin: 8px 0; align-items: baseline; }
nav a { padding: 2px 10px; border: 1px solid var(--vscode-widget-border, var(--vscode-contrastBorder, transparent)); border-radius: 12px; color: inherit; }
nav a:hover { text-decoration: none; background: var(--vscode-toolbar-hoverBackground); }
nav a[aria-current] { color: var(--vscode-button-foreground); background: var(--vscode-button-background); border-color: var(--vscode-contrastActiveBorder, transparent); }
.next { margin: 20px 0 0; padding: 12px 18px; border-radius: 6px; border: 1px solid var(--vscode-widget-border, var(--vscode-contrastBorder, transparent));
  border-inline-start: 4px solid var(--vscode-charts-blue, currentColor); background: var(--vscode-editorWidget-background); color: var(--vscode-editorWidget-foreground, inherit); }
.next h2 { margin: 0 0 4px; font-size: 1.05em; }
.next ol { margin: 0; padding: 0; list-style: none; }
.next li { display: flex; flex-wrap: wrap; gap: 2px 14px; justify-content: space-between; padding: 4px 0; }
.next li a:first-child { color: inherit; }
.cards { display: grid; grid-template-columns: repeat(auto-fill, minmax(170px, 1fr)); gap: 12px; }
.panels { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 400px), 1fr)); gap: 12px; margin-top: 12px; align-items: start; }
.figure { padding: 12px 16px; border-radius: 6px; border: 1px solid var(--vscode-widget-border, var(--vscode-contrastBorder, transparent));
  background: var(--vscode-editorWidget-background); color: var(--vscode-editorWidget-foreground, inherit); }
.value { display: block; margin: 2px 0 4px; font-size: 1.9em; line-height: 1.2; font-weight: 600; font-variant-numeric: tabular-nums; }
.value small { font-size: 0.5em; font-weight: 400; }
.figure p { margin: 0; font-size: 0.92em; }
.panel .head { display: flex; justify-content: space-between; gap: 12px; align-items: baseline; }
.panel .value { margin: 0; font-size: 1.3em; white-space: nowrap; }
.panel p { margin: 2px 0 8px; }
figure { margin: 8px 0 4px; }
svg { display: block; width: 100%; overflow: visible; }
svg text { fill: currentColor; font-size: 12px; }
svg rect { stroke: var(--vscode-contrastBorder, none); }
.bar0 { fill: var(--vscode-charts-blue); } .bar1 { fill: var(--vscode-charts-yellow); } .bar2 { fill: var(--vscode-charts-red); }
.legend { display: flex; flex-wrap: wrap; gap: 2px 14px; margin: 0 0 4px; padding: 0; list-style: none; font-size: 0.92em; }
.legend svg { display: inline-block; width: 10px; height: 10px; margin-inline-end: 5px; }
details { margin-top: 6px; } summary { cursor: pointer; width: fit-content; }
table { width: 100%; border-collapse: collapse; margin-top: 4px; font-variant-numeric: tabular-nums; }
th, td { padding: 3px 8px 3px 0; text-align: start; vertical-align: top; border-bottom: 1px solid var(--vscode-editorGroup-border, var(--vscode-contrastBorder, transparent)); }
th { font-weight: 600; } tbody th { font-weight: 400; } tbody tr:last-child > * { border-bottom: 0; }
td { min-width: 3em; }
@media print { nav, .next { display: none; } .figure { break-inside: avoid; } }
`;
