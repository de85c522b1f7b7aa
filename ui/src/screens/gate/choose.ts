/** Lets the person choose an office folder, or looks again at one; says what is wrong where that fails. */
import { call } from '../../ipc/call';
import { chooseFolder } from '../../ipc/window';
import type { OfficeCard } from '../../ipc/wire';
import { en } from '../../texts/en';

export async function chooseOffice(
  take: (card: OfficeCard) => void,
  fail: (message: string) => void,
  known?: string,
): Promise<void> {
  fail('');
  try {
    const path = known ?? (await chooseFolder(en.gate.pickFolder));
    if (path) take(await call('look-at-office', { path }));
  } catch (thrown) {
    fail(thrown instanceof Error ? thrown.message : String(thrown));
  }
}
