/** What can be done to a case, for the palette and for "more actions": what is not allowed stays, with its reason. */
import type { Command } from '../../components/frame/Palette.svelte';
import type { IconName } from '../../components/text/icons';
import type { CaseView, CommandName } from '../../ipc/wire';
import { go, type CaseTab } from '../../state/place.svelte';
import { listDate } from '../../texts/dates';
import { en } from '../../texts/en';
import type { OpenCase } from './open-case.svelte';
import type { Asked } from './steps';

export function commandsOf(
  open: OpenCase,
  view: CaseView,
  ask: (asked: Asked) => void,
  to: (tab: CaseTab) => void,
): Command[] {
  const command = (
    name: CommandName,
    icon: IconName,
    run: () => void,
    note?: string,
    id: string = name,
  ): Command => ({
    id,
    text: id === name ? en.codes.commands[name] : en.asking.regime.title(id.slice(-1)),
    icon,
    note,
    blocked: open.refusal(name),
    run,
  });
  const notice = view.parts
    .map((part) => part.notice_by)
    .filter((day) => day !== null)
    .toSorted()[0];
  const regimes = view.parts
    .filter((part) => part.alternatives.length > 0)
    .map((part) =>
      command(
        'change-regime',
        'list',
        () => ask({ dialog: 'regime', part: part.id }),
        part.law,
        `change-regime-${part.id}`,
      ),
    );
  return [
    command('allocate', 'people', () => ask({ dialog: 'allocate' }), view.with_name),
    command('record-fact', 'today', () => ask({ dialog: 'record' })),
    command('decide', 'tick', () => to('decision')),
    command(
      'issue-letter',
      'letter',
      () => to('letters'),
      notice ? en.case.extensionBy(listDate(notice)) : undefined,
    ),
    command('add-note', 'add', () => ask({ dialog: 'note' })),
    command('log-found', 'document', () => go({ screen: 'log', from: view.case }), en.case.logFoundNote),
    command('correct-fact', 'today', () => to('clock')),
    command('correct-party', 'people', () => ask({ dialog: 'party', role: 'subject' })),
    command('correct-scope', 'document', () => ask({ dialog: 'scope' })),
    command('correct-identity-doubt', 'people', () => ask({ dialog: 'doubt' })),
    ...regimes,
    command('record-answer', 'document', () => to('decision')),
    command('close', 'cross', () => ask({ dialog: 'close' })),
    command('reopen', 'forward', () => ask({ dialog: 'reopen' })),
  ];
}
