/**
 * A letter being written: what was typed goes to the desk every second and is kept there; the page and what the law
 * asks follow as soon as typing settles.
 */
import { call } from '../../ipc/call';
import type {
  AddresseeForm,
  AnnexText,
  ElementView,
  ExtensionGround,
  FindingView,
  LetterDraft,
  LetterPreview,
  LetterRef,
  LetterText,
  Print,
} from '../../ipc/wire';
import type { Problem } from '../../components/field/ErrorSummary.svelte';
import { keepBeforeLock } from '../../state/desk-state.svelte';
import { bytesOf } from './bytes';

const KEEP_MS = 1000;
const RETRY_MS = 5000;

export class Writing {
  draft = $state.raw<LetterDraft>();
  failed = $state('');
  texts = $state<Record<string, string>>({});
  ground = $state<ExtensionGround | ''>('');
  fee = $state('');
  /** Who it goes to, for a letter to somebody else. */
  addressee = $state<AddresseeForm>({ name: '', address: '' });
  /** The print that was chosen; none while it follows what the person asked for. */
  print = $state<Print | null>(null);
  /** What goes after it. */
  annexes = $state<AnnexText[]>([]);
  pdf = $state.raw<Uint8Array>();
  elements = $state.raw<readonly ElementView[]>([]);
  findings = $state.raw<readonly FindingView[]>([]);
  letStand = $state.raw<readonly FindingView[]>([]);
  problems = $state.raw<readonly string[]>([]);
  /** When it was last kept; empty before. */
  keptAt = $state('');
  /** Why it could not be kept; empty where it was. It is tried again. */
  keepFailed = $state('');
  /** What the desk refused when the letter was to be issued, beside the fields it is about. */
  refused = $state.raw<readonly Problem[]>([]);

  readonly #letter: LetterRef;
  readonly #forget: () => void;
  #kept = '';
  #closed = false;
  #asked = 0;
  #showingNow = false;
  #keeping: ReturnType<typeof setTimeout> | undefined;
  #showing: ReturnType<typeof setTimeout> | undefined;

  constructor(letter: LetterRef) {
    this.#letter = letter;
    this.#forget = keepBeforeLock(() => this.keep());
    void this.#open(() => call('letter-draft', letter));
  }

  async #open(ask: () => Promise<LetterDraft>): Promise<void> {
    try {
      const draft = await ask();
      this.draft = draft;
      this.texts = Object.fromEntries(draft.sections.map((section) => [section.id, section.text]));
      this.ground = draft.ground ?? '';
      this.fee = draft.fee;
      this.addressee = { ...draft.addressee };
      this.print = draft.chosen_print;
      this.annexes = draft.annexes.map(({ document, alternative }) => ({ document, alternative }));
      this.#kept = JSON.stringify(this.text);
      this.#take(draft);
      await this.#show();
    } catch (thrown) {
      this.failed = thrown instanceof Error ? thrown.message : String(thrown);
    }
  }

  /** The letter as it stands: only what differs from the template crosses. */
  get text(): LetterText {
    const changed = (this.draft?.sections ?? []).filter(
      (section) => section.editable && this.texts[section.id] !== section.original,
    );
    return {
      letter: this.#letter,
      sections: changed.map(({ id }) => ({ id, text: this.texts[id] ?? '' })),
      ground: this.ground || null,
      fee: this.fee,
      addressee: { ...this.addressee },
      version: this.draft?.version ?? '',
      print: this.print,
      annexes: $state.snapshot(this.annexes),
    };
  }

  /** To be called from an effect: notes what was typed. */
  watch(): void {
    const now = JSON.stringify(this.text);
    if (!this.draft || now === this.#kept) return;
    // The page follows each key; one is laid out at a time, so that there is nothing to wait for.
    clearTimeout(this.#showing);
    this.#showing = setTimeout(() => void this.#show());
    this.#keeping ??= setTimeout(() => void this.keep(), KEEP_MS);
  }

  async keep(): Promise<void> {
    clearTimeout(this.#keeping);
    this.#keeping = undefined;
    const text = this.text;
    const now = JSON.stringify(text);
    if (!this.draft || now === this.#kept) return;
    try {
      const fresh = await call('keep-letter', text);
      this.#kept = now;
      this.keptAt = new Date().toISOString();
      this.keepFailed = '';
      this.#renew(fresh, JSON.stringify(this.text) === now);
    } catch (thrown) {
      this.keepFailed = thrown instanceof Error ? thrown.message : String(thrown);
      if (!this.#closed) this.#keeping ??= setTimeout(() => void this.keep(), RETRY_MS);
    }
  }

  /** What the case says may have changed meanwhile: the letter follows it where the person wrote nothing of their own. */
  #renew(fresh: LetterDraft, settled: boolean): void {
    const before = this.draft?.sections ?? [];
    let moved = false;
    for (const section of fresh.sections) {
      const old = before.find((it) => it.id === section.id);
      if (old?.original === section.original && old.editable) continue;
      if (!section.editable || !old || this.texts[section.id] === old.original) {
        moved ||= this.texts[section.id] !== section.text;
        this.texts[section.id] = section.editable ? section.original : section.text;
      }
    }
    this.draft = fresh;
    if (moved) void this.#show();
    else if (settled) this.#take(fresh);
  }

  async #show(): Promise<void> {
    const mine = ++this.#asked;
    // One page is laid out at a time; what was typed meanwhile is laid out next.
    if (this.#showingNow) return;
    this.#showingNow = true;
    try {
      const preview = await call('preview-letter', this.text);
      if (preview.pdf) this.pdf = bytesOf(preview.pdf);
      this.#take(preview);
    } catch (thrown) {
      this.problems = [thrown instanceof Error ? thrown.message : String(thrown)];
    } finally {
      this.#showingNow = false;
    }
    if (mine !== this.#asked && !this.#closed) await this.#show();
  }

  #take(found: Pick<LetterPreview, 'elements' | 'findings' | 'let_stand' | 'problems'>): void {
    this.elements = found.elements;
    this.findings = found.findings;
    this.letStand = found.let_stand;
    this.problems = found.problems;
  }

  /** Everything as the template gives it. */
  async startAgain(): Promise<void> {
    clearTimeout(this.#keeping);
    this.#keeping = undefined;
    await this.#open(() => call('start-letter-again', this.#letter));
    this.keptAt = '';
  }

  close(keep: boolean): void {
    this.#forget();
    this.#closed = true;
    clearTimeout(this.#showing);
    if (keep) void this.keep();
    else clearTimeout(this.#keeping);
  }
}
