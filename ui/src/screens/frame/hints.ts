/** The keys of the bottom bar, by screen. */
import type { KeyHint } from '../../components/frame/StatusBar.svelte';
import type { Session } from '../../ipc/wire';
import { capsOf } from '../../state/command-keys';
import { preferences } from '../../state/preferences.svelte';
import type { CaseTab, Place } from '../../state/place.svelte';
import { en } from '../../texts/en';

const k = en.keys;
const all: KeyHint = { keys: ['?'], does: k.all };
const find: KeyHint = { keys: ['/'], does: k.findShort };
const form: KeyHint[] = [{ keys: ['Ctrl Enter'], does: k.save }, { keys: ['Esc'], does: k.leave }, all];
const list: KeyHint[] = [
  { keys: ['J', 'K'], does: k.move },
  { keys: ['Enter'], does: k.open },
];

function ofTab(tab: CaseTab): KeyHint {
  if (tab === 'searches') return { keys: ['S'], does: k.askDepartment };
  if (tab === 'history') return { keys: ['F'], does: k.words };
  return tab === 'documents'
    ? { keys: capsOf('file-document'), does: k.addFiles }
    : { keys: ['C'], does: k.note };
}

export function hintsOf(place: Place | undefined, session: Session): KeyHint[] {
  if (!preferences.singleKeys) return [{ keys: ['Ctrl K'], does: k.findShort }];
  const log: KeyHint[] = session.calls.includes('log-request') ? [{ keys: ['N'], does: k.logRequest }] : [];
  switch (place?.screen) {
    case 'today':
      return [
        ...list,
        { keys: ['Space'], does: k.peek },
        { keys: ['A'], does: k.allocate },
        ...log,
        find,
        all,
      ];
    case 'register':
      return [...list, { keys: ['X'], does: k.select }, ...log, find, all];
    case 'searches':
      return [...list, { keys: ['G', 'R'], does: k.goRegister }, find, all];
    case 'board':
      return [{ keys: ['Enter'], does: k.openFigure }, { keys: ['G', 'R'], does: k.goRegister }, find, all];
    case 'tray':
      return [
        { keys: ['J', 'K'], does: k.move },
        { keys: ['Enter'], does: en.tray.log },
        { keys: ['M'], does: en.tray.merge },
        { keys: ['X'], does: en.tray.setAside },
        { keys: ['F'], does: en.tray.addFiles },
        all,
      ];
    case 'log':
    case 'log-many':
      return form;
    case 'case':
      if (place.tab === 'letters' && place.letter) return form;
      if (place.tab === 'searches' && place.letter === 'new') return form;
      if (place.tab === 'decision')
        return [
          { keys: ['1–7'], does: k.tabs },
          { keys: ['E'], does: k.nextStep },
          { keys: ['.'], does: k.more },
          { keys: ['J', 'K'], does: k.nextItem },
          { keys: ['X'], does: k.select },
          { keys: ['D', 'R', 'W'], does: k.fatesShort },
          find,
          all,
        ];
      return [
        { keys: ['1–7'], does: k.tabs },
        { keys: ['E'], does: k.nextStep },
        { keys: ['.'], does: k.more },
        { keys: ['J', 'K'], does: k.nextCase },
        ofTab(place.tab),
        find,
        all,
      ];
    default:
      return [...log, find, all];
  }
}
