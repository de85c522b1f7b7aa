import { afterEach, describe, expect, test } from 'vitest';
import type { RequestForm } from '../src/ipc/wire';
import { useWindowActs } from '../src/ipc/window';
import { dropped, fixtureActs } from './fixtures/desk';
import { returnedPath } from './fixtures/request-files';
import { expectAccessible, find, press, settle, show, type, type Shown } from './window';

let shown: Shown | undefined;
afterEach(async () => {
  await shown?.close();
  shown = undefined;
});
const last = (name: string) => shown?.calls.findLast((call) => call.name === name)?.args;
const text = (where = 'main') => find(where).textContent.replace(/\s+/g, ' ').trim();
const act = async (words: string) => {
  const all = [...document.querySelectorAll<HTMLElement>('main :is(button, a)')];
  const found = all.find((it) => it.textContent.replace(/\s+/g, ' ').includes(words));
  expect(found, words).toBeDefined();
  found?.click();
  await settle(60);
};

describe('the forms to give out', () => {
  test('one is chosen, set larger and saved', async () => {
    shown = await show('#/forms');
    const saved: string[] = [];
    useWindowActs({
      ...fixtureActs,
      save: (_, file) => {
        saved.push(file.name);
        return Promise.resolve(`/home/asha/${file.name}`);
      },
    });
    await settle(60);
    expect(last('form-file')).toEqual({ form: 'access', case: null, print: 'ordinary' });
    await act('Object to how we use information about you');
    expect(text()).toContain('FORM-OBJECTION-1 stands on it.');
    const print = find<HTMLSelectElement>('#form-print');
    print.value = 'larger';
    print.dispatchEvent(new Event('change', { bubbles: true }));
    await settle(60);
    expect(last('form-file')).toEqual({ form: 'objection', case: null, print: 'larger' });
    await act('Save as PDF');
    expect(saved).toEqual(['Object to how we use information about you.pdf']);
    expect(text('body')).toContain('Saved as /home/asha/Object to how');
    await expectAccessible();
  });

  test('one goes with a letter of a case: its reference stands on it, and its right is chosen', async () => {
    shown = await show('#/case/fen-26-0557/letters');
    await settle(60);
    await act('A form to go with a letter');
    await settle(60);
    expect(text()).toContain('FEN-26-0557 stands on it, and its barcode.');
    expect(last('form-file')).toMatchObject({ form: 'access', case: 'fen-26-0557' });
    await act('Make it for nobody in particular');
    await settle(60);
    expect(last('form-file')).toMatchObject({ case: null });
  });
});

describe('a form that comes back', () => {
  test('on paper: its barcode, scanned where cases are searched for, begins a request', async () => {
    shown = await show('#/register');
    type('#register-search', 'form-objection-1');
    await settle(60);
    expect(text()).toContain('This stands on our form “Object to how we use information about you”.');
    await act('Log a request: Objection');
    await settle(60);
    const ticked = [...document.querySelectorAll<HTMLInputElement>('.rd-rights input:checked')];
    expect(ticked.map((it) => it.labels?.[0]?.textContent ?? '').join()).toContain('Objection');
  });

  test('filled in on a screen: it fills what is empty, and says what', async () => {
    shown = await show('#/log');
    type('#log-subject-family', 'Applegarth');
    type('#log-subject-address', '2 Fen End');
    dropped.tell?.({ over: false, paths: [returnedPath] });
    await settle(60);
    expect(text('.rd-requestfiles__filled')).toBe(
      'Filled from our form “Object to how we use information about you”: the right, who asks, who asks for them, what it says itself and what is asked for. Look at each.',
    );
    expect(text()).toContain('It says that we gave it out with FEN-26-0557.');
    await expectAccessible();
    press('Enter', { ctrlKey: true });
    await settle(60);
    const form = last('log-request') as RequestForm;
    expect(form.rights).toEqual(['objection']);
    expect(form.asks).toBe('representative');
    expect(form.subject).toMatchObject({ family: 'Applegarth', address: '2 Fen End' });
    expect(form.requester).toMatchObject({ family: 'Brede', organisation: 'Brede & Co' });
    expect(form.stated).toEqual([{ right: 'objection', condition: 'says-what' }]);
    expect(form.scope).toBe('The marker on my address.');
  });

  test('about somebody of another name: nothing is filled, and it says so', async () => {
    shown = await show('#/log');
    type('#log-subject-given', 'Jane');
    type('#log-subject-family', 'Applegarth');
    dropped.tell?.({ over: false, paths: [returnedPath] });
    await settle(60);
    expect(text()).toContain('is about somebody else than the person named here');
    expect(find<HTMLTextAreaElement>('#log-scope').value).toBe('');
    expect(find<HTMLTextAreaElement>('#log-subject-address').value).toBe('');
    expect(document.querySelectorAll('.rd-rights input:checked')).toHaveLength(0);
    await expectAccessible();
  });
});
