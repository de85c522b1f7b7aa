import { afterEach, describe, expect, test, vi } from 'vitest';
import { useTransport } from '../src/ipc/call';
import { useWindowActs } from '../src/ipc/window';
import { fixtureActs, fixtureDesk, plainScene } from './fixtures/desk';
import { expectAccessible, find, named, press, settle, show, type, type Shown } from './window';

let shown: Shown | undefined;
afterEach(async () => {
  await shown?.close();
  shown = undefined;
});
const made = (name: string) => shown?.calls.filter((call) => call.name === name) ?? [];
const typeDate = (id: string, day: string, month: string, year: string) => {
  type(`#${id}`, day);
  type(`#${id}-month`, month);
  type(`#${id}-year`, year);
};
const choose = (id: string, value: string) => {
  const field = find<HTMLSelectElement>(`#${id}`);
  field.value = value;
  field.dispatchEvent(new Event('change', { bubbles: true }));
};
/** The “Change” that says of what only to those who hear it. */
const change = (of: string) =>
  [...document.querySelectorAll('.govuk-summary-list__actions .govuk-visually-hidden')]
    .find((it) => it.textContent.trim() === of)
    ?.closest('button')
    ?.click();
const send = async () => {
  find<HTMLFormElement>('dialog form').requestSubmit();
  await settle();
};

describe('logging a request for several rights', () => {
  const tick = (id: string) => find<HTMLInputElement>(`#log-${id}`).click();
  const lacking = () => [...document.querySelectorAll('.rd-lacking li')].map((it) => it.textContent);

  test('a notice under s.10 shows its six statements; a tick moves one out of what is missing', async () => {
    shown = await show('#/log');
    await settle();
    typeDate('log-received', '12', '3', '2018');
    tick('rights-prevent-processing');
    tick('purposes');
    await settle(200);
    expect(find('.rd-validity legend').textContent).toContain('DPA 1998 s.10');
    const boxes = [...document.querySelectorAll<HTMLInputElement>('.rd-validity input')];
    expect(boxes.map((it) => it.checked)).toEqual([true, true, ...Array<boolean>(6).fill(false)]);
    expect(lacking()).toHaveLength(6);
    expect(find('.rd-lacking').textContent).toContain('6 things are missing.');

    tick('valid-prevent-processing-gives-reasons');
    await settle(200);
    expect(lacking()).toHaveLength(5);
    expect(lacking().join()).not.toContain('Give your reasons');
    tick('valid-prevent-processing-in-writing');
    await settle(200);
    expect(lacking()[0]).toContain('Send us the notice in writing');
    expect(made('preview-request').at(-1)?.args).toMatchObject({
      stated: [{ right: 'prevent-processing', condition: 'gives-reasons' }],
      unmet: [{ right: 'prevent-processing', condition: 'in-writing' }],
    });
    await expectAccessible();
  });

  test('several rights under two laws: a part each, and what each law asks is asked once', async () => {
    shown = await show('#/log');
    await settle();
    typeDate('log-received', '20', '11', '2026');
    for (const id of ['rights-compensation', 'rights', 'purposes-other', 'purposes']) tick(id);
    await settle(200);
    expect(made('preview-request').at(-1)?.args).toMatchObject({
      rights: ['access', 'compensation'],
      purposes: ['policing', 'other'],
    });
    const legends = [...document.querySelectorAll('.rd-validity legend')].map((it) => it.textContent);
    expect(legends.map((it) => it.replace(/\s+/g, ' ').trim())).toEqual([
      'AB Subject access DPA 2018 s.45; UK GDPR art. 15',
      'CD Compensation DPA 2018 s.169; UK GDPR art. 82',
    ]);
    expect(document.querySelectorAll('#log-valid-compensation-damage')).toHaveLength(1);
    expect(document.querySelector('#log-valid-compensation-says-infringement')).not.toBeNull();
    expect(document.querySelectorAll('.rd-choice')).toHaveLength(4);
    await expectAccessible();
  });

  test('a right that turns on a decision asks for its day, one that turns on an act for that', async () => {
    shown = await show('#/log');
    await settle();
    expect(document.querySelector('#log-decided')).toBeNull();
    tick('rights-automated-decisions');
    await settle();
    expect(find('#log-decided').closest('fieldset')?.textContent).toContain('Day the decision was taken');
    expect(document.querySelector('#log-act')).toBeNull();
    tick('rights-compensation');
    await settle();
    expect(document.querySelector('#log-act')).not.toBeNull();
    typeDate('log-decided', '2', '11', '2026');
    await settle(200);
    expect(made('preview-request').at(-1)?.args).toMatchObject({
      decided: { day: '2', month: '11', year: '2026' },
    });
    tick('rights-automated-decisions');
    await settle();
    expect(document.querySelector('#log-decided')).toBeNull();
  });

  test('a right that somebody else answers says who', async () => {
    shown = await show('#/log');
    await settle();
    typeDate('log-received', '20', '11', '2026');
    tick('rights-regulator-complaint');
    tick('purposes');
    await settle(200);
    expect(find('.rd-validity .rd-warning').textContent).toContain('The Information Commission answers it.');
  });

  test('the questions that decide the law can be read', async () => {
    shown = await show('#/log');
    await settle();
    expect(find('.rd-guide').textContent).toContain('If yes: That part is under the UK GDPR.');
  });
});

