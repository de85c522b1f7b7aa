import { afterEach, describe, expect, test, vi } from 'vitest';
import type { SearchView } from '../src/ipc/wire';
import { useWindowActs } from '../src/ipc/window';
import { backOf, hoursInWords, outInWords, stateOf, totalsOf } from '../src/texts/searches';
import { fixtureActs } from './fixtures/desk';
import { searches } from './fixtures/searches';
import { expectAccessible, find, named, press, settle, show, type, type Shown } from './window';

let shown: Shown | undefined;
afterEach(async () => {
  await shown?.close();
  shown = undefined;
});
const TAB = '#/case/fen-26-0557/searches';
const made = (name: string) => shown?.calls.filter((call) => call.name === name) ?? [];
const choose = (id: string, value: string) => {
  const field = find<HTMLSelectElement>(`#${id}`);
  field.value = value;
  field.dispatchEvent(new Event('change', { bubbles: true }));
};
const tick = (id: string) => find<HTMLInputElement>(`#${id}`).click();
const typeDate = (id: string, day: string, month: string) => {
  type(`#${id}`, day);
  type(`#${id}-month`, month);
  type(`#${id}-year`, '2026');
};
const send = async () => {
  find<HTMLFormElement>('dialog form').requestSubmit();
  await settle(60);
};
const line = (number: number) => find(`.rd-searchtable tbody tr:nth-child(${number})`);
const panel = () => find('.rd-searches__one');
const textOf = (of: Element) => of.textContent.replace(/\s+/g, ' ').trim();
/** The cells of a line, in words. */
const cellsOf = (row: Element) => [...row.children].map(textOf).join(' | ');
const draftOf = () => {
  const saved = vi.fn((_: string, file: { name: string }) => Promise.resolve(`/home/asha/${file.name}`));
  useWindowActs({ ...fixtureActs, save: saved });
  return saved;
};

describe('searches in words', () => {
  const [first] = searches as [SearchView];
  const one = (of: Partial<SearchView>): SearchView => ({ ...first, ...of });

  test('what is withdrawn is not counted, and without searches there is no count', () => {
    expect(backOf(searches)).toBe('4 of 6 back');
    expect(backOf([one({ state: 'withdrawn' })])).toBe('');
    expect(backOf([])).toBe('');
  });

  test.each<[Partial<SearchView>, string]>([
    [{ state: 'out', replies: [] }, 'Out'],
    [{ state: 'out' }, 'Part came'],
    [{ state: 'late', days_late: 1 }, '1 working day late'],
    [{ state: 'late', days_late: 12 }, '12 working days late'],
    [{ state: 'back', back: '2026-11-20' }, 'Came back Fri 20 Nov'],
    [{ state: 'nil' }, 'Nothing found'],
  ])('where it stands: %j', (of, words) => expect(stateOf(one(of)).text).toBe(words));

  test('all of them come to so much; a part that came counts, what is withdrawn does not', () => {
    const gone = one({ state: 'withdrawn', replies: first.replies });
    expect(totalsOf([...searches, gone])).toEqual({
      came: '124 pages, 72 min, 2 items, 5.5 hours of searching',
      nil: 'Human Resources',
      out: 'Professional Standards, Firearms Licensing',
    });
    expect(hoursInWords(60)).toBe('1 hour');
    expect(hoursInWords(0)).toBe('');
  });

  test('who still owes an answer', () => {
    expect(outInWords(searches)).toBe('2 departments');
    expect(outInWords(searches.slice(5))).toBe('Firearms Licensing, due Wed 2 Dec');
    expect(outInWords([])).toBe('');
  });
});

