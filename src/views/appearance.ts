import { MarkdownString, ThemeIcon, type TreeItem, TreeItemCollapsibleState } from 'vscode';

/** How a row looks, as one text: two rows with the same one need no repainting. Whether it is open is up to who opened it. */
export function appearanceOf({
  label,
  description,
  iconPath,
  contextValue,
  tooltip,
  checkboxState,
  accessibilityInformation,
  collapsibleState,
  command,
}: TreeItem): string {
  const icon = iconPath instanceof ThemeIcon ? [iconPath.id, iconPath.color?.id] : undefined;
  const box = typeof checkboxState === 'object' ? checkboxState.state : checkboxState;
  return JSON.stringify([
    label,
    description,
    icon,
    contextValue,
    tooltip instanceof MarkdownString ? tooltip.value : tooltip,
    box,
    accessibilityInformation?.label,
    collapsibleState !== TreeItemCollapsibleState.None,
    command?.command,
  ]);
}