describe('what if', () => {
  test('an extension notice: as it is and as it would be, what changes is marked, nothing is saved', async () => {
    shown = await show('#/case/fen-26-0557/clock');
    find<HTMLInputElement>('#whatif-way').click();
    await settle();
    expect(find<HTMLSelectElement>('#whatif-kind').value).toBe('extension-notice');
    expect(made('what-if')).toHaveLength(0);
    typeDate('whatif-on', '27', '11', '2026');
    await settle(250);
    expect(made('what-if').at(-1)?.args).toMatchObject({
      part: 'A',
      changes: [{ fact: null, kind: 'extension-notice', on: { day: '27', month: '11', year: '2026' } }],
    });
    const rows = [...document.querySelectorAll('.rd-compare tbody tr')];
    const marked = rows.filter((it) => it.querySelector('.is-new'));
    const [last] = rows;
    expect(last?.textContent).toContain('Mon 30 Nov 2026');
    expect(last?.textContent).toMatch(/Fri 29 Jan 2027\s*, changed/);
    expect(marked).toHaveLength(4);
    expect(rows.at(-1)?.querySelector('.is-new')).toBeNull();
    const [now, so] = [...document.querySelectorAll('.rd-work tfoot')].map((it) => it.textContent);
    expect(now).toContain('Monday 30 November 2026');
    expect(so).toContain('Friday 29 January 2027');
    await expectAccessible();
    expect(shown.calls.map((call) => call.name)).not.toContain('record-fact');
    expect(find('.rd-whatif header').textContent).toContain('nothing is saved');
  });

  test('a notice that comes too late says that it changes nothing', async () => {
    shown = await show('#/case/fen-26-0557/clock');
    find<HTMLInputElement>('#whatif-way').click();
    await settle();
    typeDate('whatif-on', '2', '12', '2026');
    await settle(250);
    expect(find('.rd-compare').textContent).toContain('given late: no effect');
    expect(find('.rd-whatif .rd-warning').textContent).toContain('It extends nothing.');
  });

  test('a fact left out: what cannot be says why; another gives its working', async () => {
    shown = await show('#/case/fen-26-0557/clock');
    find<HTMLInputElement>('#whatif-way-2').click();
    await settle(250);
    expect(made('what-if').at(-1)?.args).toMatchObject({ changes: [{ fact: 1, kind: null }] });
    expect(find('.rd-whatif .rd-warning').textContent).toContain('Without a day of receipt');
    expect(document.querySelector('.rd-compare')).toBeNull();
    const offered = [...find<HTMLSelectElement>('#whatif-fact').options].map((it) => it.value);
    expect(offered).toEqual(['1', '2', '3', '4', '5']);
    choose('whatif-fact', '4');
    await settle(250);
    expect(find('.rd-compare').textContent).toContain('4 days late');
  });
});

