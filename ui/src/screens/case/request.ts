/** The request of a case in facts: who, and what. */
import type { Fact } from '../../components/text/Facts.svelte';
import type { CaseView } from '../../ipc/wire';
import type { ActId } from '../../state/command-keys';
import { clockDate, listDate } from '../../texts/dates';
import { inOneLine } from '../../texts/direction';
import { en } from '../../texts/en';
import type { OpenCase } from './open-case.svelte';
import type { Asked } from './steps';

const texts = en.case;

export function requestFacts(
  open: OpenCase,
  view: CaseView,
  onask: (asked: Asked) => void,
): { people: Fact[]; request: Fact[] } {
  const change = (command: ActId, about: string, asked: Asked, allowed: boolean) =>
    allowed ? { command, text: texts.change, about, onclick: () => onask(asked) } : undefined;
  const people = !open.refusal('correct-party');
  const how = en.codes.came[view.channel];
  const asks =
    view.asks === 'subject'
      ? texts.subjectAsks
      : `${view.requester.formal} (${en.codes.requesters[view.asks].toLowerCase()})`;
  return {
    people: [
      fact(
        texts.subject,
        view.subject.formal,
        change('correct-party', texts.changeSubject, { dialog: 'party', role: 'subject' }, people),
      ),
      fact(
        texts.whoAsks,
        asks,
        change(
          'correct-requester',
          texts.changeRequester,
          { dialog: 'party', role: 'requester' },
          people && view.asks !== 'subject',
        ),
      ),
      fact(
        texts.answerTo,
        inOneLine([view.recipient.formal, ...view.recipient.address]) || texts.noAddress,
        change('correct-recipient', texts.changeRecipient, { dialog: 'party', role: 'recipient' }, people),
      ),
      fact(
        texts.allocatedTo,
        view.with_name || en.words.unallocated,
        change('allocate', texts.changeHolder, { dialog: 'allocate' }, !open.refusal('allocate')),
      ),
    ],
    request: [
      fact(texts.came, view.came_to ? texts.cameTo(how, view.came_to) : how),
      fact(
        texts.received,
        texts.receivedLogged(clockDate(view.received), listDate(view.logged), view.lost_days),
      ),
      ...(view.recognised ? [fact(texts.recognised, texts.inTray(clockDate(view.recognised)))] : []),
      fact(
        texts.identity,
        view.identity_needed ? texts.identityNeeded : texts.identityKnown,
        change(
          'correct-identity-doubt',
          texts.changeDoubt,
          { dialog: 'doubt' },
          !open.refusal('correct-identity-doubt'),
        ),
      ),
      fact(
        texts.askedFor,
        view.scope,
        change('correct-scope', texts.changeScope, { dialog: 'scope' }, !open.refusal('correct-scope')),
      ),
      fact(en.retention.fact, keptInWords(view), keepAct(open, view, onask)),
    ],
  };
}

/** How long the file is kept: by the schedule, or longer. */
function keptInWords({ kept }: CaseView): string {
  const words = en.retention;
  const longer = kept.longer ? words.longer(kept.until ? clockDate(kept.until) : '', kept.why) : '';
  const by = kept.due ? `${words.until(clockDate(kept.due))}. ${kept.words}` : words.whileOpen;
  return [longer, by].filter(Boolean).join('. ');
}

function keepAct(open: OpenCase, view: CaseView, onask: (asked: Asked) => void): Fact['act'] {
  if (open.refusal('keep-longer')) return undefined;
  const { keep, lift, keepAbout } = en.retention;
  return view.kept.longer
    ? { command: 'keep-longer', text: lift, about: keepAbout, onclick: () => onask({ dialog: 'lift' }) }
    : { command: 'keep-longer', text: keep, about: keepAbout, onclick: () => onask({ dialog: 'keep' }) };
}

const fact = (key: string, value: string, act?: Fact['act']): Fact => ({ key, value, act });
