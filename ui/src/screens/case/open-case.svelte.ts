/** The case that is open: read from the desk, changed by commands, and offered only what the desk permits. */
import type { Problem } from '../../components/field/ErrorSummary.svelte';
import { call, DeskFailure } from '../../ipc/call';
import type { Calls, CaseView, CommandName, HistoryEntry } from '../../ipc/wire';
import { refresh } from '../../state/desk-state.svelte';
import { problemsOf } from '../../state/problems';
import { say } from '../../state/said.svelte';
import { en } from '../../texts/en';
import { emptyHistory } from '../timeline/query';
import { Timeline } from '../timeline/timeline.svelte';

/** What was typed for a command: it knows what the person had seen, and is forgotten once the command is done. */
interface Typed {
  confronted(): void;
  drop(): Promise<void>;
}

/** The commands that answer with the case as it is afterwards. */
export type CaseCommand = {
  [Name in keyof Calls]: Calls[Name]['reply'] extends CaseView ? Name : never;
}[keyof Calls];

export class OpenCase {
  view = $state.raw<CaseView>();
  failed = $state('');
  /** Whether the file of the case was destroyed: only its certificate is left. */
  destroyed = $state(false);
  /** Whether only others may open it. */
  restricted = $state(false);
  /** What somebody else did since this person last saw the case. */
  changed = $state.raw<readonly HistoryEntry[]>([]);
  readonly id: string;
  readonly timeline: Timeline;

  constructor(id: string) {
    this.id = id;
    this.timeline = new Timeline(id);
  }

  async load(): Promise<void> {
    try {
      this.view = await call('case', { case: this.id });
      this.failed = '';
      this.restricted = false;
    } catch (thrown) {
      const code = thrown instanceof DeskFailure ? thrown.code : '';
      this.destroyed = code === 'destroyed';
      this.restricted = code === 'restricted';
      this.failed = thrown instanceof Error ? thrown.message : String(thrown);
    }
  }

  /** Why a command may not be given now; undefined where it may. */
  refusal(command: CommandName): string | undefined {
    return this.view?.permits.find((permit) => permit.command === command)?.refusal || undefined;
  }

  /** Gives a command. What is wrong comes back for the form that `form` names; nothing typed is lost. */
  async give<Name extends CaseCommand>(
    name: Name,
    args: Calls[Name]['args'],
    form: string,
    done: string,
    typed?: Typed,
  ): Promise<readonly Problem[]> {
    try {
      this.view = (await call(name, args)) as CaseView;
    } catch (thrown) {
      return this.refused(thrown, form, 'sequence' in args ? args.sequence : undefined, typed);
    }
    this.changed = [];
    if (done) say(done);
    void refresh();
    await typed?.drop();
    return [];
  }

  /** What to say about a refusal. After a change by somebody else the case is read again, and says what changed. */
  async refused(
    thrown: unknown,
    form: string,
    seen = this.view?.sequence ?? 0,
    typed?: Typed,
  ): Promise<readonly Problem[]> {
    if (!(thrown instanceof DeskFailure) || thrown.code !== 'conflict') return problemsOf(thrown, form);
    await this.load();
    typed?.confronted();
    try {
      const { entries } = await call('history', emptyHistory(this.id));
      this.changed = entries.filter((entry) => entry.sequence > seen);
    } catch {
      // The message alone says that something changed; the case on the screen is as it is now.
      this.changed = [];
    }
    return [{ field: '', message: `${thrown.message} ${en.asking.conflict}` }];
  }
}
