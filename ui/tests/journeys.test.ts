import { afterEach, describe, expect, test, vi } from 'vitest';
import { expectAccessible, find, named, press, settle, show, type, type Shown } from './window';

let shown: Shown | undefined;
afterEach(async () => {
  await shown?.close();
  shown = undefined;
});
const made = (name: string) => shown?.calls.filter((call) => call.name === name) ?? [];

describe('signing in', () => {
  test('a wrong passphrase: a plain message, then a wait that is counted down; the right one opens', async () => {
    shown = await show('', { person: '' });
    const attempt = async (passphrase: string) => {
      type('#sign-in-passphrase', passphrase);
      find<HTMLFormElement>('form').requestSubmit();
      await settle();
    };
    await attempt('wrong');
    expect(find('#sign-in-passphrase-error').textContent).toContain('That is not the passphrase.');
    expect(document.activeElement?.id).toBe('sign-in-passphrase');
    await attempt('wrong again');
    const open = named('Open the office');
    expect(open.getAttribute('aria-disabled')).toBe('true');
    const before = document.body.textContent;
    expect(before).toMatch(/You can try again in \d seconds/);
    await attempt('four plain words');
    expect(made('sign-in')).toHaveLength(2);
  });

  test('what is not about the passphrase stands in the summary, and the passphrase stays', async () => {
    shown = await show('', { person: '', broken: ['sign-in'] });
    type('#sign-in-passphrase', 'four plain words');
    find<HTMLFormElement>('form').requestSubmit();
    await settle();
    expect(find('.govuk-error-summary').textContent).toContain('The office folder cannot be reached.');
    expect(document.querySelector('#sign-in-passphrase-error')).toBeNull();
    expect(find<HTMLInputElement>('#sign-in-passphrase').value).toBe('four plain words');
  });

  test('a desk that does not answer does not keep the window open', async () => {
    shown = await show('#/today', { broken: ['lock'] });
    press('l', { ctrlKey: true });
    await settle();
    expect(find('h1').textContent).toContain('Locked at');
  });

  test('locking keeps the place and what was typed; the same person comes back to it', async () => {
    shown = await show('#/log');
    type('#log-subject-family', 'Applegarth');
    await settle();
    press('l', { ctrlKey: true });
    await settle();
    expect(made('keep-draft').at(-1)?.args).toMatchObject({ place: 'log-a-request' });
    expect(document.body.textContent).not.toContain('Applegarth');
    expect(find('h1').textContent).toContain('Locked at');
    await expectAccessible();
    type('#unlock', 'four plain words');
    find<HTMLFormElement>('form').requestSubmit();
    await settle();
    await settle();
    expect(location.hash).toBe('#/log');
    expect(find<HTMLInputElement>('#log-subject-family').value).toBe('Applegarth');
  });

  test('the recovery code is shown once and asks to be on paper first', async () => {
    shown = await show('', { person: '' });
    named('Create an office file').click();
    await settle();
    type('#create-person', 'Idris Bowen');
    find<HTMLFormElement>('form').requestSubmit();
    await settle();
    expect(find('.rd-recovery__code').textContent).toBe('K7QM-2XWD-9HTA-V4PC-31NE-8RSB');
    expect(named('Open the office').getAttribute('aria-disabled')).toBe('true');
    find<HTMLInputElement>('#recovery-have').click();
    await settle();
    expect(named('Open the office').getAttribute('aria-disabled')).toBeNull();
  });
});

