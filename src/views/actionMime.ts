/** What an action that is dragged is called: its view's id in lower case, as VS Code asks. The data is a JSON array of ids. */
export const actionMime = 'application/vnd.code.tree.oneonone.actions';
