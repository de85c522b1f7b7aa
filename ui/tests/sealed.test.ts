import { afterEach, describe, expect, test } from 'vitest';
import { fates, keepsBack, openGrounds, tells } from '../src/texts/review';
import { nothingSealed, sealedForm } from '../src/screens/case/sealed';
import { neither } from './fixtures/sealed';
import { expectAccessible, find, named, press, settle, show, type, type Shown } from './window';

let shown: Shown | undefined;
afterEach(async () => {
  await shown?.close();
  shown = undefined;
});
const TAB = '#/case/fen-26-0557/decision';
const made = (name: string) => shown?.calls.filter((call) => call.name === name) ?? [];
const last = (name: string) => made(name).at(-1)?.args;
const textOf = (of: Element) => of.textContent.replace(/\s+/g, ' ').trim();
const form = () => find<HTMLFormElement>('.rd-review__part form');
const send = async () => {
  form().requestSubmit();
  await settle(60);
};
const choose = (id: string, value: string) => {
  const field = find<HTMLSelectElement>(`#${id}`);
  field.value = value;
  field.dispatchEvent(new Event('change', { bubbles: true }));
};
const optionsOf = (id: string) => [...find<HTMLSelectElement>(`#${id}`).options].map((it) => it.value);
const choice = (label: string) => {
  const found = [...document.querySelectorAll('label')].find((it) => textOf(it) === label);
  return document.getElementById(found?.htmlFor ?? '') as HTMLInputElement;
};

describe('deciding neither to confirm nor to deny', () => {
  test('asks for what is sealed, says why, and for nothing that is told', async () => {
    shown = await show(TAB);
    expect(document.querySelector('#decide-sealed-reason')).toBeNull();
    choice('Neither confirmed nor denied').click();
    await settle();
    expect(document.querySelector('#decide-reasons')).toBeNull();
    expect(document.querySelector('#decide-exemptions')).toBeNull();
    expect(textOf(form())).toContain('The letter says the same whether there is anything or not.');
    expect(optionsOf('decide-sealed-grounds')).toEqual(['', 'inquiry', 'crime']);
    await expectAccessible();
    await send();
    for (const field of ['holding', 'grounds', 'reason'])
      expect(find(`#decide-sealed-${field}-error`)).toBeDefined();
    expect(document.activeElement?.className).toBe('govuk-error-summary');
    await expectAccessible();
    choice('Yes, something is held').click();
    choose('decide-sealed-grounds', 'crime');
    type('#decide-sealed-reason', 'A source would be known.');
    await settle();
    await send();
    expect(last('decide')).toMatchObject({
      part: 'A',
      outcome: 'neither-confirmed-nor-denied',
      exemptions: [],
      reasons: '',
      sealed: { holding: 'held', grounds: ['crime'], reason: 'A source would be known.' },
    });
    expect(textOf(find('.rd-review__part'))).toContain('A supervisor must sign this');
  });

  test('what it rests on is asked for only when somebody wants to see it', async () => {
    shown = await show(TAB);
    choice('Neither confirmed nor denied').click();
    await settle();
    choice('Yes, something is held').click();
    choose('decide-sealed-grounds', 'crime');
    type('#decide-sealed-reason', 'A source would be known.');
    await send();
    expect(made('sealed-decision')).toHaveLength(0);
    expect(textOf(find('.rd-review__part'))).not.toContain('A source would be known.');
    named('Show what is sealed').click();
    await settle(60);
    expect(last('sealed-decision')).toEqual({ case: 'fen-26-0557', part: 'A' });
    const part = textOf(find('.rd-review__part'));
    expect(part).toContain('Yes, something is held');
    expect(part).toContain('Prevention and detection of crime (s.45(4)(b))');
    expect(part).toContain('A source would be known.');
    await expectAccessible();
    named('Hide it').click();
    await settle();
    expect(textOf(find('.rd-review__part'))).not.toContain('A source would be known.');
  });

  test('whoever may not read it sees why not', async () => {
    shown = await show(TAB, { broken: ['sealed-decision'] });
    choice('Neither confirmed nor denied').click();
    await settle();
    choice('No, nothing is held').click();
    choose('decide-sealed-grounds', 'inquiry');
    type('#decide-sealed-reason', 'An inquiry would be known.');
    await send();
    named('Show what is sealed').click();
    await settle(60);
    expect(textOf(find('.rd-review__part'))).toContain('There is a problem');
    expect(textOf(find('.rd-review__part'))).not.toContain('Is there anything?');
  });

  test('an outcome that seals nothing gives nothing of it', () => {
    const typed = { ...nothingSealed(), holding: 'held', grounds: ['crime', 'crime', 'x', ''] } as const;
    const open = { ...typed, grounds: [...typed.grounds] };
    expect(sealedForm({ ...neither, sealed: false }, open)).toBeNull();
    expect(sealedForm(undefined, open)).toBeNull();
    expect(sealedForm(neither, open)).toEqual({ holding: 'held', grounds: ['crime'], reason: '' });
  });
});

describe('an item of which nothing is told', () => {
  test('keeps it back, and tells nothing', () => {
    expect(fates.filter(keepsBack)).toEqual(['redact', 'withhold', 'unconfirmed']);
    expect(fates.filter(tells)).toEqual(['redact', 'withhold', 'not-personal', 'duplicate']);
    expect(openGrounds({ outcomes: [neither, { ...neither, sealed: false, grounds: ['x'] }] })).toEqual([
      'inquiry',
      'crime',
    ]);
  });

  test('asks for a ground and the harm, says what that means, and for no reason that is told', async () => {
    shown = await show(`${TAB}/11`);
    choice('Neither confirm nor deny it').click();
    await settle();
    expect(document.querySelector('#rule-reason')).toBeNull();
    expect(textOf(find('.rd-review__item'))).toContain('not even that there is such a thing');
    expect(optionsOf('rule-grounds')).toEqual(['', 'inquiry', 'crime']);
    await expectAccessible();
    choose('rule-grounds', 'crime');
    type('#rule-harm', 'A source would be known.');
    await settle();
    find('#rule-harm').focus();
    press('Enter', { ctrlKey: true });
    await settle(60);
    expect(last('rule-items')).toMatchObject({
      items: [11],
      fate: 'unconfirmed',
      grounds: ['crime'],
      reason: '',
      harm: 'A source would be known.',
    });
    expect(textOf(find('#row-item-11'))).toContain('Neither confirmed nor denied');
  });
});
