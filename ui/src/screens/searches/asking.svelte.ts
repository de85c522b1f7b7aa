/** A department being asked: what is typed is kept by the desk, and the message follows it. */
import type { Problem } from '../../components/field/ErrorSummary.svelte';
import { call } from '../../ipc/call';
import type { CaseView, FileBytes, MessageView, SearchForm, SearchStart } from '../../ipc/wire';
import { useKept } from '../../state/draft.svelte';
import { problemsOf } from '../../state/problems';
import { settled } from '../../state/settled';
import { en } from '../../texts/en';
import type { OpenCase } from '../case/open-case.svelte';
import { followed, formOf, typedFrom } from './form';

const PREVIEW_MS = 250;
/** The name of the form: the ids of its fields begin so. */
const FORM = 'search';

type Answer = { message: MessageView } | { why: string };

/** To be made while the component is. */
export class Asking {
  message = $state.raw<MessageView>();
  /** Why the message does not follow what is typed; empty where it does. */
  wrong = $state('');
  problems = $state.raw<readonly Problem[]>([]);
  readonly kept;
  readonly #open: OpenCase;
  readonly #view: () => CaseView;
  readonly #start: SearchStart;

  constructor(open: OpenCase, view: () => CaseView, start: SearchStart) {
    this.#open = open;
    this.#view = view;
    this.#start = start;
    this.kept = useKept(
      `search:${view().case}`,
      () => typedFrom(start.form),
      () => view().sequence,
    );
  }

  /** What the message follows: everything but the person's own words for it. */
  readonly #plain = $derived.by(() => JSON.stringify({ ...this.form, text: '' }));

  get form(): SearchForm {
    return formOf($state.snapshot(this.kept.value), this.#view().case, this.kept.sequence);
  }

  /** For an effect: a day that was only filled in follows the calendar. */
  followToday(): void {
    if (!this.kept.ready) return;
    const typed = this.kept.value;
    typed.sent = followed(typed.sent, typed.filled, this.#start.form.sent);
    typed.filled = { ...this.#start.form.sent };
  }

  /** For an effect: the message follows once typing settles. */
  follow(): (() => void) | undefined {
    const form = JSON.parse(this.#plain) as SearchForm;
    if (!this.kept.ready) return undefined;
    if (!form.department) {
      this.message = undefined;
      return undefined;
    }
    return settled<Answer>(
      () =>
        call('search-message', form).then(
          (message) => ({ message }),
          (thrown: unknown) => ({ why: problemsOf(thrown, FORM)[0]?.message ?? '' }),
        ),
      (answer) => this.#take(answer),
      PREVIEW_MS,
    );
  }

  #take(answer: Answer): void {
    if ('message' in answer) this.message = answer.message;
    this.wrong = 'why' in answer ? answer.why : '';
  }

  /** The message as everything stands now, for a draft; what is wrong stands beside the fields. */
  async draft(): Promise<MessageView | undefined> {
    return this.#made(() => call('search-message', this.form));
  }

  /** The same as a PDF. */
  async pdf(): Promise<FileBytes | undefined> {
    return this.#made(() => call('search-pdf', this.form));
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

  /** Records that it was sent: the number of the new search, or none where something is wrong. */
  async record(): Promise<number | undefined> {
    // What is empty is the template's.
    if (this.kept.value.own?.trim() === '') this.kept.value.own = null;
    const { form } = this;
    const done = en.searches.form.done(form.department);
    this.problems = await this.#open.give('ask-department', form, FORM, done, this.kept);
    if (this.problems.length > 0) return undefined;
    return Math.max(...(this.#open.view?.searches ?? []).map((search) => search.search));
  }
}
