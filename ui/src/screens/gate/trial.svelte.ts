/** A try at a passphrase: the desk says whether it is right, and how long to wait after a wrong one. */
import type { Problem } from '../../components/field/ErrorSummary.svelte';
import { call, DeskFailure } from '../../ipc/call';
import { enter } from '../../state/desk-state.svelte';

export class Trial {
  passphrase = $state('');
  message = $state('');
  busy = $state(false);
  /** Seconds until the next try. */
  wait = $state(0);
  problems = $state.raw<readonly Problem[]>([]);

  readonly #path: () => string;

  constructor(path: () => string) {
    this.#path = path;
  }

  async signIn(person: string): Promise<boolean> {
    if (this.busy || this.wait > 0) return false;
    this.busy = true;
    this.message = '';
    try {
      enter(await call('sign-in', { path: this.#path(), person, passphrase: this.passphrase }));
      return true;
    } catch (thrown) {
      this.message = thrown instanceof Error ? thrown.message : String(thrown);
      this.passphrase = '';
      if (thrown instanceof DeskFailure) this.#countDown(thrown.waitSeconds);
      return false;
    } finally {
      this.busy = false;
    }
  }

  #countDown(seconds: number): void {
    this.wait = seconds;
    const timer = setInterval(() => {
      this.wait = Math.max(0, this.wait - 1);
      if (this.wait === 0) clearInterval(timer);
    }, 1000);
  }
}
