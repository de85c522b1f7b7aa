/** The keys of the schedule rest while a dialog asks something, and while the decision of the part is typed. */
const asking = (): boolean => document.querySelector('dialog[open]') !== null;
export const inPartForm = (): boolean => document.activeElement?.closest('.rd-decide-form') !== null;

type Acts = Record<string, () => void>;

export const ofSchedule = (acts: Acts): Acts => (asking() ? {} : acts);
/** `Ctrl Enter` belongs to the form that has the focus, and to the item's where none has. */
export const ofItemForm = (acts: Acts, save: () => void): Acts =>
  asking() ? {} : inPartForm() ? acts : { ...acts, 'Ctrl+Enter': save };