describe('a citation', () => {
  test('opens to the words of the law under its step, and closes', async () => {
    shown = await show('#/case/fen-26-0557/clock');
    const citation = named('s.54(3C)');
    expect(citation.getAttribute('aria-expanded')).toBe('false');
    citation.click();
    await settle();
    const words = find(`[id="${citation.getAttribute('aria-controls')}"]`);
    expect(words.textContent).toContain('Data Protection Act 2018 s.54(3C)');
    expect(words.textContent).toContain('does not count');
    expect(citation.getAttribute('aria-expanded')).toBe('true');
    await expectAccessible();
    citation.click();
    await settle();
    expect(document.querySelector('.rd-lawwords__one')).toBeNull();
  });
});

describe('the law', () => {
  test('lists every version of every right; one opens section by section, and leads back', async () => {
    shown = await show('#/law');
    expect(document.querySelectorAll('.rd-lawtable')).toHaveLength(3);
    expect(find('.rd-lawtable').textContent).toContain('answered by the regulator');
    expect(document.body.textContent).not.toContain('Take out');
    find('a[href="#/law/dpa-2018-part-3/access/2026-02-05"]').click();
    await settle();
    expect(made('law-rule').at(-1)?.args).toEqual({
      regime: 'dpa-2018-part-3',
      right: 'access',
      on: '2026-02-05',
    });
    const titles = [...document.querySelectorAll('.rd-rule h3')].map((it) => it.textContent);
    expect(titles).toContain('What makes it valid');
    const citation = named('s.54(2)');
    const words = find(`[id="${citation.getAttribute('aria-controls')}"]`);
    expect(words.hidden).toBe(true);
    citation.click();
    await settle();
    expect(words.hidden).toBe(false);
    expect(words.textContent).toContain('the period of 1 month');
    await expectAccessible();
    citation.click();
    await settle();
    expect(words.hidden).toBe(true);
    named('All rights').click();
    await settle();
    expect(document.querySelectorAll('.rd-lawtable')).toHaveLength(3);
  });

  test('a long preview says how far it is, and is stopped', async () => {
    shown = await show('#/law', { person: 'idris' });
    const stopped = vi.fn(() => Promise.resolve());
    const howFar = () => Promise.resolve({ done: 12_000, total: 40_000 });
    useWindowActs({ ...fixtureActs, howFar, stopWork: stopped });
    let fail: (thrown: unknown) => void = () => undefined;
    useTransport((name, args) =>
      name === 'preview-holiday'
        ? new Promise((_, reject) => (fail = reject))
        : fixtureDesk({ ...plainScene, person: 'idris' })(name, args),
    );
    named('Add or move').click();
    await settle();
    find<HTMLFormElement>('dialog form').requestSubmit();
    await settle(600);
    expect(find('.rd-longwork').textContent).toContain('12,000 of 40,000');
    await expectAccessible();
    named('Stop').click();
    expect(stopped).toHaveBeenCalledOnce();
    fail({ code: 'cancelled', message: 'Stopped. Nothing was changed.' });
    await settle();
    expect(document.querySelector('.rd-longwork')).toBeNull();
    expect(find('dialog .govuk-error-summary').textContent).toContain('Stopped. Nothing');
  });

  test('a bank holiday is shown with what it moves before it is taken over', async () => {
    shown = await show('#/law', { person: 'idris' });
    named('Add or move').click();
    await settle();
    await send();
    expect(find('.govuk-error-summary').textContent).toContain('Enter where that is said');
    typeDate('holiday-on', '30', '11', '2026');
    type('#holiday-name', 'State funeral');
    type('#holiday-basis', 'Proclamation of 22 November 2026');
    await settle();
    await send();
    expect(made('change-holiday')).toHaveLength(0);
    expect(find('dialog').textContent).toContain('9 last days move, of 164 open cases.');
    expect(find('.rd-moves').textContent).toContain('FEN-26-0557 A');
    expect(find('dialog').textContent).toContain('and 3 more');
    await expectAccessible();

    type('#holiday-name', 'Day of mourning');
    await settle();
    expect(document.querySelector('.rd-moves')).toBeNull();
    await send();
    expect(made('preview-holiday')).toHaveLength(3);
    named('Take it over').click();
    await send();
    expect(made('change-holiday')[0]?.args).toEqual({
      on: { day: '30', month: '11', year: '2026' },
      name: 'Day of mourning',
      basis: 'Proclamation of 22 November 2026',
      instead_of: null,
    });
    expect(document.querySelector('dialog')).toBeNull();
    expect(find('.rd-holidays').textContent).toContain('Day of mourning');
  });

  test('a bank holiday is taken out, and one that was taken out is put back', async () => {
    shown = await show('#/law', { person: 'idris' });
    named('Take out: Good Friday').click();
    await settle();
    expect(find<HTMLSelectElement>('#holiday-instead_of').value).toBe('2027-03-26');
    press('Escape', {}, find('dialog'));
    named('Cancel').click();
    await settle();
    named('Put back: Early May').click();
    await settle();
    expect(find<HTMLInputElement>('#holiday-on').value).toBe('3');
    expect(find<HTMLInputElement>('#holiday-name').value).toBe('Early May bank holiday');
    type('#holiday-basis', 'The proclamation was withdrawn');
    await settle();
    await send();
    expect(made('preview-holiday').at(-1)?.args).toMatchObject({
      on: { day: '3', month: '5', year: '2027' },
      instead_of: null,
    });
  });

  test('packs of the office’s own are shown with what they move before they are taken over', async () => {
    shown = await show('#/law', { person: 'idris' });
    named('Go back to the shipped law').click();
    await settle();
    expect(made('preview-law')[0]?.args).toEqual({ folder: '' });
    expect(find('dialog').textContent).toContain('9 last days move');
    await expectAccessible();
    await send();
    expect(made('adopt-law')[0]?.args).toEqual({ folder: '' });
    expect(find('[aria-labelledby="law-packs"]').textContent).toContain('The law is as it was shipped.');
  });
});