describe('the searches of a case', () => {
  test('the tab counts them; each has a line, and the one that needs a reminder is shown', async () => {
    shown = await show(TAB);
    expect(textOf(find('.moj-sub-navigation [aria-current]'))).toBe('Searches 4 of 6 back');
    expect(textOf(line(2))).toContain('72 min, 2 items');
    expect(cellsOf(line(5))).toContain('2 working days late | 83 pages so far | Reminder due');
    expect(textOf(line(6))).toContain('Left alone');
    expect(find('.rd-searches__totals').textContent).toContain('Human Resources');
    expect(panel().textContent).toContain('Search 5');
    expect(textOf(panel())).toContain('Reminder due Mon 23 Nov. It goes to Ruth Coleman too.');
    expect(textOf(panel())).toContain('83 pages, 1 hour of searching More is to come');
    await expectAccessible();
  });

  test('a line opens its search beside; what is back can be changed no more, and says why', async () => {
    shown = await show(TAB);
    location.hash = line(4).querySelector('a')?.getAttribute('href') ?? '';
    window.dispatchEvent(new HashChangeEvent('hashchange'));
    await settle();
    expect(location.hash).toBe(`${TAB}/4`);
    expect(textOf(panel())).toContain('Looked for: Thistlewood, Thistelwood');
    expect(named('Record what came back').getAttribute('aria-disabled')).toBe('true');
    expect(panel().textContent).toContain('The whole of it has come back.');
    find('button[aria-label="Next search"]').click();
    await settle();
    expect(panel().textContent).toContain('Search 5');
    expect(named('Record what came back').getAttribute('aria-disabled')).toBeNull();
  });

  test('without searches the tab says what to do, and its key opens the form', async () => {
    shown = await show(TAB, { empty: true });
    expect(textOf(find('.moj-sub-navigation [aria-current]'))).toBe('Searches');
    expect(find('.rd-empty').textContent).toContain('No department has been asked yet');
    await expectAccessible();
    press('s');
    await settle();
    expect(location.hash).toBe(`${TAB}/new`);
    expect(find('form').textContent).toContain('The office has no departments yet.');
    expect(named('Record as sent').getAttribute('aria-disabled')).toBe('true');
  });

  test('what is not allowed keeps its place, with the reason', async () => {
    shown = await show(TAB, { refused: ['ask-department', 'record-reply'] });
    const ask = named('Ask a department');
    expect(ask.getAttribute('aria-disabled')).toBe('true');
    expect(find(`[id="${ask.getAttribute('aria-describedby')}"]`).textContent).toContain('not your case');
    named('Record what came back').click();
    press('s');
    await settle();
    expect(document.querySelector('dialog')).toBeNull();
    expect(location.hash).toBe(TAB);
  });
});

