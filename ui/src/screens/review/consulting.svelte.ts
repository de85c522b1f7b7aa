/** Another person being asked about an item: what is typed is kept by the desk, and the message follows it. */
import type { Problem } from '../../components/field/ErrorSummary.svelte';
import { noDate, type TypedDate } from '../../components/field/typed-date';
import { call } from '../../ipc/call';
import type { CaseView, ConsultationForm, FileBytes, MessageView } from '../../ipc/wire';
import { useKept } from '../../state/draft.svelte';
import { problemsOf } from '../../state/problems';
import { settled } from '../../state/settled';
import { en } from '../../texts/en';
import type { OpenCase } from '../case/open-case.svelte';
import { followed } from '../searches/form';

const PREVIEW_MS = 250;
/** The name of the form: the ids of its fields begin so. */
const FORM = 'consult';

export interface TypedConsultation {
  name: string;
  contact: string;
  asked: TypedDate;
  /** The day that was filled in as the day of sending. */
  filled: TypedDate;
  due: TypedDate;
  names_requester: boolean;
  /** The message in the person's own words; none while it is the template's. */
  own: string | null;
}

/** To be made while the component is. */
export class Consulting {
  message = $state.raw<MessageView>();
  /** Why the message does not follow what is typed; empty where it does. */
  wrong = $state('');
  problems = $state.raw<readonly Problem[]>([]);
  readonly kept;
  readonly #open: OpenCase;
  readonly #view: () => CaseView;
  readonly #item: number;

  constructor(open: OpenCase, view: () => CaseView, item: number, today: () => TypedDate) {
    this.#open = open;
    this.#view = view;
    this.#item = item;
    this.kept = useKept<TypedConsultation>(
      `consult:${item}:${view().case}`,
      () => ({
        name: '',
        contact: '',
        asked: { ...today() },
        filled: { ...today() },
        due: noDate(),
        names_requester: false,
        own: null,
      }),
      () => view().sequence,
    );
  }

  /** What the message follows: everything but the person's own words for it. */
  readonly #plain = $derived.by(() => JSON.stringify({ ...this.form, text: '' }));

  get form(): ConsultationForm {
    const { name, contact, asked, due, names_requester, own } = $state.snapshot(this.kept.value);
    const { case: id } = this.#view();
    const text = own ?? '';
    const of = { case: id, sequence: this.kept.sequence, item: this.#item };
    return { ...of, name, contact, asked, due, names_requester, text };
  }

  /** For an effect: a day that was only filled in follows the calendar. */
  followToday(today: TypedDate): void {
    if (!this.kept.ready) return;
    const typed = this.kept.value;
    typed.asked = followed(typed.asked, typed.filled, today);
    typed.filled = { ...today };
  }

  /** For an effect: the message follows once typing settles. */
  follow(): (() => void) | undefined {
    const form = JSON.parse(this.#plain) as ConsultationForm;
    if (!this.kept.ready) return undefined;
    return settled(
      () =>
        call('consultation-message', form).then(
          (message) => ({ message, why: '' }),
          (thrown: unknown) => ({ message: this.message, why: problemsOf(thrown, FORM)[0]?.message ?? '' }),
        ),
      ({ message, why }) => {
        this.message = message;
        this.wrong = why;
      },
      PREVIEW_MS,
    );
  }

  /** The message as everything stands now, for a draft; what is wrong stands beside the fields. */
  async draft(): Promise<MessageView | undefined> {
    return this.#made(() => call('consultation-message', this.form));
  }

  /** The same as a PDF. */
  async pdf(): Promise<FileBytes | undefined> {
    return this.#made(() => call('consultation-pdf', this.form));
  }

  async #made<T>(ask: () => Promise<T>): Promise<T | undefined> {
    try {
      const made = await ask();
      this.problems = [];
      return made;
    } catch (thrown) {
      this.problems = problemsOf(thrown, FORM);
      return undefined;
    }
  }

  /** Records that it was sent: whether it was. */
  async record(): Promise<boolean> {
    // What is empty is the template's.
    if (this.kept.value.own?.trim() === '') this.kept.value.own = null;
    const { form } = this;
    const done = en.consultation.form.done(form.name);
    this.problems = await this.#open.give('consult-other', form, FORM, done, this.kept);
    return this.problems.length === 0;
  }
}
