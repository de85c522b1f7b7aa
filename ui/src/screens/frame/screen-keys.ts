/** The keys of the screens that keep the office, for the sheet of all keys. */
import type { ActId } from '../../state/command-keys';
import { en } from '../../texts/en';

export const screenGroups: readonly { title: string; ids: readonly ActId[] }[] = [
  {
    title: en.frame.people,
    ids: [
      'add-person',
      'change-roles',
      'reset-passphrase',
      'remove-person',
      'set-absence',
      'change-absence',
      'end-absence',
      'add-department',
      'change-department',
      'remove-department',
      'choose-crest',
      'remove-crest',
      'back-up',
      'new-recovery-code',
      'check-integrity',
    ],
  },
  {
    title: en.tray.title,
    ids: [
      'log-of-tray',
      'merge-of-tray',
      'set-aside',
      'put-back-of-tray',
      'show-file',
      'put-in-tray',
      'add-files',
    ],
  },
  {
    title: en.frame.law,
    ids: ['add-holiday', 'take-out-holiday', 'put-back-holiday', 'choose-packs', 'shipped-law'],
  },
  {
    title: en.templates.heading,
    ids: [
      'open-template',
      'all-templates',
      'keep-template',
      'approve-template',
      'compare-template',
      'drop-template',
      'use-shipped',
    ],
  },
  {
    title: en.forms.heading,
    ids: ['show-form', 'save-form', 'plain-form', 'log-scanned'],
  },
  {
    title: en.notice.heading,
    ids: [
      'publish-notice',
      'save-notice',
      'save-notice-page',
      'show-version',
      'version-changes',
      'show-today',
      'add-word',
      'change-word',
    ],
  },
  {
    title: en.frame.retention,
    ids: ['propose-destruction', 'destroy-case', 'drop-destruction', 'add-rule', 'remove-rule'],
  },
];
