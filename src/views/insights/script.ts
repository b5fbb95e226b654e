/** What the page is told: all that is in its body, anew. */
export interface Told {
  readonly body: string;
  /** What it is about now, as the extension wants it back. */
  readonly asked: string;
}

/** What the page tells: it has come into sight, or was scrolled, in pixels from the top. */
export interface Asked {
  readonly ready?: true;
  readonly scroll?: number;
}

interface Kept {
  readonly scroll: number;
  /** What it is about, as the extension wrote it. */
  readonly asked: string;
}

declare function acquireVsCodeApi(): { postMessage(message: Asked): void; getState(): Kept | undefined; setState(state: Kept): void };

/** Runs in the page, which has its source: it may use nothing that stands outside it. Keeps the place: where one is, what is unfolded, what has the focus. */
export function insightsScript(): void {
  const host = acquireVsCodeApi();
  let asked = document.body.dataset['state'] ?? '';
  const kept = host.getState();
  let scroll = kept?.asked === asked ? kept.scroll : Number(document.body.dataset['scroll'] ?? 0);
  let timer: number | undefined;

  const keep = (): void => host.setState({ scroll, asked });

  const replace = (before: Element, now: Element): void => {
    const unfolded = [...before.querySelectorAll('details[open]')].map(({ id }) => id);
    const focused = before.contains(document.activeElement) ? document.activeElement?.id : undefined;
    before.replaceWith(now);
    for (const id of unfolded) document.getElementById(id)?.setAttribute('open', '');
    if (focused !== undefined && focused !== '') document.getElementById(focused)?.focus({ preventScroll: true });
  };

  const show = ({ body, asked: now }: Told): void => {
    if (now !== asked) {
      asked = now;
      keep();
    }
    const made = document.createElement('template');
    made.innerHTML = body;
    // What somebody folded open is no change.
    const plain = (element: Element): string => {
      const copy = element.cloneNode(true) as Element;
      for (const one of copy.querySelectorAll('details')) one.removeAttribute('open');
      return copy.outerHTML;
    };
    for (const part of made.content.querySelectorAll('header, main > section')) {
      const before = document.getElementById(part.id);
      if (before !== null && plain(before) !== part.outerHTML) replace(before, part);
    }
  };

  window.addEventListener('message', ({ data }: MessageEvent<Told>) => show(data));
  window.addEventListener('scroll', () => {
    scroll = window.scrollY;
    clearTimeout(timer);
    timer = window.setTimeout(() => {
      keep();
      host.postMessage({ scroll });
    }, 150);
  });
  window.scrollTo(0, scroll);
  keep();
  host.postMessage({ ready: true });
}
