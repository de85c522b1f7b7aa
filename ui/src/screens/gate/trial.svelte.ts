/** A try at a passphrase: the desk says whether it is right, and how long to wait after a wrong one. */
import type { Problem } from '../../components/field/ErrorSummary.svelte';
import { call, DeskFailure } from '../../ipc/call';
import { enter } from '../../state/desk-state.svelte';
import { problemsOf } from '../../state/problems';

const ABOUT_THE_FIELD: readonly string[] = ['wrong-passphrase', 'fields'];

export class Trial {
  passphrase = $state('');
  /** What stands beside the passphrase: it was wrong, or is missing. */
  message = $state('');
  busy = $state(false);
  /** Seconds until the next try. */
  wait = $state(0);
  /** What stands in the way of any passphrase: the office is in use, damaged, cannot be written. */
  problems = $state.raw<readonly Problem[]>([]);

  readonly #path: () => string;

  constructor(path: () => string) {
    this.#path = path;
  }

  async signIn(person: string): Promise<boolean> {
    if (this.busy || this.wait > 0) return false;
    this.busy = true;
    this.message = '';
    this.problems = [];
    try {
      enter(await call('sign-in', { path: this.#path(), person, passphrase: this.passphrase }));
      return true;
    } catch (thrown) {
      if (thrown instanceof DeskFailure && ABOUT_THE_FIELD.includes(thrown.code)) {
        this.message = thrown.message;
        this.passphrase = '';
      } else {
        this.problems = problemsOf(thrown, 'sign-in');
      }
      this.pause(thrown);
      return false;
    } finally {
      this.busy = false;
    }
  }

  /** After a wrong secret: counts down what the desk says to wait. */
  pause(thrown: unknown): void {
    if (!(thrown instanceof DeskFailure) || thrown.waitSeconds === 0) return;
    this.wait = thrown.waitSeconds;
    const timer = setInterval(() => {
      this.wait = Math.max(0, this.wait - 1);
      if (this.wait === 0) clearInterval(timer);
    }, 1000);
  }
}
