import { type Figure, type Reckoning, reckonInTurn } from '../insights';
import type { InsightFacts } from '../insights/facts';
import { oneLine } from '../text/oneLine';
import { readLine, type WithId } from './readBlocks';
import { textOfLine } from './text';

/** What figures come to where they leave the folder: nothing of a private action is in words that link to it. @param withId knows private ones. */
export function publicFigures({ facts, figures }: Reckoning, withId: WithId): readonly Figure[] {
  let isSame = true;
  const isTold = (text: string) => [...text.matchAll(/#(?:\^|%5E)([A-Za-z0-9-]+)/gi)].every(([, id = '']) => withId(id)?.private !== true);
  const said = eachText(facts, (text) => {
    if (isTold(text)) return text;
    isSame = false;
    return oneLine(textOfLine(readLine(text, withId)));
  });
  return isSame ? figures : [...reckonInTurn(said as InsightFacts)];
}

/** The same plain data, every text in it as `change` gives it. */
function eachText(value: unknown, change: (text: string) => string): unknown {
  if (typeof value === 'string') return change(value);
  if (Array.isArray(value)) return value.map((one) => eachText(one, change));
  if (value instanceof Map) return new Map([...value].map(([key, one]) => [key, eachText(one, change)]));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, eachText(one, change)]));
}
