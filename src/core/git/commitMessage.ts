/** A pull request (`#12`), or a merge request (`!45`). */
export interface ChangeRequest {
  readonly sign: '#' | '!';
  readonly number: number;
}

/** What a commit's message says. */
export interface CommitMessage {
  /** Its first line without what only tools read: emoji and kind at the start, scope, the number of its request at the end. */
  readonly title: string;
  /** What the first line names as the part of the code that it is about, as written: `payments` of `fix(payments): …`. */
  readonly scope?: string;
  /** The request that it came in by, as the message says. */
  readonly request?: ChangeRequest;
  /** Belongs to another commit and was to be joined to it. */
  readonly isFixup: boolean;
}

/** A message that takes something back. */
export interface Revert {
  /** The commits that are taken back, as written, maybe shortened. */
  readonly hashes: readonly string[];
  /** The request that is taken back as a whole. */
  readonly request?: ChangeRequest;
  /** The first line of the commit that is taken back. */
  readonly quoted?: string;
}

/** Words in front of a colon that say what kind of a change it is, not what it is about. */
const kinds = new Set(
  (
    'add added bug bugfix build change changed chore ci clean cleanup deps dev doc docs enhancement feat feature fix fixed fixes hotfix i18n ' +
    'imp improve improvement init l10n lint maint merge misc note patch perf performance refactor refactoring release remove removed revert ' +
    'security style test tests todo tweak update updated upgrade wip'
  ).split(' '),
);

/** Gitmoji, as signs or in words. */
const emoji =
  /^(?:(?:\p{Regional_Indicator}{2}|(?:\p{Extended_Pictographic}|\p{Emoji_Modifier}|\ufe0e|\ufe0f|\u200d|\u20e3)+|:[a-z][\w+-]*:)\s*)+/u;
