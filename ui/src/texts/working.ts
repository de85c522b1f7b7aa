/** The working of a clock as its table shows it. */
import type { WorkingStep } from '../components/case/Working.svelte';
import type { ClockView } from '../ipc/wire';

/** The first step that counts days gives the period; those after it add to it. */
export function stepsOf(clock: Pick<ClockView, 'steps'>): WorkingStep[] {
  const first = clock.steps.findIndex((step) => step.days !== null);
  return clock.steps.map(({ title, sentence, citation, law, days, date }, index) => ({
    title,
    sentence,
    citation,
    law,
    days: days === null ? '' : index > first ? `+${days}` : String(days),
    date,
  }));
}
