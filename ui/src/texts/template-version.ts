/** Which version of a template a letter was made of. */
import { en } from './en';

/** "shipped 3", "office 2": "Version 3, as shipped"; empty where it was not kept. */
export function versionInWords(version: string): string {
  const [whose, number = ''] = version.split(' ');
  if (whose === 'office') return en.templates.officeVersion(number);
  return whose === 'shipped' ? en.templates.shippedVersion(number) : version;
}