describe('asking a department', () => {
  const opened = async () => {
    shown = await show(`${TAB}/new`);
    await settle();
    choose('search-department', 'Custody Records');
    await settle(320);
  };
  const message = () => find<HTMLTextAreaElement>('#search-text').value;

  test('the message follows the form; recording it leads to the new search', async () => {
    await opened();
    expect(message()).toContain('To Custody Records');
    expect(textOf(find('#search-due-hint'))).toBe('Left empty: Mon 7 Dec, 10 working days.');
    tick('search-systems');
    type('#search-others', 'Paper register, Safe');
    tick('search-parts-1');
    await settle(320);
    expect(message()).toContain('Custody system\nPaper register\nSafe');
    expect(document.body.textContent).toContain('Rightsdesk sends nothing.');
    await expectAccessible();
    press('Enter', { ctrlKey: true });
    await settle(60);
    expect(made('ask-department').at(-1)?.args).toMatchObject({
      department: 'Custody Records',
      parts: ['A'],
      systems: ['Custody system', 'Paper register', 'Safe'],
      sent: { day: '23', month: '11', year: '2026' },
      due: { day: '', month: '', year: '' },
      text: '',
    });
    expect(location.hash).toBe(`${TAB}/8`);
    expect(panel().textContent).toContain('Search 8');
    expect(document.activeElement?.id).toBe('main');
    expect(textOf(find('.moj-sub-navigation [aria-current]'))).toBe('Searches 4 of 7 back');
  });

  test('what is wrong stands beside its field', async () => {
    await opened();
    type('#search-terms', ' ');
    tick('search-parts');
    tick('search-parts-1');
    type('#search-sent', '');
    await settle(320);
    expect(document.body.textContent).toContain(
      'The message does not follow yet. Enter the day on which it is sent.',
    );
    find<HTMLFormElement>('.rd-asking').requestSubmit();
    await settle();
    expect(find('#search-terms-error').textContent).toContain('Enter what to look for.');
    expect(find('#search-sent-error').textContent).toContain('Enter the day on which it is sent.');
    expect(find('#search-parts-error').textContent).toContain('Choose the parts');
    expect(document.activeElement).toBe(find('.govuk-error-summary'));
    expect(location.hash).toBe(`${TAB}/new`);
    await expectAccessible();
  });

  test('own words stay while the form changes, are sent, and are given up for the template', async () => {
    await opened();
    type('#search-text', 'Look in the safe.');
    type('#search-terms', 'Everything');
    await settle(320);
    type('#search-text', 'Look in the safe');
    type('#search-text', 'Look in the safe.');
    await settle(320);
    expect(message()).toBe('Look in the safe.');
    const saved = draftOf();
    named('Save as an e-mail draft').click();
    await settle();
    expect(made('search-message').at(-1)?.args).toMatchObject({ text: 'Look in the safe.' });
    expect(saved.mock.calls[0]?.[1]).toMatchObject({ name: 'FEN-26-0557 search.eml' });
    expect(document.body.textContent).toContain('Nothing was sent.');
    named('Start again from the template').click();
    await settle(320);
    expect(message()).toContain('What to look for\nEverything');
    type('#search-text', 'Look in the safe.');
    await settle();
    press('Enter', { ctrlKey: true });
    await settle(60);
    expect(made('ask-department').at(-1)?.args).toMatchObject({ text: 'Look in the safe.' });
  });

  test('the message is copied; where that fails, it says what to do', async () => {
    await opened();
    const writeText = vi.fn<(text: string) => Promise<void>>(() => Promise.resolve());
    vi.stubGlobal('navigator', { ...navigator, clipboard: { writeText } });
    named('Copy the message').click();
    await settle();
    expect(writeText).toHaveBeenCalledWith(message());
    writeText.mockRejectedValueOnce(new Error('NotAllowedError'));
    named('Copy the message').click();
    await settle();
    expect(find('.rd-asking__message [role="alert"]').textContent).toContain('copy it by hand');
    vi.unstubAllGlobals();
  });

  test('a day that was only filled in is today again in a draft of yesterday; a typed one stays', async () => {
    const yesterday = { day: '22', month: '11', year: '2026' };
    const typed = { department: 'Crime Records', sent: yesterday, filled: yesterday };
    shown = await show(`${TAB}/new`, { drafts: { 'search:fen-26-0557': typed } });
    await settle();
    expect(find<HTMLInputElement>('#search-sent').value).toBe('23');
    await shown.close();
    const other = { ...typed, sent: { ...yesterday, day: '20' } };
    shown = await show(`${TAB}/new`, { drafts: { 'search:fen-26-0557': other } });
    await settle();
    expect(find<HTMLInputElement>('#search-sent').value).toBe('20');
    expect(find<HTMLSelectElement>('#search-department').value).toBe('Crime Records');
  });

  test('what is typed is kept, and Escape leaves', async () => {
    await opened();
    await settle(1100);
    expect(made('keep-draft').at(-1)?.args).toMatchObject({ place: 'search:fen-26-0557' });
    press('Escape');
    await settle();
    expect(location.hash).toBe(TAB);
  });
});

