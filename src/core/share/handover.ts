import { paragraph } from './document';
import { openPart } from './packet/actions';
import { agreedPart, expectationsPart } from './packet/agreed';
import type { Packet, PacketFacts, PacketWords, Part } from './packet/facts';
import { part, saidBlocks, underHeadings } from './packet/items';
import { goalsPart, trainingPart } from './packet/plans';
import { PacketNotes } from './packet/read';
import { winsPart } from './packet/wins';
import { visibleValue } from './readNote';
import { packetOf } from './reviewPacket';

/**
 * What the next manager should know: how we work, what was expected and agreed, what is open on both sides, goals and training, wins. What
 * the last one told in confidence, priorities and those of their own manager, stays here, and so does feedback.
 */
export async function handover(facts: PacketFacts, words: PacketWords): Promise<Packet> {
  const notes = await PacketNotes.read(facts, words);
  return packetOf(facts, notes, words, [
    workPart(notes, words),
    expectationsPart(notes, words),
    agreedPart(notes, facts, words),
    openPart(notes, words),
    ...[goalsPart(notes, facts, words), trainingPart(notes, facts, words), winsPart(notes, facts, words)].map(withoutGaps),
  ]);
}

/** These are for a review. */
function withoutGaps({ blocks }: Part): Part {
  return { blocks, gaps: [] };
}

const howWeWork = /^how (?:we|i) work\b/i;

function workPart(notes: PacketNotes, words: PacketWords): Part {
  const rhythms = notes
    .of('profile')
    .map(({ values = [], withId }) => values.map((value) => visibleValue(value, withId)).filter((value) => value !== ''));
  const blocks = [
    ...rhythms.flatMap((values) => (values.length === 0 ? [] : [paragraph(words.rhythm(values.join(', ')))])),
    ...notes.of('profile', 'before', 'meeting').flatMap(({ blocks: own }) => saidBlocks(underHeadings(own, howWeWork), words, 3)),
  ];
  return { blocks: part(words.howWeWork, blocks), gaps: [] };
}
