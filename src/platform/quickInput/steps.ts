import {
  Disposable,
  type InputBox,
  type InputBoxValidationMessage,
  InputBoxValidationSeverity,
  QuickInputButtons,
  type QuickPick,
  type QuickPickItem,
  window,
} from 'vscode';

/** A row that stands for a value. */
export interface Choice<T> extends QuickPickItem {
  readonly value: T;
}

interface TextQuestion {
  readonly title: string;
  readonly prompt: string;
  readonly placeHolder?: string | undefined;
  readonly value?: string | undefined;
  /** Is given the text without white space around it; a text alone, and what is an error, keeps one from going on. */
  readonly check?: (value: string) => Verdict | Promise<Verdict>;
}

/** What is wrong with a text, or what it means. */
export type Verdict = string | InputBoxValidationMessage | undefined;

interface ChoiceQuestion<T> {
  readonly title: string;
  readonly placeHolder: string;
  /** The rows for what is typed, in the order in which they are shown; a row without a value cannot be chosen. Absent: `choices`, filtered. */
  readonly rowsFor?: (typed: string) => readonly (Choice<T> | QuickPickItem)[];
  readonly choices?: readonly Choice<T>[];
}

/** Thrown where one goes back a step; `inSteps` alone catches it. */
class Back extends Error {}

/**
 * Questions one after the other, each with a way back to the one before it. The flow is run again from its start when one goes back, and what
 * was answered before is not asked again: it must write nothing before its last question.
 */
export async function inSteps<T>(flow: (steps: Steps) => Promise<T>): Promise<T> {
  const steps = new Steps();
  for (;;) {
    steps.begin();
    try {
      return await flow(steps);
    } catch (error) {
      if (!(error instanceof Back)) throw error;
      steps.takeBack();
    }
  }
}

export class Steps {
  /** How many there will be, as far as is known: shown beside the title. */
  total: number | undefined;
  private at = 0;
  private answers: { readonly question: string; readonly answer: unknown }[] = [];
  /** What was typed, or the row that was chosen, by step and question: it is there again when one comes back. */
  private readonly kept = new Map<string, string>();

  begin(): void {
    this.at = 0;
  }

  takeBack(): void {
    this.answers.pop();
  }

  /** One line, without white space around it. Undefined when left. */
  text({ title, prompt, placeHolder, value = '', check }: TextQuestion): Promise<string | undefined> {
    return this.next(prompt, (key) => {
      const box = window.createInputBox();
      Object.assign(box, { ...this.head(title), prompt, placeholder: placeHolder, value: this.kept.get(key) ?? value });
      let asked = 0;
      const judge = async (): Promise<boolean> => {
        const own = ++asked;
        const verdict = await check?.(box.value.trim());
        if (own === asked) box.validationMessage = verdict;
        return verdict === undefined || (typeof verdict !== 'string' && verdict.severity !== InputBoxValidationSeverity.Error);
      };
      const typed = box.onDidChangeValue((now) => {
        this.kept.set(key, now);
        void judge();
      });
      return answerOf(box, typed, async () => ((await judge()) ? box.value.trim() : undefined));
    });
  }

  /** One of several. Undefined when left. */
  choice<T>({ title, placeHolder, choices = [], rowsFor }: ChoiceQuestion<T>): Promise<Choice<T> | undefined> {
    return this.next(placeHolder, (key) => {
      const pick = window.createQuickPick<Choice<T> | QuickPickItem>();
      Object.assign(pick, {
        ...this.head(title),
        placeholder: placeHolder,
        matchOnDescription: rowsFor === undefined,
        matchOnDetail: true,
      });
      const typedKey = `${key} typed`;
      const show = (typed: string): void => {
        pick.items = rowsFor?.(typed).map((row) => ({ ...row, alwaysShow: true })) ?? choices;
        const [first] = pick.items;
        const before = pick.items.find(({ label }) => label === this.kept.get(key));
        if (before !== undefined || (first !== undefined && rowsFor !== undefined)) pick.activeItems = [before ?? first!];
      };
      pick.value = rowsFor === undefined ? '' : (this.kept.get(typedKey) ?? '');
      show(pick.value);
      const typed = pick.onDidChangeValue((now) => {
        if (rowsFor === undefined) return;
        this.kept.set(typedKey, now);
        show(now.trim());
      });
      return answerOf(pick, typed, () => {
        const [row] = pick.selectedItems;
        if (row === undefined || !('value' in row)) return undefined;
        this.kept.set(key, row.label);
        return row;
      });
    });
  }

  private async next<A>(question: string, show: (key: string) => Promise<A | undefined>): Promise<A | undefined> {
    const at = this.at++;
    const known = this.answers[at];
    if (known?.question === question) return known.answer as A;
    // An answer before it has led to another question.
    this.answers = this.answers.slice(0, at);
    const answer = await show(`${at} ${question}`);
    if (answer !== undefined) this.answers.push({ question, answer });
    return answer;
  }

  /** What all of them have. They stay when the focus goes elsewhere: earlier answers would be lost. */
  private head(title: string) {
    const step = this.at;
    return {
      title,
      ignoreFocusOut: true,
      ...(this.total !== undefined && { step, totalSteps: Math.max(step, this.total) }),
      buttons: step > 1 ? [QuickInputButtons.Back] : [],
    };
  }
}

/** Shows it until there is an answer, or it is left. `accepted` gives nothing where what is there is no answer yet; `heard` goes with it. */
export function answerOf<A>(
  input: InputBox | QuickPick<QuickPickItem>,
  heard: Disposable,
  accepted: () => A | undefined | Promise<A | undefined>,
): Promise<A | undefined> {
  return new Promise((resolve, reject) => {
    const listeners = [
      input.onDidTriggerButton((button) => {
        if (button !== QuickInputButtons.Back) return;
        reject(new Back());
        input.hide();
      }),
      input.onDidAccept(async () => {
        const answer = await accepted();
        if (answer === undefined) return;
        resolve(answer);
        input.hide();
      }),
      input.onDidHide(() => {
        resolve(undefined);
        Disposable.from(...listeners, heard, input).dispose();
      }),
    ];
    input.show();
  });
}
