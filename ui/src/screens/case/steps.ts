/** What the one solid button of a case does, and what it needs to be allowed. */
import type { Act, CaseView, CommandName, FactKind } from '../../ipc/wire';
import type { CaseTab } from '../../state/place.svelte';
import { firstOpen, firstWaiting } from '../../texts/review';

export type Asked =
  | {
      dialog:
        | 'allocate'
        | 'close'
        | 'reopen'
        | 'note'
        | 'scope'
        | 'doubt'
        | 'care'
        | 'more'
        | 'list-item'
        | 'hold'
        | 'link'
        | 'hand-over';
    }
  /** Without a part, the one whose day has come. */
  | { dialog: 'lapse'; part?: string }
  /** Without a number, new ones; `owed`, the first of which an answer is owed. */
  | { dialog: 'proceedings'; which?: number | 'owed' }
  | { dialog: 'unlink'; other: string; kind: string }
  | { dialog: 'keep-hold' | 'lift-hold'; hold: number }
  | { dialog: 'record'; kind?: FactKind; part?: string }
  | { dialog: 'party'; role: 'subject' | 'requester' | 'recipient' }
  | { dialog: 'regime' | 'validity' | 'ask-extension' | 'return-extension'; part: string }
  | { dialog: 'correct' | 'withdraw'; fact: number }
  | { dialog: 'reply' | 'remind' | 'mute' | 'withdraw-search'; search: number }
  | { dialog: 'file'; paths: readonly string[] }
  | { dialog: 'change-document' | 'destroy-document'; document: number }
  | { dialog: 'keep' | 'lift' | 'restrict' | 'unrestrict' }
  | { dialog: 'change-item' | 'take-off' | 'balance' | 'consult'; item: number }
  | { dialog: 'heard'; item: number; consultation: number };

interface Step {
  needs: CommandName;
  tab?: CaseTab;
  /** What of the tab: the form for a search, an item of the schedule. */
  letter?: (view: CaseView) => string | undefined;
  asks?: Asked;
}

export const stepOf: Record<Act, Step | undefined> = {
  allocate: { needs: 'allocate', asks: { dialog: 'allocate' } },
  'ask-identity': { needs: 'issue-letter', tab: 'letters' },
  'await-identity': { needs: 'record-fact', asks: { dialog: 'record', kind: 'identity-proved' } },
  'await-fee': { needs: 'record-fact', asks: { dialog: 'record', kind: 'fee-paid' } },
  'await-answer': { needs: 'record-fact', asks: { dialog: 'record', kind: 'clarification-answered' } },
  warn: { needs: 'issue-letter', tab: 'letters' },
  lapse: { needs: 'lapse', asks: { dialog: 'lapse' } },
  send: { needs: 'send-letter', tab: 'letters' },
  acknowledge: { needs: 'issue-letter', tab: 'letters' },
  search: { needs: 'ask-department', tab: 'searches', letter: () => 'new' },
  'await-search': { needs: 'record-reply', tab: 'searches' },
  review: { needs: 'rule-item', tab: 'decision', letter: firstOpen },
  'await-review': { needs: 'review-item', tab: 'decision', letter: firstWaiting },
  decide: { needs: 'decide', tab: 'decision' },
  sign: { needs: 'decide', tab: 'decision' },
  held: { needs: 'add-note', tab: 'overview' },
  respond: { needs: 'issue-letter', tab: 'letters' },
  close: { needs: 'close', asks: { dialog: 'close' } },
  'answer-proceedings': { needs: 'record-proceedings', asks: { dialog: 'proceedings', which: 'owed' } },
  nothing: undefined,
};
