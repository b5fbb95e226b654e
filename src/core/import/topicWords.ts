/** What people write over a note that is no name, though it may be capitalised. Folded: lower case, without accents; a plural's `s` is not needed. */
const words = new Set(
  (
    'about action after agenda allhand ambition annual api appendix appraisal architecture archive asset ask attachment attendee backend backlog ' +
    'baseline before benefit blocker bonus bookmark brainstorming branding briefing budget budgeting bug building burnout cadence canceled cancelled capacity career catchup challenge changelog client ' +
    'coaching company compensation conference contact content context contract cost created culture customer daily data date datum days deadline debrief ' +
    'decision delivery demo deploy deployment design desk diary discuss discussed discussion doc document done download draft due end engineering ' +
    'escalation estimate eta event expectation export family feature feedback file final finance follow followup frontend fun funding general goal growth ' +
    'headcount health highlight hire hiring holiday home hotfix idea image import imported inbox incident info infra infrastructure initiative interview ' +
    'intro introduction issue item job journal july kanban kickoff kpi kudo ladder last later launch leadership learning leave legal level ' +
    'link list log logseq lowlight mail maintenance manager marketing medium media meeting mentoring metric mid migration milestone minute misc miscellaneous mission mobile mood ' +
    'morale monitoring month monthly moved network networking new next objective obsidian offboarding offer office offsite okr onboarding one oneonone online onsite open ' +
    'operation ops org other outage overview pages parking pairing pay payment people perf performance person personal plan planning platform policy ' +
    'postmortem postponed praise prep preparation presentation previous pricing priority process product profile progress project promo promotion proposal ' +
    'private pto purchase quality quarter quarterly question raise recap reference refactor refactoring reflection refund release reorg report reporting rescheduled ' +
    'resource restructure retro retrospective review risk roadmap role routine salary sale scope scratch search security self setup shadowing shared since sharing sick skill skip skipped ' +
    'slack someday source sprint staffing stakeholder standup start status stop strategy stress structure succession success summary support survey sync ' +
    'tagebuch target task tbd team tech technical template test testing todo tool topic townhall training transition travel trial trip until untitled update ' +
    'vacation value vault velocity vendor vision web weekly welcome wellbeing week weekend when win work workload writing workshop workspace wrapup year yearly ' +
    // German, French, Spanish
    'ausblick beforderung besprechung beurteilung bewertung einarbeitung entwicklung gehalt idee offene planung projekt projekte ruckblick schulung sonstiges stand thema themen urlaub vorbereitung weiterbildung ziel ziele ' +
    'bilan conge divers equipe objectif point projet salaire suivi entretien equipo objetivo proyecto salario tema vacaciones'
  ).split(' '),
);
/** Of words that end so, hardly any is a given name; `-ing` and `-ung` are ends of many. */
const endings = /^\p{L}{3,}(?:tion|sion|ness|ship|ology|heit|keit|schaft)s?$|^\p{L}{4,}ments?$/u;
const weekday = /^(?:mon|tues|wednes|thurs|fri|satur|sun)days?$/;

/** Whether a word says what a note is about, not with whom. @param isFirst it is no family name. */
export function isTopicWord(word: string, isFirst = true): boolean {
  const parts = word.split('-');
  if (parts.length > 1 && (isTopicWord(parts.join('')) || parts.every((part) => isTopicWord(part)))) return true;
  const folded = word
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]+/g, '')
    .replace(/['’]s?$/, '')
    .toLowerCase();
  const singular = folded.replace(/(?<=[^s])s$/, '').replace(/ie$/, 'y');
  return words.has(folded) || words.has(singular) || weekday.test(folded) || (isFirst && endings.test(folded));
}
