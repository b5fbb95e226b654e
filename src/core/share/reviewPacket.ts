import { type Block, type Doc, paragraph } from './document';
import { keptPart } from './packet/actions';
import { agreedPart, expectationsPart } from './packet/agreed';
import type { Packet, PacketFacts, PacketWords, Part } from './packet/facts';
import { feedbackPart } from './packet/feedback';
import { issuesPart } from './packet/issues';
import { part } from './packet/items';
import { goalsPart, trainingPart } from './packet/plans';
import { PacketNotes } from './packet/read';
import { winsPart } from './packet/wins';

/**
 * What one has to show at review time: wins by month, feedback and what shows that it was acted on, goals and training, issues, what was
 * promised and kept, what was agreed. First comes what is missing, to be filled and taken out before anybody gets it.
 */
export async function reviewPacket(facts: PacketFacts, words: PacketWords): Promise<Packet> {
  const notes = await PacketNotes.read(facts, words);
  return packetOf(facts, notes, words, [
    winsPart(notes, facts, words),
    feedbackPart(notes, facts, words),
    goalsPart(notes, facts, words),
    trainingPart(notes, facts, words),
    issuesPart(notes, words),
    keptPart(notes, facts, words),
    expectationsPart(notes, words),
    agreedPart(notes, facts, words),
  ]);
}

/** The parts under one title, what is missing in them first. */
export function packetOf({ title, from, to }: PacketFacts, notes: PacketNotes, words: PacketWords, parts: readonly Part[]): Packet {
  const gaps: readonly Block[] = [...notes.gaps, ...parts.flatMap((one) => one.gaps)];
  const doc: Doc = {
    title,
    blocks: [
      paragraph(words.span(words.date(from), words.date(to))),
      ...part(words.gaps, gaps.length === 0 ? [] : [paragraph(words.gapsHint), ...gaps]),
      ...parts.flatMap((one) => one.blocks),
    ],
  };
  return { doc, skipped: notes.skipped };
}
