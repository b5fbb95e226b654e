import type { AgendaSection } from './addPoints';

/** A question to ask in a 1:1, said to the other person. */
interface BankQuestion {
  /** Its topic, a slash, a word for it. Fixes of rules and keybindings name a question by it, so it stays when the text changes. */
  readonly key: `${QuestionTopic}/${string}`;
  /** Where it goes on an agenda. */
  readonly section: AgendaSection;
  /** In English. */
  readonly text: string;
  /** The practice it serves: article and row. */
  readonly article: string;
}

/** What questions are sorted by for someone who looks for one, in that order. */
export const questionTopics = [
  'alignment',
  'support',
  'feedback',
  'career',
  'training',
  'performance',
  'follow-up',
  'rapport',
  'manager',
  'first',
  'skip-level',
] as const;

export type QuestionTopic = (typeof questionTopics)[number];

export const questions = [
  { key: 'alignment/your-priorities', section: 'alignment', text: 'What are your top priorities this quarter?', article: 'A3' },
  { key: 'alignment/pain-points', section: 'alignment', text: 'What worries you most about our team right now?', article: 'A3' },
  {
    key: 'alignment/direction',
    section: 'alignment',
    text: 'Where are the department and the company heading, and what does that mean for us?',
    article: 'A4',
  },
  { key: 'alignment/managers-manager', section: 'alignment', text: 'What is your own manager asking of you these days?', article: 'A5' },
  { key: 'alignment/changes', section: 'alignment', text: 'Which changes are coming that I should plan for?', article: 'A6' },
  { key: 'alignment/goals', section: 'alignment', text: 'How does what I work on serve the goals of the department?', article: 'E4' },
  { key: 'alignment/my-priorities', section: 'alignment', text: 'Are my priorities the ones you would set?', article: 'E16' },
  { key: 'alignment/drop', section: 'alignment', text: 'What could I put off to make room for what matters more?', article: 'E6' },
  { key: 'alignment/add', section: 'alignment', text: "What should I be working on that I'm not?", article: 'E6' },
  { key: 'alignment/expectations', section: 'alignment', text: 'What do you expect of me in the next three months?', article: 'C17' },
  { key: 'alignment/what-how-when', section: 'alignment', text: 'Do we agree on what I deliver, how, and by when?', article: 'D3' },

  { key: 'support/stuck', section: 'support', text: "Here's where I'm stuck. What would you try first?", article: 'B6' },
  {
    key: 'support/recommendation',
    section: 'support',
    text: "I'd solve it like this. What would keep you from saying yes?",
    article: 'B8',
  },
  { key: 'support/escalate', section: 'support', text: 'Who could clear this obstacle, and would you talk to them?', article: 'B7' },
  { key: 'support/resources', section: 'support', text: 'Could I get more time, people, or budget for this?', article: 'A9' },
  { key: 'support/introduction', section: 'support', text: 'Who knows most about this, and could you introduce me?', article: 'D16' },
  { key: 'support/obstacle', section: 'support', text: "What do you know about this obstacle that I can't see from here?", article: 'E8' },
  { key: 'support/team-process', section: 'support', text: 'Could we try a different way of doing this as a team?', article: 'A20' },

  { key: 'feedback/better', section: 'feedback', text: 'What could I do better?', article: 'A17' },
  { key: 'feedback/keep-and-change', section: 'feedback', text: 'What should I keep doing, and what should I change?', article: 'A17' },
  { key: 'feedback/how-seen', section: 'feedback', text: 'How do the people I work with see me?', article: 'C17' },
  { key: 'feedback/surprise', section: 'feedback', text: 'If my review were today, what would surprise me?', article: 'A18' },
  { key: 'feedback/strengths', section: 'feedback', text: 'Which of my strengths should I use more?', article: 'C7' },
  { key: 'feedback/blind-spot', section: 'feedback', text: 'Which habit holds me back without my noticing?', article: 'E10' },
  {
    key: 'feedback/for-you',
    section: 'feedback',
    text: 'May I tell you what helps me in how you lead, and what would help more?',
    article: 'A19',
  },
  { key: 'feedback/way', section: 'feedback', text: 'How do you like to get feedback from me?', article: 'A17' },

  { key: 'career/aspirations', section: 'career', text: "Here's where I'd like to be in two years. How realistic is that?", article: 'A8' },
  { key: 'career/next-step', section: 'career', text: 'What would you need to see from me for the next step?', article: 'B11' },
  { key: 'career/gaps', section: 'career', text: 'What is still missing between me and the role I want?', article: 'D2' },
  { key: 'career/goal', section: 'career', text: 'Which goal would you set in my place?', article: 'D7' },
  { key: 'career/projects', section: 'career', text: 'Which upcoming project would suit what I want to grow into?', article: 'D17' },
  { key: 'career/stretch', section: 'career', text: 'What could I take on outside my usual work?', article: 'A14' },
  { key: 'career/visibility', section: 'career', text: 'Who should hear about my work, and how?', article: 'B19' },
  { key: 'career/mentor', section: 'career', text: 'Who could be a mentor to me?', article: 'D16' },
  { key: 'career/both-sides', section: 'career', text: 'What will each of us do for my growth until next time?', article: 'B13' },
  {
    key: 'career/your-path',
    section: 'career',
    text: 'How did you get to where you are, and what would you do differently?',
    article: 'C26',
  },

  { key: 'training/agree', section: 'training', text: 'Do you agree with my training plan, and what would you change?', article: 'A11' },
  { key: 'training/skill', section: 'training', text: 'Which skill would make the biggest difference in my work?', article: 'A10' },
  { key: 'training/practise', section: 'training', text: "Where could I put to use what I've just learned?", article: 'A15' },
  { key: 'training/pivot', section: 'training', text: 'Is what I am learning still the right thing to learn?', article: 'A13' },
  { key: 'training/learn-from', section: 'training', text: 'Who could I learn this from on the job?', article: 'C26' },

  { key: 'performance/standing', section: 'feedback', text: 'How am I doing, measured by what you expect?', article: 'B16' },
  {
    key: 'performance/last-review',
    section: 'feedback',
    text: 'What has improved since my last review, and what not enough?',
    article: 'B17',
  },
  { key: 'performance/evidence', section: 'feedback', text: 'What would show you that I have improved?', article: 'B17' },
  { key: 'performance/targets', section: 'alignment', text: 'Which targets will count most in my review?', article: 'C7' },
  {
    key: 'performance/great-year',
    section: 'alignment',
    text: 'In my role, what sets a great year apart from a good one?',
    article: 'A16',
  },
  {
    key: 'performance/notice',
    section: 'follow-up',
    text: 'Could we set aside time in two or three weeks to talk about my performance?',
    article: 'B18',
  },

  { key: 'follow-up/advice', section: 'follow-up', text: 'I followed your advice. May I tell you what came of it?', article: 'B15' },
  { key: 'follow-up/promises', section: 'follow-up', text: 'How far along is what we each promised last time?', article: 'E11' },
  { key: 'follow-up/offer', section: 'follow-up', text: 'You offered to help me with this. Does that still work for you?', article: 'C23' },
  {
    key: 'follow-up/slipping',
    section: 'follow-up',
    text: 'This date may slip. Would you rather have less, or have it later?',
    article: 'C22',
  },
  {
    key: 'follow-up/understood',
    section: 'follow-up',
    text: 'Did I understand our last decisions the way you meant them?',
    article: 'D13',
  },
  { key: 'follow-up/this-meeting', section: 'follow-up', text: 'What would make this meeting more useful to both of us?', article: 'C25' },

  { key: 'rapport/time-off', section: 'rapport', text: 'What are your plans for your next days off?', article: 'A21' },
  { key: 'rapport/week', section: 'rapport', text: 'What was the best part of your week?', article: 'A21' },
  { key: 'rapport/hobby', section: 'rapport', text: "What do you like to do when you're not at work?", article: 'A21' },

  { key: 'manager/topics', section: 'manager', text: 'What would you like to talk about?', article: 'C16' },
  { key: 'manager/easier', section: 'manager', text: 'How could I make your work easier?', article: 'A3' },
  { key: 'manager/should-know', section: 'manager', text: "What should I know that we haven't talked about?", article: 'D15' },
  { key: 'manager/learned', section: 'manager', text: 'What have you learned lately that I could use?', article: 'C26' },

  { key: 'first/background', section: 'rapport', text: 'What brought you to this role, and what do you enjoy in it?', article: 'C7' },
  {
    key: 'first/judged',
    section: 'alignment',
    text: 'What do you expect of me in my first months, and how will you judge it?',
    article: 'C17',
  },
  {
    key: 'first/working-together',
    section: 'alignment',
    text: 'How often should we meet, and how do you like to hear bad news?',
    article: 'C2',
  },
  { key: 'first/people', section: 'support', text: 'Who should I get to know first?', article: 'D16' },

  { key: 'skip-level/matters', section: 'alignment', text: 'What matters most at your level this year?', article: 'D18' },
  { key: 'skip-level/team', section: 'feedback', text: 'How does our team look from where you are?', article: 'D18' },
  {
    key: 'skip-level/unheard',
    section: 'alignment',
    text: "What about our work doesn't reach you that you'd like to know?",
    article: 'D18',
  },
  { key: 'skip-level/known-for', section: 'career', text: 'What would you like me to be known for?', article: 'D19' },
] as const satisfies readonly BankQuestion[];

export type Question = (typeof questions)[number];

export function topicOf({ key }: Pick<Question, 'key'>): QuestionTopic {
  return key.slice(0, key.indexOf('/')) as QuestionTopic;
}
