export const forms = {
  title: 'Forms',
  heading: 'Forms to give out',
  note: 'Nobody has to use one: what somebody says or writes in any way is a request from the day it reaches us.',
  list: 'Forms',
  laws: (laws: readonly string[]): string => laws.join(', '),
  version: (version: number): string => `Version ${version}`,
  shown: 'Shown',
  print: 'How it is set',
  page: (title: string): string => `The form: ${title}`,
  save: 'Save as PDF',
  saved: (path: string): string => `Saved as ${path}`,
  fillable: 'Can be filled in on a screen, and read by everyone',
  forNobody: (code: string): string =>
    `${code} stands on it. Put it on the website, or give it to whoever asks for a form. It comes back filled in on a screen: drop it on the form of a new request.`,
  forCase: (reference: string): string =>
    `${reference} stands on it, and its barcode. It goes with a letter of that case.`,
  withoutCase: 'Make it for nobody in particular',
  enclose: 'A form to go with a letter',
  scanned: (title: string): string => `This stands on our form “${title}”.`,
  logFrom: (right: string): string => `Log a request: ${right}`,
};