describe('logging a request', () => {
  test('every refused value has the same sentence beside it and in the summary, which has the focus', async () => {
    shown = await show('#/log');
    press('Enter', { ctrlKey: true });
    await settle();
    const summary = find('.govuk-error-summary');
    expect(document.activeElement).toBe(summary);
    const links = [...summary.querySelectorAll('a')];
    expect(links.length).toBe(8);
    for (const link of links) {
      const id = link.getAttribute('href')?.slice(1) ?? '';
      const control = find(`[id="${id}"]`);
      const beside = control.closest('.govuk-form-group--error')?.querySelector('.govuk-error-message');
      expect(beside?.textContent).toContain(link.textContent);
    }
    links[2]?.click();
    expect(document.activeElement?.id).toBe('log-subject-family');
    await expectAccessible();
  });

  test('similar cases, the law and the last day follow what is typed', async () => {
    shown = await show('#/log');
    type('#log-subject-family', 'Applegarth');
    type('#log-received', '20');
    type('#log-received-month', '11');
    type('#log-received-year', '2026');
    find<HTMLInputElement>('#log-rights').click();
    find<HTMLInputElement>('#log-purposes').click();
    await settle(300);
    expect(document.body.textContent).toContain('Perhaps the same request');
    expect(find('.rd-choice').textContent).toContain('Law enforcement: Data Protection Act 2018, Part 3');
    expect(find('.rd-log__side').textContent).toContain('Mon 21 Dec 2026');
  });

  test('what is typed is kept within a second or so', async () => {
    shown = await show('#/log');
    type('#log-scope', 'Custody record');
    await settle(1100);
    expect(made('keep-draft')).toHaveLength(1);
    expect(find('.rd-head__sub').textContent).toContain('Draft kept 11:42');
  });
});