describe('what comes of a search', () => {
  test('a reply: what is wrong beside its field, then what came stands in the line', async () => {
    shown = await show(`${TAB}/5`);
    named('Record what came back').click();
    await settle();
    await send();
    expect(find('#reply-on-error').textContent).toContain('Enter the day on which the answer came.');
    expect(find('#reply-pages-error').textContent).toContain('or choose that nothing was found');
    await expectAccessible();
    typeDate('reply-on', '23', '11');
    type('#reply-from', 'Joan Pettifer');
    type('#reply-pages', '14');
    type('#reply-hours', '1.5');
    await settle();
    await send();
    expect(made('record-reply').at(-1)?.args).toMatchObject({
      search: 5,
      sequence: 31,
      nil: false,
      pages: '14',
      hours: '1.5',
      more: false,
    });
    expect(document.querySelector('dialog')).toBeNull();
    expect(cellsOf(line(5))).toContain('Came back Mon 23 Nov | 97 pages');
    expect(textOf(find('.moj-sub-navigation [aria-current]'))).toBe('Searches 5 of 6 back');
  });

  test('nothing found: no figures are sent, and what was looked for is asked', async () => {
    shown = await show(`${TAB}/6`);
    named('Record what came back').click();
    await settle();
    type('#reply-pages', '3');
    tick('reply-nil-1');
    await settle();
    expect(document.querySelector('#reply-pages')).toBeNull();
    expect(find('#reply-terms-hint').textContent).toContain('that nothing was found rests on it');
    typeDate('reply-on', '23', '11');
    await send();
    expect(find('#reply-terms-error').textContent).toContain('Enter what was looked for');
    expect(made('record-reply').at(-1)?.args).toMatchObject({ nil: true, pages: '' });
  });

  test('a reminder that goes to the lead says so, and is recorded as it was written', async () => {
    shown = await show(`${TAB}/5`);
    named('Send a reminder').click();
    await settle();
    const dialog = find('dialog');
    expect(textOf(dialog)).toContain('The reminder is due Mon 23 Nov. It goes to Ruth Coleman too.');
    expect(textOf(dialog)).toContain('Copy to ruth.coleman@fenland.police.example');
    await expectAccessible();
    const saved = draftOf();
    named('Save as an e-mail draft').click();
    await settle();
    expect(saved).toHaveBeenCalledOnce();
    type('#remind-text', 'Answer today.');
    await settle();
    named('Save as an e-mail draft').click();
    await settle();
    expect(made('chase-message').at(-1)?.args).toMatchObject({ search: 5, text: 'Answer today.' });
    await send();
    expect(made('chase-department').at(-1)?.args).toMatchObject({
      search: 5,
      on: { day: '23', month: '11', year: '2026' },
      escalated: true,
      text: 'Answer today.',
    });
    expect(textOf(panel())).toContain('Reminder of Mon 23 Nov, with the named lead');
    expect(textOf(line(5))).toContain('Mon 30 Nov');
  });

  test('one that is left alone is chased again; one is withdrawn, each with a reason', async () => {
    shown = await show(`${TAB}/6`);
    named('Chase again').click();
    await settle();
    await send();
    expect(find('#mute-reason-error').textContent).toContain('Say why.');
    type('#mute-reason', 'They are back from leave');
    await settle();
    await send();
    expect(made('mute-chasing').at(-1)?.args).toMatchObject({ search: 6, muted: false });
    named('Withdraw').click();
    await settle();
    type('#withdraw-search-reason', 'Not needed any more');
    await settle();
    await expectAccessible();
    await send();
    expect(textOf(line(6))).toContain('Withdrawn');
    expect(panel().textContent).toContain('Not needed any more');
    expect(panel().textContent).toContain('The search was withdrawn.');
  });
});

describe('next steps and commands', () => {
  test('to ask leads to the form; to wait leads to the tab, and says for whom', async () => {
    shown = await show('#/case/fen-26-0557/overview', { act: 'search' });
    expect(find('a.govuk-task-list__link').getAttribute('href')).toBe(`${TAB}/new`);
    press('e');
    await settle();
    expect(location.hash).toBe(`${TAB}/new`);
    await shown.close();
    shown = await show('#/case/fen-26-0557/overview', { act: 'await-search' });
    const step = find('.rd-tasks li');
    expect(textOf(step)).toContain('Waiting for a department 2 departments');
    expect(textOf(step)).toContain('With the department');
    press('e');
    await settle();
    expect(location.hash).toBe(TAB);
    expect(named('Record what came back').className).not.toContain('secondary');
  });

  test('the commands lead to the search that is meant', async () => {
    shown = await show('#/case/fen-26-0557/overview');
    named('More actions').click();
    await settle();
    const remind = named('Remind a department');
    expect(remind.textContent).toContain('Reminder due: Professional Standards');
    remind.click();
    await settle();
    expect(location.hash).toBe(`${TAB}/5`);
  });

  test('with nothing out there is nothing to record', async () => {
    shown = await show('#/case/fen-26-0557/overview', { empty: true });
    named('More actions').click();
    await settle();
    expect(named('Record what a department found').textContent).toContain('Nothing is out');
    named('Ask a department to search').click();
    await settle();
    expect(location.hash).toBe(`${TAB}/new`);
  });
});

