import { afterEach, describe, expect, test, vi } from 'vitest';
import { DeskFailure, useTransport } from '../src/ipc/call';
import { useWindowActs } from '../src/ipc/window';
import type { RequestForm } from '../src/ipc/wire';
import { emptyRequest } from '../src/screens/log/form';
import { dropped, fixtureActs } from './fixtures/desk';
import { expectAccessible, find, named, press, settle, show, type, type Shown } from './window';

let shown: Shown | undefined;
afterEach(async () => {
  await shown?.close();
  shown = undefined;
});
const MAIL = '/home/asha/my records.eml';
const LETTER = '/home/asha/letter.pdf';
const made = (name: string) => shown?.calls.filter((call) => call.name === name) ?? [];
const text = (selector: string) => find(selector).textContent.replace(/\s+/g, ' ').trim();
const value = (id: string) => find<HTMLInputElement>(`#log-${id}`).value;
const rows = () => [...document.querySelectorAll('fieldset.rd-filerow')];
const drop = async (...paths: string[]) => {
  dropped.tell?.({ over: false, paths });
  await settle(60);
};
const log = async () => {
  press('Enter', { ctrlKey: true });
  await settle(60);
};

describe('the letter or e-mail of a request', () => {
  test('an e-mail that is dropped fills the form and is listed with what is attached to it', async () => {
    shown = await show('#/log');
    dropped.tell?.({ over: true });
    await settle();
    expect(text('.rd-drophere')).toBe('Drop the letter or e-mail that the request came in');
    await drop(MAIL);
    expect(document.querySelector('.rd-drophere')).toBeNull();
    expect(made('look-at-request-files')[0]?.args).toEqual({ paths: [MAIL] });
    expect(['received', 'received-month', 'received-year'].map(value)).toEqual(['16', '11', '2026']);
    expect(['subject-given', 'subject-family', 'subject-email', 'scope'].map(value)).toEqual([
      'Rowan',
      'Applegarth',
      'rowan@example.org',
      'Please send me my records.',
    ]);
    const chosen = find<HTMLInputElement>('[name="log-channel"]:checked');
    expect(chosen.labels?.[0]?.textContent).toContain('E-mail');
    expect(text('.rd-requestfiles__filled')).toContain(
      'Filled from the e-mail: how it came, the day received, the name, the e-mail address and what is asked for. Look at each.',
    );
    expect(text('.rd-requestfiles__filled')).toContain('Where it first reached another part of the force');
    expect(rows()).toHaveLength(2);
    expect(text('#log-files-1-path')).toContain('Attachment: licence.pdf');
    expect(text('#log-files-1-path')).toContain('It asks for a password.');
    expect(['files-0-kind', 'files-1-kind'].map(value)).toEqual(['request', 'other']);
    await expectAccessible();
  });

  test('nothing that was typed is overwritten, and no other person is given the sender’s address', async () => {
    shown = await show('#/log');
    type('#log-subject-family', 'Quenby');
    type('#log-received', '9');
    type('#log-scope', 'Custody record');
    await drop(MAIL);
    expect(
      ['received', 'received-month', 'subject-given', 'subject-family', 'subject-email'].map(value),
    ).toEqual(['9', '', '', 'Quenby', '']);
    expect(value('scope')).toBe('Custody record');
    expect(text('.rd-requestfiles__filled')).toBe('Filled from the e-mail: how it came. Look at each.');
  });

  test('where somebody else asks, the sender is that person', async () => {
    const typed: Partial<RequestForm> = { asks: 'representative' };
    shown = await show('#/log', { drafts: { 'log-a-request': { ...emptyRequest(), ...typed } } });
    await drop(MAIL);
    expect(['subject-family', 'requester-family', 'requester-email'].map(value)).toEqual([
      '',
      'Applegarth',
      'rowan@example.org',
    ]);
  });

  test('files are chosen; one that cannot be kept or is listed already says so and keeps nothing from being logged', async () => {
    shown = await show('#/log');
    useWindowActs({ ...fixtureActs, files: () => Promise.resolve([LETTER, '/home/asha/empty.pdf']) });
    named('Add the letter or e-mail').click();
    await settle(60);
    expect(rows()).toHaveLength(1);
    expect(text('div.rd-filerow')).toContain('Cannot be kept. empty.pdf is empty.');
    await expectAccessible();
    await drop(LETTER);
    expect(rows()).toHaveLength(1);
    expect(text('div.rd-filerow')).toContain('letter.pdf is listed already.');
    named('Leave out: letter.pdf').click();
    await settle();
    expect(document.querySelector('div.rd-filerow')).toBeNull();
  });

  test('what is listed is logged with the request, as it was put right', async () => {
    shown = await show('#/log');
    await drop(MAIL, LETTER);
    named('Leave out: my records.eml').click();
    await settle();
    const kind = find<HTMLSelectElement>('#log-files-0-kind');
    kind.value = 'identity';
    kind.dispatchEvent(new Event('change', { bubbles: true }));
    type('#log-files-1-title', ' ');
    await log();
    expect(find('.govuk-error-summary a').getAttribute('href')).toBe('#log-files-1-title');
    expect(text('#log-files-1-title-error')).toContain('Enter what the document is.');
    await expectAccessible();
    type('#log-files-1-title', 'Letter of 12 November');
    await log();
    const sent = made('log-request').at(-1)?.args as RequestForm;
    expect(sent.files).toEqual([
      {
        path: MAIL,
        in_tray: null,
        sha256: 'bb'.repeat(32),
        attachment: 0,
        kind: 'identity',
        title: 'licence',
      },
      {
        path: LETTER,
        sha256: 'cc'.repeat(32),
        in_tray: null,
        attachment: null,
        kind: 'request',
        title: 'Letter of 12 November',
      },
    ]);
    expect(location.hash).toContain('#/case/');
  });

  test('what the desk says of a file stands beside it until it is left out', async () => {
    shown = await show('#/log');
    await drop(LETTER, MAIL);
    const message = 'letter.pdf is no longer there. Drop it again.';
    const fields = [{ field: 'files.2.path', message }];
    useTransport(() => Promise.reject(new DeskFailure({ code: 'fields', message, fields })));
    await log();
    expect(text('#log-files-2-path-error')).toBe(message);
    find<HTMLAnchorElement>('.govuk-error-summary a').click();
    expect(document.activeElement?.id).toBe('log-files-2-path');
    named('Leave out: licence.pdf').click();
    await settle();
    expect(document.querySelector('.govuk-error-summary')).toBeNull();
    expect(document.activeElement?.id).toBe('log-files');
  });

  test('a draft keeps its files, and one that changed since says so and can be added again', async () => {
    const file = {
      path: LETTER,
      sha256: 'old',
      in_tray: null,
      attachment: null,
      kind: 'request',
      title: 'My letter',
    };
    shown = await show('#/log', { drafts: { 'log-a-request': { ...emptyRequest(), files: [file] } } });
    await settle(60);
    expect(value('files-0-title')).toBe('My letter');
    expect(text('#log-files-0-path-error')).toContain('It has changed since it was added.');
    await drop(LETTER);
    expect(rows()).toHaveLength(1);
    expect(document.querySelector('#log-files-0-path-error')).toBeNull();
    expect(value('files-0-title')).toBe('My letter');
  });

  test('a draft from before there were files is still taken up', async () => {
    shown = await show('#/log', { drafts: { 'log-a-request': { scope: 'Custody record' } } });
    await drop(LETTER);
    expect(value('scope')).toBe('Custody record');
    expect(rows()).toHaveLength(1);
  });

  test('leaving the choice changes nothing, and what went wrong is said', async () => {
    shown = await show('#/log', { broken: ['look-at-request-files'] });
    useWindowActs({ ...fixtureActs, files: vi.fn(() => Promise.resolve([])) });
    named('Add the letter or e-mail').click();
    await settle(60);
    expect(made('look-at-request-files')).toEqual([]);
    await drop(LETTER);
    expect(text('[role="alert"]')).toContain('The office folder cannot be reached.');
  });
});