describe('working on cases', () => {
  test('J, K, Enter and Space work on the current row of Today', async () => {
    shown = await show('#/today');
    press('j');
    expect(find('tr.is-current th').textContent).toContain('FEN-26-0570');
    press('k');
    expect(find('tr.is-current th').textContent).toContain('FEN-26-0566');
    press(' ');
    await settle(200);
    expect(find('aside[aria-label="FEN-26-0566 at a glance"]').textContent).toContain('Devereux, Colm');
    press('Enter');
    await settle();
    expect(location.hash).toBe('#/case/fen-26-0566/overview');
  });

  test('in a case, numbers are tabs, E is the next step, J goes on in the list', async () => {
    shown = await show('#/today');
    press('Enter');
    await settle();
    press('2');
    await settle();
    expect(location.hash).toBe('#/case/fen-26-0566/clock');
    press('e');
    await settle();
    expect(location.hash).toBe('#/case/fen-26-0566/decision');
    press('3');
    await settle();
    press('j');
    await settle();
    expect(location.hash).toBe('#/case/fen-26-0570/searches');
  });

  test('what is not allowed keeps its place, with the reason, and does nothing', async () => {
    shown = await show('#/case/fen-26-0557/overview');
    named('More actions').click();
    await settle();
    const close = named('Close the case');
    const blocked = [...document.querySelectorAll<HTMLElement>('.rd-more button[aria-disabled="true"]')];
    expect(close).toBeDefined();
    expect(blocked.map((it) => it.querySelector('small')?.textContent)).toContain(
      'A part is not answered yet.',
    );
    blocked[0]?.click();
    expect(document.querySelector('.rd-more')).not.toBeNull();
  });

  test('a change by somebody else: told what changed, nothing typed is lost, the second try goes out anew', async () => {
    shown = await show('#/case/fen-26-0557/decision');
    find<HTMLInputElement>('#decide-outcome').click();
    type('#decide-reasons', 'Everything was found and nothing is withheld.');
    find('#decide-reasons').focus();
    await settle();
    press('Enter', { ctrlKey: true });
    await settle(60);
    expect(find('.govuk-error-summary').textContent).toContain(
      'Helen Marsh changed this case while you were typing.',
    );
    expect(find('.rd-merge').textContent).toContain('Tom Whitlock');
    expect(find<HTMLTextAreaElement>('#decide-reasons').value).toContain('nothing is withheld');
    expect(made('case')).toHaveLength(2);
  });

  test('a letter that lacks what the law asks for cannot be issued; putting it back lets it go', async () => {
    shown = await show('#/case/fen-26-0557/letters/A.access-partly');
    expect(find('.rd-tally').textContent).toContain('1 missing');
    expect(named('Issue the letter').getAttribute('aria-disabled')).toBe('true');
    named('Put it back').click();
    await settle(400);
    expect(find('.rd-tally').textContent).not.toContain('missing');
    named('Issue the letter').click();
    await settle();
    expect(made('issue-letter')).toHaveLength(0);
    named('Issue it').click();
    await settle(60);
    expect(made('issue-letter')).toHaveLength(1);
    expect(location.hash).toBe('#/case/fen-26-0557/letters');
  });

  test('a letter in which a prompt was left cannot be issued, and says which', async () => {
    shown = await show('#/case/fen-26-0557/letters/A.access-partly');
    named('Put it back').click();
    type('#letter-withheld', 'We withhold two items because [say why].');
    await settle(400);
    const issue = named('Issue the letter');
    expect(issue.getAttribute('aria-disabled')).toBe('true');
    expect(find('.rd-issue').textContent).toContain('Replace “[say why]”');
  });

  test('what was typed before a colleague changed the case does not overwrite the change', async () => {
    shown = await show('#/case/fen-26-0557/decision', {
      drafts: { 'decide:A:fen-26-0557': { reasons: 'Typed earlier.', exemptions: [], sequence: 3 } },
    });
    await settle();
    find<HTMLInputElement>('#decide-outcome').focus();
    find<HTMLInputElement>('#decide-outcome').click();
    await settle();
    press('Enter', { ctrlKey: true });
    await settle(60);
    expect(made('decide').at(-1)?.args).toMatchObject({ sequence: 3, reasons: 'Typed earlier.' });
    const seen = find('.rd-merge').querySelectorAll('tbody tr').length;
    expect(seen).toBeGreaterThan(0);
    press('Enter', { ctrlKey: true });
    await settle(60);
    expect((made('decide').at(-1)?.args as { sequence: number }).sequence).toBeGreaterThan(3);
  });

  test('a ground that the law of the part does not know is not sent', async () => {
    shown = await show('#/case/fen-26-0557/decision', {
      drafts: {
        'decide:A:fen-26-0557': {
          outcome: 'partly-disclosed',
          exemptions: [{ id: 'unheard-of', reason: 'Typed under another law.' }],
        },
      },
    });
    await settle();
    find<HTMLInputElement>('#decide-outcome').focus();
    press('Enter', { ctrlKey: true });
    await settle(60);
    const { exemptions } = made('decide').at(-1)?.args as { exemptions: { id: string }[] };
    expect(exemptions.map(({ id }) => id)).toEqual(['others', 'inquiry']);
  });

  test('the register searches as somebody types, marks the hits, and allocates what was chosen', async () => {
    shown = await show('#/register', { person: 'helen' });
    type('#register-search', 'thistle');
    await settle(120);
    expect([...document.querySelectorAll('mark')].map((it) => it.textContent)).toContain('Thistle');
    press('x');
    press('j');
    press('x');
    expect(find('.rd-bulk').textContent).toContain('2 selected');
    press('a');
    await settle();
    find<HTMLInputElement>('#allocate-to').click();
    named('Allocate').click();
    find<HTMLFormElement>('dialog form').requestSubmit();
    await settle();
    expect(made('allocate')[0]?.args).toMatchObject({ cases: ['fen-26-0557', 'fen-26-0580'] });
  });

  test('whoever does not supervise takes a free case and gives none to others', async () => {
    shown = await show('#/register', { lines: 5 });
    await vi.waitFor(() => find('.rd-regtable tbody tr'));
    press('x');
    press('a');
    await settle();
    const others = [...document.querySelectorAll<HTMLInputElement>('dialog input[type="radio"]')].filter(
      (it) => !it.checked,
    );
    expect(others.length).toBeGreaterThan(0);
    for (const it of others) expect(it.getAttribute('aria-disabled')).toBe('true');
    expect(find('dialog').textContent).toContain('A supervisor gives cases to others.');
    find<HTMLFormElement>('dialog form').requestSubmit();
    await settle();
    expect(made('allocate')[0]?.args).toMatchObject({ to: 'asha' });
  });

  test('the palette finds places and cases by the keyboard alone', async () => {
    shown = await show('#/today', { lines: 2 });
    press('k', { ctrlKey: true });
    await settle();
    type('.rd-palette input', 'thistlew');
    await settle(120);
    expect(find('[role="option"][aria-selected="true"]').textContent).toContain('FEN-26-0557');
    await expectAccessible();
    press('Enter', {}, find('.rd-palette input'));
    await settle();
    expect(location.hash).toBe('#/case/fen-26-0557/overview');
  });
});
