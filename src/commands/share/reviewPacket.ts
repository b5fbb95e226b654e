import { env, Uri, ViewColumn, window, workspace } from 'vscode';
import { documentFormats } from '../../core/share/formats';
import { uriBelow } from '../../core/folder/noteUri';
import { whoIAm } from '../../platform/identity';
import { tellUnread } from '../../platform/notes/unreadNotes';
import { writeTarget } from '../../platform/notes/writeTarget';
import { packetWords } from '../../platform/words/packetWords';
import { inSteps, type Steps } from '../../platform/quickInput/steps';
import { Arguments, spanArgument } from '../arguments';
import { namedManager } from '../ask';
import type { CommandContext } from '../context';
import { defineCommand } from '../define';
import { formatArgument } from '../exports/format';
import { hasManagers, viewRow, viewTitle } from '../places';
import { tellSaved } from '../saveDialog';
import { folderAt } from '../whichFolder';
import { askPacket, askTarget, fileNameOf, type Form } from './askPacket';
import { packetFacts, type PacketPlan } from './packetFacts';

const formats = documentFormats.filter(({ id }) => id === 'markdown' || id === 'html');

/**
 * What one has to show at review time, or what the next manager should know (`for: 'handover'`), of a span. The target's `Uri`, or the text
 * where no target is given; asked by hand, it opens beside the editor, or is saved.
 */
export const reviewPacket = defineCommand<Uri | string | undefined>({
  id: 'reviewPacket',
  title: 'Create Review Packet…',
  asks: true,
  icon: 'briefcase',
  palette: hasManagers,
  menus: [
    viewTitle('meetings', '1_send@3', hasManagers),
    viewRow('meetings', 'manager', '3_send@5'),
    viewRow('meetings', 'plans', '2_send@1'),
  ],
  async run(context, given) {
    const { index } = context;
    await index.settled();
    const args = new Arguments(given);
    const manager = await namedManager(index, args);
    const known = { manager, use: args.oneOf('for', ['review', 'handover'] as const), ...spanArgument(args) };
    const target = args.uri('target');
    const format = formatArgument(args, formats);
    const { from, to, use = 'review' } = known;
    if (from !== undefined && to !== undefined) {
      const text = await written(context, { manager, use, from, to }, format ?? formats.find(({ id }) => id === 'markdown')!);
      if (target === undefined) return text;
      await writeTarget(target, text);
      return target;
    }
    const asked = await inSteps(async (steps) => {
      const plan = await askPacket(context, known, steps);
      const form = plan && (await askForm(context, plan, format, target, steps));
      return form && { plan, form };
    });
    if (asked === undefined) return undefined;
    const { plan, form } = asked;
    const made = await byHand(context, plan, form);
    if (form.target !== undefined && target === undefined) void tellSaved(form.target);
    return made;
  },
});

type Format = (typeof formats)[number];

async function written(context: CommandContext, plan: PacketPlan, format: Format): Promise<string> {
  const me = await whoIAm();
  const facts = await packetFacts(context, plan, me);
  const words = packetWords(context.schedule.today(), me.name);
  const { doc, skipped } =
    plan.use === 'review'
      ? await (await import('../../core/share/reviewPacket')).reviewPacket(facts, words)
      : await (await import('../../core/share/handover')).handover(facts, words);
  tellUnread(skipped);
  return format.write(doc, env.language);
}

/** Whether it opens or is saved, and where. Undefined when left. */
function askForm(context: CommandContext, plan: PacketPlan, format: Format | undefined, target: Uri | undefined, steps: Steps) {
  const root = plan.manager?.root ?? folderAt(context.index) ?? context.index.roots()[0];
  const folder = root === undefined ? undefined : Uri.parse(uriBelow(root, 'reviews'));
  return askTarget(context, formats, format, target, { folder, name: fileNameOf(plan) }, steps);
}

async function byHand(context: CommandContext, plan: PacketPlan, form: Form<Format>): Promise<Uri | string> {
  const text = await written(context, plan, form.format);
  if (form.target === undefined) {
    const document = await workspace.openTextDocument({ content: text, language: form.format.language });
    await window.showTextDocument(document, { viewColumn: window.activeTextEditor === undefined ? ViewColumn.Active : ViewColumn.Beside });
    return text;
  }
  await writeTarget(form.target, text);
  await window.showTextDocument(form.target, { preview: false });
  return form.target;
}