describe('putting a case right', () => {
  test('an answer keeps the last day that it was judged by beside the one of today', async () => {
    shown = await show('#/case/fen-26-0557/overview', { one: true, judged: true });
    const panel = find('.rd-panel').textContent;
    expect(panel).toMatch(/Last day when answered\s*Mon 30 Nov 2026\s*the day that counts/);
    expect(panel).toMatch(/Last day\s*Fri 27 Nov 2026/);
    expect(panel).toContain('in time');
    await expectAccessible();
  });

  test('the clock of an answered part shows the working of its day where the law was put right since', async () => {
    shown = await show('#/case/fen-26-0557/clock', { judged: true });
    expect(find('#clock-then').textContent).toBe('The working when it was answered');
    expect(document.body.textContent).toMatch(/They gave Sunday 29 November 2026 then and give Monday 30/);
    await expectAccessible();
  });

  test('a complaint that holds a request leads to a second form, with the day and the people of the first', async () => {
    shown = await show('#/case/fen-26-0557/overview');
    named('More actions').click();
    await settle();
    named('Log another request found in it').click();
    await settle();
    expect(location.hash).toMatch(/^#\/log\/./);
    expect(find('.rd-inset').textContent).toMatch(/Found in\s+FEN-26-/);
    expect(find<HTMLInputElement>('#log-received').value).toBe('3');
    expect(find<HTMLInputElement>('#log-subject-family').value).not.toBe('');
    await expectAccessible();
    const found_in = find('.rd-inset a').textContent;
    type('#log-scope', 'the recording of the call');
    await settle();
    press('Enter', { ctrlKey: true });
    await settle();
    expect(made('log-request').at(-1)?.args).toMatchObject({ found_in });
  });

  test('whether identity is in doubt: with a reason, and the case says so', async () => {
    shown = await show('#/case/fen-26-0557/overview');
    change('whether identity is in doubt');
    await settle();
    find<HTMLInputElement>('#doubt-needed').click();
    await settle();
    await expectAccessible();
    await send();
    expect(find('#doubt-reason-error').textContent).toContain('Say why.');
    type('#doubt-reason', 'She has been a client of ours for years.');
    await settle();
    await send();
    expect(made('correct-identity-doubt').at(-1)?.args).toMatchObject({
      sequence: 31,
      needed: false,
      reason: 'She has been a client of ours for years.',
    });
    expect(document.querySelector('dialog')).toBeNull();
    expect(document.body.textContent).toContain('Not in doubt');
  });

  test('what makes a part valid: the tick takes it out of what is missing', async () => {
    shown = await show('#/case/fen-26-0557/overview');
    const missing = 'Send us the signed authority';
    expect(find('.rd-parts').textContent).toContain(missing);
    change('what makes part B valid');
    await settle();
    expect(find<HTMLInputElement>('#validity-by-the-person').checked).toBe(false);
    find<HTMLInputElement>('#validity-by-the-person').click();
    await settle();
    await expectAccessible();
    await send();
    expect(made('check-validity').at(-1)?.args).toMatchObject({ part: 'B', unmet: [] });
    expect(find('.rd-parts').textContent).not.toContain(missing);
  });
});

describe('people and office', () => {
  test('a new recovery code comes after the passphrase, once, and is not left before it is on paper', async () => {
    shown = await show('#/people', { person: 'idris' });
    named('New recovery code').click();
    await settle();
    type('#code-passphrase', 'wrong');
    await settle();
    await send();
    expect(find('#code-passphrase-error').textContent).toContain('That is not your passphrase.');
    expect(document.querySelector('.rd-recovery__code')).toBeNull();
    await expectAccessible();
    type('#code-passphrase', 'four plain words');
    await settle();
    await send();
    expect(find('.rd-recovery__code').textContent).toBe('P4TD-9XKB-7QHM-2WVC-61RE-3NSA');
    await expectAccessible();
    find('dialog button[aria-label="Close"]').click();
    await settle();
    expect(document.activeElement?.id).toBe('recovery-have');
    find<HTMLInputElement>('#recovery-have').click();
    await settle();
    const close = [...document.querySelectorAll<HTMLElement>('.rd-recovery button')].at(-1);
    close?.click();
    await settle();
    expect(document.querySelector('dialog')).toBeNull();
    expect(document.body.textContent).not.toContain('P4TD');
  });

  test('a colleague who forgot theirs gets a new passphrase; one’s own is changed elsewhere', async () => {
    shown = await show('#/people', { person: 'idris' });
    expect(() => named('New passphrase: Idris Bowen')).toThrow();
    named('New passphrase: Tom Whitlock').click();
    await settle();
    expect(find('dialog h2').textContent).toBe('New passphrase for Tom Whitlock');
    await expectAccessible();
    type('#reset-passphrase', 'heron reeds boat sluice');
    type('#reset-passphrase_again', 'heron reeds boat');
    await settle();
    await send();
    expect(find('#reset-passphrase_again-error').textContent).toContain('Enter the same passphrase again.');
    type('#reset-passphrase_again', 'heron reeds boat sluice');
    await settle();
    await send();
    expect(made('reset-passphrase').at(-1)?.args).toMatchObject({ person: 'tom' });
    expect(document.querySelector('dialog')).toBeNull();
    expect(document.body.textContent).toContain('Tom Whitlock has a new passphrase');
  });
});
