import { Session } from 'node:inspector';

/** What a regular expression or a search in a text has looked at is counted by the characters that it passed. */
const searches = ['indexOf', 'lastIndexOf', 'includes', 'split'] as const;

/**
 * Counts the steps that `run` takes, the same on any machine: how often each block of code ran, as V8 counts it, and the characters that
 * searches and regular expressions passed. What a single regular expression tries again at one place is not seen.
 */
export class StepCounter {
  private readonly session = new Session();
  private visited = 0;

  constructor() {
    this.session.connect();
    this.post('Profiler.enable');
    this.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });
  }

  dispose(): void {
    this.session.disconnect();
  }

  async count(run: () => unknown): Promise<number> {
    const restore = this.countSearches();
    this.visited = 0;
    try {
      await run();
    } finally {
      restore();
    }
    return this.blocks() + this.visited;
  }

  /** Since the last time. */
  private blocks(): number {
    const { result } = this.post('Profiler.takePreciseCoverage') as {
      result: readonly { readonly functions: readonly { readonly ranges: readonly { readonly count: number }[] }[] }[];
    };
    let sum = 0;
    for (const { functions } of result) for (const { ranges } of functions) for (const { count } of ranges) sum += count;
    return sum;
  }

  private post(method: string, parameters?: object): unknown {
    let answer: unknown;
    this.session.post(method, parameters, (error, result) => {
      if (error !== null) throw error;
      answer = result;
    });
    return answer;
  }

  private countSearches(): () => void {
    const texts = String.prototype as unknown as Record<string, (...given: unknown[]) => unknown>;
    const { exec } = RegExp.prototype;
    const before = searches.map((name) => [name, texts[name]!] as const);
    const passed = (characters: number): void => {
      this.visited += 1 + Math.max(0, characters);
    };
    for (const [name, search] of before)
      texts[name] = function (this: string, ...given: unknown[]): unknown {
        const found = search.apply(this, given);
        const from = typeof given[1] === 'number' ? given[1] : 0;
        if (name === 'indexOf') passed((found as number) < 0 ? this.length - from : (found as number) - from);
        else if (name === 'lastIndexOf')
          passed(found === -1 ? this.length : Math.min(this.length, given[1] === undefined ? this.length : from) - (found as number));
        else passed(this.length - (name === 'split' ? 0 : from));
        return found;
      };
    RegExp.prototype.exec = function (this: RegExp, text: string): RegExpExecArray | null {
      const from = this.global || this.sticky ? this.lastIndex : 0;
      const found = exec.call(this, text);
      const end = found === null ? text.length : found.index + found[0].length;
      const isAtOnePlace = this.sticky || (this.source.startsWith('^') && !this.multiline);
      passed(isAtOnePlace && found === null ? 0 : end - from);
      return found;
    };
    return () => {
      RegExp.prototype.exec = exec;
      for (const [name, search] of before) texts[name] = search;
    };
  }
}