const ticket = /^(?:\[[A-Z][A-Z\d]+-\d+\]|[A-Z][A-Z\d]+-\d+(?=[\s:]))\s*:?\s*/;
const conventional = /^([\p{L}\p{M}\p{N}_./+-]{1,50})(?:\s?\(([^()]{0,100})\))?\s?!?\s?[:：](?![:/])\s*(?=\S)/u;
const bracketed = /^\[([\p{L}\p{M}\p{N}_./+ -]{1,50})\]\s*[:：]?\s*(?=\S)/u;
const requestAtEnd = /\s*\(\s*(?:PR\s*)?(?:([#!])|GH-)(\d{1,9})\s*\)\s*$/i;
const bareMergeRequest = /\s(!)(\d{1,9})$/;

/** The subjects that forges give merges and squashed requests, and where the title then is: in the subject, or the first line below it. */
const forged: readonly { readonly subject: RegExp; readonly sign: ChangeRequest['sign'] }[] = [
  { subject: /^Merge pull request #(?<number>\d{1,9}) (?:from|in)\s/, sign: '#' },
  { subject: /^Merge pull request ['"](?<title>.+)['"] \(#(?<number>\d{1,9})\) from\s/, sign: '#' },
  { subject: /^Merged in .{1,300} \(pull request #(?<number>\d{1,9})\)$/, sign: '#' },
  { subject: /^Pull request #(?<number>\d{1,9})(?:: (?<title>.+))?$/i, sign: '#' },
  { subject: /^Merged PR (?<number>\d{1,9})(?:: (?<title>.+))?$/, sign: '!' },
];
const mergeSubject = /^Merge (?:branch|remote-tracking branch|tag|commit)\s/;
const trailers: readonly { readonly line: RegExp; readonly sign: ChangeRequest['sign'] }[] = [
  { line: /^See merge request \S*(?:!|\/merge_requests\/)(\d{1,9})$/im, sign: '!' },
  { line: /^(?:PR-URL|Pull-Request(?:-URL)?|PR)\s*:\s*(?:\S*\/(?:pull|pulls|pull-requests)\/|#)(\d{1,9})\/?$/im, sign: '#' },
  { line: /^(?:MR-URL|Merge-Request(?:-URL)?|MR)\s*:\s*(?:\S*\/merge_requests\/|!)(\d{1,9})\/?$/im, sign: '!' },
];

export function readCommitMessage(message: string): CommitMessage {
  const lines = linesOf(message);
  const [subject = '', ...body] = lines;
  const next = body.find((line) => !/^see merge request\s/i.test(line)) ?? '';
  const given = forgedIn(subject);
  const below = trailers.map(({ line, sign }) => requestOf(sign, line.exec(message)?.[1])).find((request) => request !== undefined);
  const named = given?.title ?? (given !== undefined || mergeSubject.test(subject) ? next || subject : subject);
  const { rest, request: atEnd } = withoutRequest(named);
  const { title, scope } = withoutKind(rest);
  const request = given?.request ?? atEnd ?? below;
  return {
    // What came from another repository of Azure DevOps has the number that it had there, too.
    title: title.replace(/^Merged PR \d+: (?=\S)/, ''),
    ...(scope !== undefined && { scope }),
    ...(request !== undefined && { request }),
    isFixup: /^(?:fixup|squash|amend)! /.test(subject),
  };
}

const takesBack = /^\s*This (?:reverts|commit reverts|reapplies) commits? ([0-9a-f]{7,64}(?:(?:,| and) [0-9a-f]{7,64})*)/gim;
const takesBackRequest = /^(?:Reverts (?:[\w.-]+\/[\w./-]+)?|This reverts merge request \S*?)([#!])(\d{1,9})\b/im;
const revertSubject =
  /^(?:[a-z]+(?:\([^()]{0,100}\))?!?:\s*)?(revert|reapply)\s*(?:["“«'](?<quote>.*?)["”»']?$|(?:\([^()]{0,100}\))?!?\s?[:：]\s*(?<words>.*))/i;

/** Undefined for a message that takes nothing back. */
export function readRevert(message: string): Revert | undefined {
  // Most say nothing of the kind, and a look costs little.
  if (!/revert|reappl/i.test(message)) return undefined;
  const hashes = [...message.matchAll(takesBack)]
    .flatMap(([, list = '']) => list.split(/,| and /))
    .map((hash) => hash.trim())
    .filter((hash) => hash !== '');
  const [, sign, number] = takesBackRequest.exec(message) ?? [];
  const subject = subjectOf(message);
  const title = withoutRequest((forgedIn(subject)?.title ?? subject).replace(emoji, '')).rest;
  const said = revertSubject.exec(title);
  const quoted = said?.groups?.['quote'] ?? said?.groups?.['words'] ?? '';
  const request = requestOf(sign === '!' ? '!' : '#', number);
  if (said === null && hashes.length === 0 && request === undefined) return undefined;
  const isQuote = /^revert$/i.test(said?.[1] ?? '') && quoted !== '';
  return { hashes, ...(request !== undefined && { request }), ...(isQuote && { quoted }) };
}

/** The addresses of who wrote it too, in lower case. */
export function coAuthors(message: string): string[] {
  return [...message.matchAll(/^[ \t]*co-authored-by:[^<\r\n]{0,200}<([^<>\s]{1,254})>/gim)].map(([, email = '']) => email.toLowerCase());
}

const bots =
  /^(?:dependabot(?:[ -]preview)?|renovate(?:[ -]?bot)?|whitesource[ -]?renovate|github[ -]?actions?|gitlab[ -]?(?:ci|bot)|greenkeeper(?:io)?|snyk|semantic[ -]release|pre-commit(?:[ -]ci)?|mergify|imgbot|allcontributors|azure[ -]?pipelines?|jenkins|travis[ -]?ci|circleci|weblate|crowdin|transifex|deepsource|codecov|web-flow)$/i;
const botSuffix =
  /(?:\[bot\]|[-_.]bot|[a-z]Bot|[-_. ][Rr]obot|\b(?:[Bb]uild|CI|[Mm]erge|[Rr]elease|[Ss]ecurity|[Ss]ervice|[Ss]ync|[Tt]ranslation) [Bb]ot)$/;

/** Whether a program wrote it. A person may be called Bot. */
export function isBot(name: string, email: string): boolean {
  const local = (email.split('@')[0] ?? '').replace(/^\d+\+/, '');
  const isCalledBot = /\bbot$/i.test(name.trim()) && /(?:^|[^.])bot$/i.test(local);
  return isCalledBot || [name.trim(), local].some((one) => bots.test(one) || botSuffix.test(one)) || /@renovateapp\.com$/i.test(email);
}

/** The first line that has something in it. */
export function subjectOf(message: string): string {
  return visible(/\S.*/.exec(message)?.[0] ?? '');
}

/** `#12`, `!45`. */
export function requestName({ sign, number }: ChangeRequest): string {
  return `${sign}${number}`;
}

function linesOf(message: string): string[] {
  return message
    .split(/\r\n?|\n/)
    .map(visible)
    .filter((line) => line !== '');
}

/** On one line: without control characters, and without marks that would turn the direction of what is behind it. */
function visible(line: string): string {
  return line
    .replace(/[\u202a-\u202e\u2066-\u2069\ufeff]/g, '')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim();
}

function forgedIn(written: string): { readonly request: ChangeRequest; readonly title?: string } | undefined {
  const subject = written.replace(emoji, '');
  for (const { subject: form, sign } of forged) {
    const found = form.exec(subject)?.groups;
    const request = requestOf(sign, found?.['number']);
    const title = found?.['title'];
    if (request !== undefined) return { request, ...(title !== undefined && { title }) };
  }
  return undefined;
}

/** Of several numbers at the end the last is its own: the others are those of what was picked. */
function withoutRequest(subject: string): { readonly rest: string; readonly request?: ChangeRequest } {
  let rest = subject;
  let request: ChangeRequest | undefined;
  for (let found = requestAtEnd.exec(rest) ?? bareMergeRequest.exec(rest); found; found = requestAtEnd.exec(rest)) {
    request ??= requestOf(found[1] === '!' ? '!' : '#', found[2]);
    if (found.index === 0) break;
    rest = rest.slice(0, found.index);
  }
  return { rest, ...(request !== undefined && { request }) };
}

function withoutKind(subject: string): { readonly title: string; readonly scope?: string } {
  const plain = bare(subject);
  const [lead = '', word = '', inside] = conventional.exec(plain) ?? [];
  if (lead !== '') {
    const isKind = kinds.has(word.toLowerCase());
    // `Note: …` is a sentence, `payments: …` is about payments.
    const scope = inside?.trim() || (isKind || inside !== undefined || !/[\s：]$/.test(lead) ? undefined : asScope(word));
    if (isKind || inside !== undefined || scope !== undefined) return { title: bare(plain.slice(lead.length)), ...(scope && { scope }) };
  }
  const [brackets = '', part = ''] = bracketed.exec(plain) ?? [];
  if (brackets === '') return { title: plain };
  const title = bare(plain.slice(brackets.length));
  return kinds.has(part.toLowerCase()) ? { title } : { title, scope: part.trim() };
}

function asScope(word: string): string | undefined {
  return /\p{Lu}/u.test(word.charAt(0)) || /^\d+$/.test(word) ? undefined : word;
}

function bare(subject: string): string {
  const rest = subject.replace(emoji, '').replace(ticket, '').trim();
  return rest === '' ? subject : rest;
}

function requestOf(sign: ChangeRequest['sign'], number: string | undefined): ChangeRequest | undefined {
  const read = Number(number);
  return number === undefined || !(read > 0) ? undefined : { sign, number: read };
}
