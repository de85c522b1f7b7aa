/** What can be done to a case, for the palette and for "more actions": what is not allowed stays, with its reason. */
import { tick } from 'svelte';
import type { Command } from '../../components/frame/Palette.svelte';
import type { IconName } from '../../components/text/icons';
import type { CaseView, CommandName, SearchView } from '../../ipc/wire';
import { act, firstOf } from '../../state/acts.svelte';
import { keysOf, type ActId } from '../../state/command-keys';
import { go, type CaseTab } from '../../state/place.svelte';
import { listDate } from '../../texts/dates';
import { actInWords } from '../../texts/acts';
import { en } from '../../texts/en';
import { firstMine, firstOpen, firstUnweighed, summaryOf } from '../../texts/review';
import { holdInWords } from '../../texts/holds';
import { isOut, outInWords } from '../../texts/searches';
import type { OpenCase } from './open-case.svelte';
import type { Asked } from './steps';

/** A command of the case; its key is the same on every tab. */
export type CaseAct = Command & { id: ActId; keys: string };

type SearchDialog = Extract<Asked, { search: number }>['dialog'];

/** The search to look at first: for a reminder, one for which it is due. */
const letterOf = (out: readonly SearchView[], dialog: SearchDialog): string | undefined => {
  const due = dialog === 'remind' ? out.find((search) => search.chase_due) : undefined;
  return due && String(due.search);
};

