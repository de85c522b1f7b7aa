import { afterEach, describe, expect, test } from 'vitest';
import { dropped } from './fixtures/desk';
import { expectAccessible, find, named, press, settle, show, type, type Shown } from './window';

let shown: Shown | undefined;
afterEach(async () => {
  await shown?.close();
  shown = undefined;
});
const TAB = '#/case/fen-26-0557/documents';
const made = (name: string) => shown?.calls.filter((call) => call.name === name) ?? [];
const last = (name: string) => made(name).at(-1)?.args;
const text = (selector: string) => find(selector).textContent.replace(/\s+/g, ' ').trim();
const choose = (id: string, value: string) => {
  const field = find<HTMLSelectElement>(`#${id}`);
  field.value = value;
  field.dispatchEvent(new Event('change', { bubbles: true }));
};
const send = async () => {
  find<HTMLFormElement>('dialog form').requestSubmit();
  await settle(60);
};

describe('the documents of a case', () => {
  test('each has a line, the newest first, and the first is shown as it looks', async () => {
    shown = await show(TAB);
    expect(text('.moj-sub-navigation [aria-current]')).toBe('Documents 3');
    const lines = [...document.querySelectorAll('.rd-documenttable tbody tr')].map((it) =>
      it.textContent.replace(/\s+/g, ' ').trim(),
    );
    expect(lines[0]).toContain('My records Correspondence');
    expect(lines[1]).toContain('To be destroyed by');
    expect(lines[2]).toContain('Destroyed');
    expect(text('.rd-documents__shown')).toContain('Please send me my records.');
    expect(text('.rd-documents__shown')).toContain('licence.png (48 kB)');
    await expectAccessible();
  });

  test('an image is drawn; one that was destroyed says why and offers nothing', async () => {
    shown = await show(`${TAB}/2`);
    expect(find<HTMLImageElement>('.rd-documents__shown img').alt).toBe('Driving licence');
    await shown.close();
    shown = await show(`${TAB}/1`);
    expect(made('document')).toHaveLength(0);
    expect(text('.rd-documents__one')).toContain('Filed on the wrong case.');
    expect(document.querySelector('.rd-documents__acts')).toBeNull();
  });

  test('files that are dropped anywhere on the case are described and filed', async () => {
    shown = await show('#/case/fen-26-0557/clock');
    dropped.tell?.({ over: true });
    await settle();
    expect(text('.rd-drophere')).toBe('Drop the files to add them to this case');
    dropped.tell?.({ over: false, paths: ['/home/asha/letter.pdf', '/home/asha/empty.pdf'] });
    await settle(60);
    expect(last('look-at-files')).toEqual({
      case: 'fen-26-0557',
      paths: ['/home/asha/letter.pdf', '/home/asha/empty.pdf'],
    });
    expect(text('dialog')).toContain('It asks for a password.');
    expect(text('dialog')).toContain('Cannot be added. empty.pdf is empty.');
    await expectAccessible();
    type('#file-0-title', ' ');
    await send();
    expect(text('#file-0-kind-error')).toContain('Choose what the document is');
    expect(text('#file-0-title-error')).toContain('Enter what the document is');
    choose('file-0-kind', 'authority');
    type('#file-0-title', 'Power of attorney');
    await send();
    expect(last('file-document')).toMatchObject({ kind: 'authority', title: 'Power of attorney' });
    expect(document.querySelector('dialog')).toBeNull();
  });

  test('U F chooses files; one can be left out', async () => {
    shown = await show(TAB);
    press('u');
    press('f');
    await settle(60);
    named('Leave out').click();
    await settle();
    expect(document.querySelectorAll('.rd-filerow')).toHaveLength(1);
  });

  test('it is destroyed with a reason', async () => {
    shown = await show(`${TAB}/2`);
    named('Destroy').click();
    await settle();
    await send();
    expect(text('#destroy-2-reason-error')).toContain('Say why');
    type('#destroy-2-reason', 'Identity is proved.');
    await send();
    expect(last('destroy-document')).toMatchObject({ document: 2, reason: 'Identity is proved.' });
  });

  test('what it is can be put right', async () => {
    shown = await show(`${TAB}/3`);
    named('Put right').click();
    await settle();
    expect(find<HTMLSelectElement>('#document-kind').value).toBe('correspondence');
    type('#document-title', 'E-mail of 16 November');
    await send();
    expect(last('change-document')).toMatchObject({ document: 3, title: 'E-mail of 16 November' });
  });
});

describe('retention', () => {
  test('what is due is proposed; what cannot be says why', async () => {
    shown = await show('#/retention', { person: 'helen' });
    expect(text('.rd-retention__stale')).toContain('2 backups beside the office');
    await expectAccessible();
    find<HTMLInputElement>('[aria-label="Select FEN-24-0017"]').click();
    find<HTMLInputElement>('[aria-label="Select FEN-24-0031"]').click();
    await settle();
    named('Propose 2 files').click();
    await settle(60);
    expect(last('propose-destruction')).toEqual({ cases: ['fen-24-0017', 'fen-24-0031'] });
    expect(document.body.textContent).toContain('FEN-24-0031: The file is kept longer: a claim.');
  });

  test('what was proposed is destroyed after a last question, or not with a reason', async () => {
    shown = await show('#/retention', { person: 'helen' });
    find<HTMLInputElement>('[aria-label="Select FEN-24-0009"]').click();
    await settle();
    named('Do not destroy').click();
    await settle();
    await send();
    expect(text('#drop-reason-error')).toContain('Say why');
    named('Cancel').click();
    await settle();
    named('Destroy 1 file').click();
    await settle();
    expect(text('dialog')).toContain('This cannot be undone.');
    await expectAccessible();
    await send();
    expect(last('destroy-cases')).toEqual({ cases: ['fen-24-0009'] });
    expect(document.body.textContent).toContain('Nothing is proposed.');
  });

  test('a supervisor changes the schedule', async () => {
    shown = await show('#/retention', { person: 'helen' });
    type('#schedule-rules-0-years', '3');
    await settle();
    named('Add a rule').click();
    await settle();
    type('#schedule-identity_copy_days', '');
    find<HTMLFormElement>('.rd-schedule').requestSubmit();
    await settle(60);
    expect(text('#schedule-identity_copy_days-error')).toContain('Enter a whole number');
    type('#schedule-identity_copy_days', '14');
    find<HTMLFormElement>('.rd-schedule').requestSubmit();
    await settle(60);
    expect(last('change-schedule')).toMatchObject({
      identity_copy_days: '14',
      rules: [{ years: '3' }, { label: '' }],
    });
  });

  test('the file is kept longer from the case', async () => {
    shown = await show('#/case/fen-26-0557', { person: 'helen' });
    named('Keep longer').click();
    await settle();
    await send();
    expect(text('#keep-reason-error')).toContain('Say why');
    type('#keep-reason', 'A claim is before the court.');
    await send();
    expect(document.body.textContent).toContain('Longer, until that is lifted: A claim is before the court.');
  });

  test('of a case that was destroyed the certificate is shown', async () => {
    shown = await show('#/case/fen-23-0102');
    expect(text('h1')).toBe('FEN-23-0102: certificate of destruction');
    expect(text('.rd-certificate')).toContain('Helen Marsh');
    await expectAccessible();
  });
});