describe('the searches of the office', () => {
  test('a supervisor begins with all; G then S leads there, Enter to the search', async () => {
    shown = await show('#/board', { person: 'helen' });
    press('g');
    press('s');
    await settle();
    expect(location.hash).toBe('#/searches');
    expect(made('searches').at(-1)?.args).toEqual({ mine: false });
    const rows = document.querySelectorAll('.rd-outtable tbody tr');
    expect(rows).toHaveLength(3);
    expect(textOf(rows[0] as Element)).toContain('Reminder due to the lead too');
    const kept = [...document.querySelectorAll('.rd-minitable tbody tr')].map(cellsOf);
    expect(kept[1]).toBe('Professional Standards | 12 | 3 | 6 | 3 | 2 | 24');
    expect(kept[2]).toBe('Property and Vehicles | 1 | 0 | 0 | 1 | 0 | –');
    await expectAccessible();
    press('j');
    press('k');
    press('Enter');
    await settle();
    expect(location.hash).toBe(`${TAB}/5`);
    expect(find('.rd-id__line a').textContent).toBe('Searches');
  });

  test('a caseworker begins with their own, and can see all', async () => {
    shown = await show('#/searches');
    expect(made('searches').at(-1)?.args).toEqual({ mine: true });
    expect(document.querySelectorAll('.rd-outtable tbody tr')).toHaveLength(2);
    named('All').click();
    await settle();
    expect(made('searches').at(-1)?.args).toEqual({ mine: false });
    expect(location.hash).toBe('#/searches/all');
    expect(find('.rd-outtable').textContent).toContain('Tom Whitlock');
  });

  test('nothing out says so', async () => {
    shown = await show('#/searches', { empty: true });
    expect(find('.rd-empty').textContent).toContain('No department owes you an answer.');
    expect(document.body.textContent).toContain('No department has been asked yet.');
    await expectAccessible();
    named('See those of the whole office').click();
    await settle();
    expect(find('.rd-empty').textContent).toContain('No department owes the office an answer.');
  });
});

describe('the departments', () => {
  test('one is added, changed and removed; what is wrong stands beside its field', async () => {
    shown = await show('#/people', { person: 'idris' });
    await settle();
    named('Add a department').click();
    await settle();
    type('#office-departments-5-days', 'ten');
    await send();
    expect(find('#office-departments-5-name-error').textContent).toContain('Enter the name');
    expect(find('#office-departments-5-days-error').textContent).toContain('1 to 60');
    await expectAccessible();
    type('#office-departments-5-name', 'Control Room');
    type('#office-departments-5-days', '5');
    await settle();
    await send();
    expect(find('.rd-departments').textContent).toContain('Control Room');
    named('Change: Custody Records').click();
    await settle();
    expect(find<HTMLTextAreaElement>('#office-departments-1-systems').value).toContain('Custody video');
    type('#office-departments-1-lead', 'Ivo Marsh');
    await settle();
    await send();
    const saved = made('change-departments').at(-1)?.args as {
      departments: { name: string; lead: string }[];
    };
    expect(saved.departments).toHaveLength(6);
    expect(saved.departments[1]).toMatchObject({ name: 'Custody Records', lead: 'Ivo Marsh' });
    named('Remove: Human Resources').click();
    await settle();
    await send();
    expect(find('.rd-departments').textContent).not.toContain('Human Resources');
    expect(find('.rd-departments').textContent).toContain('Ivo Marsh');
  });

  test('whoever keeps no office does not see them', async () => {
    shown = await show('#/people');
    expect(document.querySelector('.rd-departments')).toBeNull();
    expect(made('departments')).toHaveLength(0);
  });
});
