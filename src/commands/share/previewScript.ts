/** What a button does. */
export type Deed = 'copy' | 'text' | 'slack' | 'mail' | 'save' | 'profile';

/** What the page shows. All but `text`, `noMail` and `problem` is HTML of ours. */
export interface Seen {
  /** Comes back with what is done about it. */
  readonly version: number;
  /** What *Copy* gives, with the text beside it. */
  readonly html: string;
  readonly text: string;
  readonly head: string;
  readonly body: string;
  /** Why there is no mail link. */
  readonly noMail: string | undefined;
  /** Why nothing can go. */
  readonly problem?: string;
}

/** What the page is told. */
export interface Told {
  readonly seen?: Seen;
  /** What was done, to be said. */
  readonly said?: string;
}

/** What the page tells. */
export interface Asked {
  /** `ready`: the page is there, and has nothing yet. `copied`: the formatted copy is on the clipboard; `copyFailed`: it isn't. */
  readonly does: Exclude<Deed, 'copy'> | 'ready' | 'copied' | 'copyFailed';
  readonly version?: number | undefined;
}

declare function acquireVsCodeApi(): { postMessage(message: Asked): void };

/**
 * Runs in the page, which has its source: it may use nothing that stands outside it. Only a page can put HTML on the clipboard; all
 * else is done by the extension.
 */
export function previewScript(): void {
  const host = acquireVsCodeApi();
  const [head, body, said] = ['head', 'body', 'said'].map((id) => document.getElementById(id)!) as [HTMLElement, HTMLElement, HTMLElement];
  let seen: Seen | undefined;

  const tell = (does: Asked['does']): void => host.postMessage({ does, version: seen?.version });

  // What is said twice is read out twice.
  const say = (words: string): void => {
    said.textContent = '';
    setTimeout(() => (said.textContent = words), 20);
  };

  // By keyboard alone the next Enter copies.
  const focusFirst = (): void => {
    if (document.activeElement === document.body) document.querySelector<HTMLElement>('header button')?.focus();
  };

  const show = (now: Seen): void => {
    if (seen === undefined) {
      if (document.hasFocus()) setTimeout(focusFirst);
      else window.addEventListener('focus', focusFirst, { once: true });
    }
    if (seen !== undefined && seen.version !== now.version) said.textContent = '';
    if (head.innerHTML !== now.head) head.innerHTML = now.head;
    if (seen?.body !== now.body) body.innerHTML = now.body;
    seen = now;
    for (const button of document.querySelectorAll<HTMLElement>('header button')) {
      const isOff = whyNot(button) !== undefined;
      button.setAttribute('aria-disabled', String(isOff));
      if (isOff && button.dataset['does'] === 'mail') button.setAttribute('aria-describedby', 'no-mail');
      else button.removeAttribute('aria-describedby');
    }
  };

  const whyNot = (button: HTMLElement): string | undefined =>
    seen?.problem ?? (button.dataset['does'] === 'mail' ? seen?.noMail : undefined);

  const copyByEvent = ({ html, text }: Seen): boolean => {
    let given = false;
    const give = (event: ClipboardEvent): void => {
      event.preventDefault();
      event.clipboardData?.setData('text/html', html);
      event.clipboardData?.setData('text/plain', text);
      given = event.clipboardData !== null;
    };
    document.addEventListener('copy', give);
    try {
      return document.execCommand('copy') && given;
    } finally {
      document.removeEventListener('copy', give);
    }
  };

  const copy = async (what: Seen): Promise<boolean> => {
    const blob = (type: string, content: string): Record<string, Blob> => ({ [type]: new Blob([content], { type }) });
    try {
      await navigator.clipboard.write([new ClipboardItem({ ...blob('text/html', what.html), ...blob('text/plain', what.text) })]);
      return true;
    } catch {
      // Not every browser has it, and some have it switched off.
      return copyByEvent(what);
    }
  };

  document.addEventListener('click', ({ target }) => {
    const button = target instanceof Element ? target.closest<HTMLElement>('button[data-does]') : null;
    if (button === null || seen === undefined) return;
    const reason = whyNot(button);
    const does = button.dataset['does'] as Deed;
    if (reason !== undefined && does !== 'profile') say(reason);
    else if (does === 'copy') void copy(seen).then((isThere) => tell(isThere ? 'copied' : 'copyFailed'));
    else tell(does);
  });

  window.addEventListener('message', ({ data }: MessageEvent<Told>) => {
    if (data.seen !== undefined) show(data.seen);
    if (data.said !== undefined) say(data.said);
  });

  tell('ready');
}