export function commandsOf(
  open: OpenCase,
  view: CaseView,
  ask: (asked: Asked) => void,
  to: (tab: CaseTab, of?: string) => void,
): CaseAct[] {
  const command = (
    name: CommandName,
    icon: IconName,
    run: () => void,
    note?: string,
    id: ActId = name as ActId,
  ): CaseAct => ({
    id,
    text: actInWords(id),
    icon,
    note,
    blocked: open.refusal(name),
    keys: keysOf(id),
    // The button that does it, where one can be seen: it knows which part or item it is about.
    run: () => void (firstOf(id) ? tick().then(() => act(id)) : run()),
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
  const out = view.searches.filter(isOut);
  /** About the one search that is out, or, where several are, about the one that is chosen in the tab. */
  const about = (name: CommandName, icon: IconName, dialog: SearchDialog, note?: string): CaseAct => {
    const [only] = out;
    const run = () =>
      only && out.length === 1 ? ask({ dialog, search: only.search }) : to('searches', letterOf(out, dialog));
    const made = command(name, icon, run, note);
    return { ...made, blocked: made.blocked ?? (only ? undefined : en.searches.nothingOut) };
  };
  /** About the first item for which it can be done, in the tab; and why there is none. */
  const item = (name: CommandName, icon: IconName, first: string | undefined, none: string): CaseAct => {
    const run = () => to('decision', first);
    const made = command(name, icon, run, view.items.length > 0 ? summaryOf(view.items) : undefined);
    const lacks = view.items.length === 0 ? en.review.nothingListed : none;
    return { ...made, blocked: made.blocked ?? (first === undefined ? lacks : undefined) };
  };
  const [hold] = view.holds;
  const lift = command(
    'lift-hold',
    'forward',
    () => hold && ask({ dialog: 'lift-hold', hold: hold.hold }),
    hold && holdInWords(hold),
  );
  const lifting = { ...lift, blocked: lift.blocked ?? (hold ? undefined : en.holds.none) };
  const [link] = view.links;
  const unlinking = command('unlink-case', 'cross', () =>
    link && view.links.length === 1
      ? ask({ dialog: 'unlink', other: link.case, kind: link.kind })
      : to('overview'),
  );
  const again = command('reopen-decision', 'forward', () => to('decision'));
  const decided = view.parts.some((part) => part.decision && !part.answered);
  const taking = command('take-notice', 'tick', () => to('overview'));
  const askable = view.parts.find((part) => part.notice_by && (!part.extension || part.extension.sent_back));
  const extending = command(
    'ask-extension',
    'today',
    () => askable && ask({ dialog: 'ask-extension', part: askable.id }),
  );
  const unsigned = view.parts.some((part) => part.extension?.to_sign);
  const signing = command('sign-extension', 'tick', () => to('overview'));
  const silent = view.parts.find((part) => part.lapse?.warned && part.lapse.due);
  const closing = command('lapse', 'cross', () => silent && ask({ dialog: 'lapse', part: silent.id }));
  const undecided = view.parts.find((part) => !part.decision);
  const checking = command(
    'check-validity',
    'tick',
    () => undecided && ask({ dialog: 'validity', part: undecided.id }),
  );
  const toSign = view.parts.some((part) => part.to_sign);
  const approving = command('sign-decision', 'tick', () => to('decision'));
  const returning = command('send-back-decision', 'back', () => to('decision'));
  const looking = command(
    'hold',
    'today',
    () => hold && ask({ dialog: 'keep-hold', hold: hold.hold }),
    undefined,
    'keep-hold',
  );
  const kept = view.documents.some((document) => !document.destroyed);
  const ofDocument = (name: CommandName, icon: IconName): CaseAct => {
    const made = command(name, icon, () => to('documents'));
    return { ...made, blocked: made.blocked ?? (kept ? undefined : en.documents.empty) };
  };
  const gives = view.items.some((item) => item.fate === 'disclose' || item.fate === 'redact');
  const ofPack = (name: CommandName, icon: IconName): CaseAct => {
    const made = command(name, icon, () => to('documents', 'pack'));
    return { ...made, blocked: made.blocked ?? (gives ? undefined : en.pack.nothing) };
  };
  const ofLetter = (name: CommandName, icon: IconName, any: boolean): CaseAct => {
    const made = command(name, icon, () => to('letters'));
    return { ...made, blocked: made.blocked ?? (any ? undefined : en.leaving.nothing) };
  };
  const due = out.filter((search) => search.chase_due).map((search) => search.department);
  return [
    command('allocate', 'people', () => ask({ dialog: 'allocate' }), view.with_name),
    command('hand-over', 'people', () => ask({ dialog: 'hand-over' })),
    { ...taking, blocked: taking.blocked ?? (view.handed_over?.mine ? undefined : en.cover.handed.nothing) },
    command('record-fact', 'today', () => ask({ dialog: 'record' })),
    command('decide', 'tick', () => to('decision')),
    { ...approving, blocked: approving.blocked ?? (toSign ? undefined : en.decision.nothingToSign) },
    { ...returning, blocked: returning.blocked ?? (toSign ? undefined : en.decision.nothingToSign) },
    command(
      'issue-letter',
      'letter',
      () => to('letters'),
      notice ? en.case.extensionBy(listDate(notice)) : undefined,
    ),
    ofLetter('send-letter', 'letter', view.letters.length > 0),
    ofLetter(
      'record-delivery',
      'letter',
      view.letters.some((letter) => letter.sent.length > 0),
    ),
    ofLetter(
      'withhold-letter',
      'cross',
      view.letters.some((letter) => letter.ready),
    ),
    command('ask-department', 'find', () => to('searches', 'new')),
    about('record-reply', 'document', 'reply', outInWords(view.searches)),
    about(
      'chase-department',
      'letter',
      'remind',
      due.length > 0 ? en.searches.dueFor(due.join(', ')) : undefined,
    ),
    about('mute-chasing', 'today', 'mute'),
    about('withdraw-search', 'cross', 'withdraw-search'),
    command('list-item', 'add', () => ask({ dialog: 'list-item' })),
    item('rule-item', 'tick', firstOpen(view), en.review.nothingOpen),
    item('balance-item', 'people', firstUnweighed(view), en.review.nobodyElse),
    item('consult-other', 'letter', firstUnweighed(view), en.review.nobodyElse),
    item('review-item', 'people', firstMine(view), en.review.nothingToAgree),
    command('file-document', 'document', () => to('documents')),
    ofDocument('change-document', 'document'),
    ofDocument('destroy-document', 'cross'),
    ofPack('choose-released', 'document'),
    ofPack('answer-finding', 'tick'),
    ofPack('seal-pack', 'lock'),
    command('add-note', 'add', () => ask({ dialog: 'note' })),
    command('log-found', 'document', () => go({ screen: 'log', from: view.case }), en.case.logFoundNote),
    command('record-proceedings', 'document', () => ask({ dialog: 'proceedings' })),
    command('link-case', 'forward', () => ask({ dialog: 'link' })),
    { ...unlinking, blocked: unlinking.blocked ?? (link ? undefined : en.links.none) },
    command('correct-fact', 'today', () => to('clock')),
    command('withdraw-fact', 'cross', () => to('clock')),
    { ...checking, blocked: checking.blocked ?? (undecided ? undefined : en.decision.allDecided) },
    command('change-care', 'people', () => ask({ dialog: 'care' })),
    command('correct-party', 'people', () => ask({ dialog: 'party', role: 'subject' })),
    command('correct-scope', 'document', () => ask({ dialog: 'scope' })),
    command('correct-identity-doubt', 'people', () => ask({ dialog: 'doubt' })),
    ...regimes,
    { ...again, blocked: again.blocked ?? (decided ? undefined : en.decision.opening.none) },
    { ...extending, blocked: extending.blocked ?? (askable ? undefined : en.extension.none) },
    { ...signing, blocked: signing.blocked ?? (unsigned ? undefined : en.extension.nothingToSign) },
    { ...closing, blocked: closing.blocked ?? (silent ? undefined : en.lapse.none) },
    command('hold', 'today', () => ask({ dialog: 'hold' })),
    { ...looking, blocked: looking.blocked ?? (hold ? undefined : en.holds.none) },
    lifting,
    command('describe-processing', 'list', () => to('decision')),
    command('keep-record', 'list', () => to('decision')),
    command('record-answer', 'document', () => to('decision')),
    command('close', 'cross', () => ask({ dialog: 'close' })),
    command('reopen', 'forward', () => ask({ dialog: 'reopen' })),
    command('restrict', 'lock', () => ask({ dialog: 'restrict' }), view.restriction?.names.join(', ')),
    ...(view.restriction
      ? [command('restrict', 'lock', () => ask({ dialog: 'unrestrict' }), undefined, 'unrestrict')]
      : []),
    command('keep-longer', 'lock', () => ask({ dialog: view.kept.longer ? 'lift' : 'keep' })),
  ];
}
