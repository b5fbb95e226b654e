import type { MarkdownIt } from 'markdown-it';
import type { PreviewMarks } from './previewMarks';

/** The kind of token that stands for a part of a list item that is shown in another way. */
export const previewToken = 'one_on_one';

/** What VS Code asks of an extension that has a part in its Markdown preview. */
export interface MarkdownPlugin {
  extendMarkdownIt(md: MarkdownIt): MarkdownIt;
}

/**
 * Notes in VS Code's Markdown preview. VS Code asks once, and must not wait: what reads notes takes part once there are some.
 */
export class NotePreview implements MarkdownPlugin {
  private marks: PreviewMarks | undefined;
  private isEarly = false;

  /** From now on notes are shown as such; what was shown before is shown again. */
  use(marks: PreviewMarks): void {
    this.marks = marks;
    if (this.isEarly) marks.showAgain();
  }

  extendMarkdownIt(md: MarkdownIt): MarkdownIt {
    md.core.ruler.push(previewToken, ({ tokens, Token }) => {
      this.isEarly ||= this.marks === undefined;
      this.marks?.mark(tokens, (type) => new Token(type, '', 0));
    });
    // Which document it is for is known only now.
    md.renderer.rules[previewToken] = (tokens, at, _options, env) => {
      const token = tokens[at]!;
      return (
        this.marks?.render(token, (env as { readonly currentDocument?: unknown } | undefined)?.currentDocument) ??
        md.utils.escapeHtml(token.content)
      );
    };
    return md;
  }
}
