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
import { plainWords } from '../../core/text/plainWords';

/** A row that stands for a value. */
export interface Choice<T> extends QuickPickItem {
  readonly value: T;
}

interface TextQuestion {
  readonly title: string;
  readonly prompt: string;
  readonly placeHolder?: string | undefined;
  readonly value?: string | undefined;
  /** Offsets in `value`. */
  readonly valueSelection?: readonly [start: number, end: number] | undefined;
  /** Is given the text without white space around it; a text alone, and what is an error, keeps one from going on. */
  readonly check?: (value: string) => Verdict | Promise<Verdict>;
  /** What the question is, where its prompt says what was answered before. */
  readonly about?: string;
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

/** What every input is given: its title, and the way back. */
type Head = Pick<InputBox, 'title' | 'ignoreFocusOut' | 'buttons' | 'step' | 'totalSteps'>;

/** What was typed, ticked or chosen: it is there again when one comes back. */
interface Kept<K> {
  value?: K;
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

/** The questions of a flow, or one alone. */
export class Steps {
  /** How many there will be, as far as is known: shown beside the title. */
  total: number | undefined;
  private at = 0;
  private answers: { readonly question: string; readonly answer: unknown }[] = [];
  /** By step and question. */
  private readonly kept = new Map<string, Kept<unknown>>();

  begin(): void {
    this.at = 0;
  }

  takeBack(): void {
    this.answers.pop();
  }

  /** One line, without white space around it. Undefined when left. */
  text({ title, prompt, placeHolder, value = '', valueSelection, check, about = prompt }: TextQuestion): Promise<string | undefined> {
    return this.ask<string, string>({ title, question: `${about}\n${value}` }, (head, kept) => {
      const box = window.createInputBox();
      Object.assign(box, {
        ...head,
        ignoreFocusOut: true,
        prompt: plainWords(prompt),
        placeholder: placeHolder,
        value: kept.value ?? value,
      });
      if (kept.value === undefined && valueSelection !== undefined) box.valueSelection = valueSelection;
      let asked = 0;
      const judge = async (): Promise<boolean> => {
        const own = ++asked;
        const verdict = await check?.(box.value.trim());
        if (own === asked) box.validationMessage = shownVerdict(verdict);
        return verdict === undefined || (typeof verdict !== 'string' && verdict.severity !== InputBoxValidationSeverity.Error);
      };
      const typed = box.onDidChangeValue((now) => {
        kept.value = now;
        void judge();
      });
      const accepted = async (): Promise<string | undefined> => {
        kept.value = box.value;
        return (await judge()) ? box.value.trim() : undefined;
      };
      return answerOf(box, accepted, typed);
    });
  }

  /** One of several. Undefined when left. */
  choice<T>({ title, placeHolder, choices = [], rowsFor }: ChoiceQuestion<T>): Promise<Choice<T> | undefined> {
    type Row = Choice<T> | QuickPickItem;
    return this.ask<Choice<T>, { readonly typed: string; readonly chosen?: Row }>({ title, question: placeHolder }, (head, kept) => {
      const pick = window.createQuickPick<Row>();
      Object.assign(pick, { ...head, placeholder: placeHolder, matchOnDescription: rowsFor === undefined, matchOnDetail: true });
      const show = (typed: string): void => {
        pick.items = (rowsFor?.(typed).map((row) => ({ ...row, alwaysShow: true })) ?? choices).map(plainRow);
        const [first] = pick.items;
        const before = pick.items.find((row) => isSame(row, kept.value?.chosen));
        if (before !== undefined || (first !== undefined && rowsFor !== undefined)) pick.activeItems = [before ?? first!];
      };
      pick.value = kept.value?.typed ?? '';
      show(pick.value);
      const accepted = (): Choice<T> | undefined => {
        const [row] = pick.selectedItems;
        if (row === undefined || !('value' in row)) return undefined;
        kept.value = { typed: '', ...kept.value, chosen: row };
        return row;
      };
      const typed = pick.onDidChangeValue((now) => {
        if (rowsFor === undefined) return;
        kept.value = { ...kept.value, typed: now };
        show(now.trim());
      });
      return answerOf(pick, accepted, typed);
    });
  }

  /** A question of any kind. `show` shows it with the head that it is given, until there is an answer; undefined when left. */
  async ask<A, K>(
    { title, question }: { readonly title: string; readonly question: string },
    show: (head: Head, kept: Kept<K>) => Promise<A | undefined>,
  ): Promise<A | undefined> {
    const at = this.at++;
    const known = this.answers[at];
    if (known?.question === question) return known.answer as A;
    // An answer before it has led to another question.
    this.answers = this.answers.slice(0, at);
    const key = `${at} ${question}`;
    const kept = this.kept.get(key) ?? {};
    this.kept.set(key, kept);
    const answer = await show(this.head(title), kept as Kept<K>);
    if (answer !== undefined) this.answers.push({ question, answer });
    return answer;
  }

  /** From the second on they stay when the focus goes elsewhere: earlier answers would be lost. */
  private head(title: string): Head {
    const step = this.at;
    return {
      title,
      ignoreFocusOut: step > 1,
      step: this.total && step,
      totalSteps: this.total && Math.max(step, this.total),
      buttons: step > 1 ? [QuickInputButtons.Back] : [],
    };
  }
}

/** A row as it is shown: what its texts say, and no icon in them. */
export function plainRow<R extends QuickPickItem>(row: R): R {
  const { label, description, detail } = row;
  return {
    ...row,
    label: plainWords(label),
    ...(description !== undefined && { description: plainWords(description) }),
    ...(detail !== undefined && { detail: plainWords(detail) }),
  };
}

function shownVerdict(verdict: Verdict): Verdict {
  return typeof verdict === 'object' ? { ...verdict, message: plainWords(verdict.message) } : verdict && plainWords(verdict);
}

function isSame(one: QuickPickItem, other: QuickPickItem | undefined): boolean {
  return one.label === other?.label && one.description === other.description;
}

/** Shows it until there is an answer, or it is left. `accepted` gives nothing where what is there is no answer yet; `heard`, if any, goes with it. */
export function answerOf<A>(
  input: InputBox | QuickPick<QuickPickItem>,
  accepted: () => A | undefined | Promise<A | undefined>,
  heard?: Disposable,
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
        Disposable.from(...listeners, ...(heard === undefined ? [] : [heard]), input).dispose();
      }),
    ];
    input.show();
  });
}
