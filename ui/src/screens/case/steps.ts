/** What the one solid button of a case does, and what it needs to be allowed. */
import type { Act, CommandName, FactKind } from '../../ipc/wire';
import type { CaseTab } from '../../state/place.svelte';

export type Asked =
  | { dialog: 'allocate' | 'close' | 'reopen' | 'note' | 'scope' | 'doubt' | 'more' }
  | { dialog: 'record'; kind?: FactKind; part?: string }
  | { dialog: 'party'; role: 'subject' | 'requester' | 'recipient' }
  | { dialog: 'regime' | 'validity'; part: string }
  | { dialog: 'correct' | 'withdraw'; fact: number }
  | { dialog: 'reply' | 'remind' | 'mute' | 'withdraw-search'; search: number };

interface Step {
  needs: CommandName;
  tab?: CaseTab;
  /** What of the tab: the form for a search. */
  letter?: string;
  asks?: Asked;
}

export const stepOf: Record<Act, Step | undefined> = {
  allocate: { needs: 'allocate', asks: { dialog: 'allocate' } },
  'ask-identity': { needs: 'issue-letter', tab: 'letters' },
  'await-identity': { needs: 'record-fact', asks: { dialog: 'record', kind: 'identity-proved' } },
  'await-fee': { needs: 'record-fact', asks: { dialog: 'record', kind: 'fee-paid' } },
  'await-answer': { needs: 'record-fact', asks: { dialog: 'record', kind: 'clarification-answered' } },
  acknowledge: { needs: 'issue-letter', tab: 'letters' },
  search: { needs: 'ask-department', tab: 'searches', letter: 'new' },
  'await-search': { needs: 'record-reply', tab: 'searches' },
  review: { needs: 'rule-item', tab: 'decision' },
  'await-review': { needs: 'rule-item', tab: 'decision' },
  decide: { needs: 'decide', tab: 'decision' },
  sign: { needs: 'decide', tab: 'decision' },
  respond: { needs: 'issue-letter', tab: 'letters' },
  close: { needs: 'close', asks: { dialog: 'close' } },
  nothing: undefined,
};
