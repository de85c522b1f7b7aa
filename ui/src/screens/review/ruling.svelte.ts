/** What is being decided about one item, or about several alike: typed, kept by the desk, and given. */
import type { Problem } from '../../components/field/ErrorSummary.svelte';
import type { CaseView, ExemptionView, Fate, ItemView, RulingForm } from '../../ipc/wire';
import { useKept } from '../../state/draft.svelte';
import { en } from '../../texts/en';
import { fates, keepsBack, openGrounds, tells } from '../../texts/review';
import type { OpenCase } from '../case/open-case.svelte';

/** The name of the form: the ids of its fields begin so. */
const FORM = 'rule';
const texts = en.review;

export interface TypedRuling {
  fate: Fate | '';
  /** The grounds by name; an empty one is still to be chosen. */
  grounds: string[];
  reason: string;
  harm: string;
  second: string;
}

const blank = (): TypedRuling => ({ fate: '', grounds: [''], reason: '', harm: '', second: '' });

const typedFrom = (item: ItemView, begin: Fate | undefined): TypedRuling => ({
  fate: begin ?? item.fate ?? '',
  grounds: item.grounds.length > 0 ? [...item.grounds] : [''],
  reason: item.reason,
  harm: item.harm,
  second: item.second ?? '',
});

/** To be made while the component is. */
export class Deciding {
  problems = $state.raw<readonly Problem[]>([]);
  busy = $state(false);
  readonly kept;
  readonly #open: OpenCase;
  readonly #view: () => CaseView;
  readonly #items: () => readonly ItemView[];

  constructor(
    open: OpenCase,
    view: () => CaseView,
    items: () => readonly ItemView[],
    /** Whether they are decided together, whichever they are. */
    together: boolean,
    /** What a key chose before the form was there. */
    begin: Fate | undefined,
  ) {
    this.#open = open;
    this.#view = view;
    this.#items = items;
    const [first] = items();
    this.kept = useKept<TypedRuling>(
      `rule:${together || !first ? 'several' : first.item}:${view().case}`,
      () => (together || !first ? blank() : typedFrom(items()[0] ?? first, begin)),
      () => view().sequence,
    );
  }

  /** The parts of the items; what is kept back from several must have a ground in the law of each. */
  readonly parts = $derived.by(() => {
    const letters = new Set(this.#items().map((item) => item.part));
    return this.#view().parts.filter((part) => letters.has(part.id));
  });
  /** What can happen to them: leaving open whether there is such a thing, only where the law of each lets us. */
  readonly fates: readonly Fate[] = $derived(
    fates.filter((fate) => fate !== 'unconfirmed' || this.parts.every((it) => openGrounds(it).length > 0)),
  );
  readonly exemptions: readonly ExemptionView[] = $derived.by(() => {
    const [first, ...others] = this.parts;
    const known = (id: string) => others.every((part) => part.exemptions.some((it) => it.id === id));
    const open = this.kept.value.fate === 'unconfirmed';
    const opens = (id: string) => !open || this.parts.every((part) => openGrounds(part).includes(id));
    const fits = (it: ExemptionView) => known(it.id) && opens(it.id);
    return first?.exemptions.filter((it) => fits(it) && others.every((o) => o.regime === first.regime)) ?? [];
  });
  readonly asksSecond = $derived.by(() => {
    const { fate } = this.kept.value;
    return fate !== '' && this.#items().some((item) => item.second_for.includes(fate));
  });

  get #form(): RulingForm | undefined {
    const { fate, grounds, reason, harm, second } = $state.snapshot(this.kept.value);
    if (fate === '') return undefined;
    const back = keepsBack(fate);
    const known = grounds.filter((id) => this.exemptions.some((it) => it.id === id));
    return {
      case: this.#view().case,
      sequence: this.kept.sequence,
      items: this.#items().map((item) => item.item),
      fate,
      // What the chosen fate does not ask for is not shown any more, and does not count.
      grounds: back ? [...new Set(known)] : [],
      reason: tells(fate) ? reason : '',
      harm: back ? harm : '',
      second: this.asksSecond && second ? second : null,
    };
  }

  /** Whether it was decided. */
  async save(): Promise<boolean> {
    if (this.busy || this.#open.refusal('rule-item')) return false;
    const form = this.#form;
    if (!form) {
      this.problems = [{ field: `${FORM}-fate`, message: texts.chooseFate }];
      return false;
    }
    this.busy = true;
    const [only = 0] = form.items;
    const done = form.items.length === 1 ? texts.decided(only) : texts.decidedSeveral(form.items.length);
    this.problems = await this.#open.give('rule-items', form, FORM, done, this.kept);
    this.busy = false;
    return this.problems.length === 0;
  }
}
