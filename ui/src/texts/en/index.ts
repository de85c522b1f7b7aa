/** Every English text of the window, by screen. Another language is another object of this shape. */
import { batch } from './batch';
import { board } from './board';
import { asking, caseTexts, parties } from './case';
import { clock, decision, history, letter } from './clock';
import { codes, jurisdictions } from './codes';
import { consultation } from './consultation';
import { extension } from './extension';
import { documents } from './documents';
import { forms } from './forms';
import { frame, keys, palette } from './frame';
import { create, gate, lock, recovery, recoveryCode } from './gate';
import { holds } from './holds';
import { lapse } from './lapse';
import { law } from './law';
import { leaving } from './leaving';
import { links } from './links';
import { log } from './log';
import { notice } from './notice';
import { pack } from './pack';
import { people, register } from './register';
import { proceedings } from './proceedings';
import { requestFiles } from './request-files';
import { record } from './record';
import { restriction } from './restriction';
import { retention } from './retention';
import { tray } from './tray';
import { review } from './review';
import { care } from './care';
import { cover } from './cover';
import { sealed } from './sealed';
import { run } from './run';
import { searches } from './searches';
import { templates } from './templates';
import { timeline } from './timeline';
import { today } from './today';
import { dates, passphrase, words } from './words';

export const en = {
  asking,
  batch,
  board,
  case: caseTexts,
  clock,
  codes,
  consultation,
  cover,
  create,
  dates,
  decision,
  extension,
  documents,
  forms,
  frame,
  gate,
  history,
  holds,
  jurisdictions,
  keys,
  lapse,
  law,
  letter,
  lock,
  leaving,
  links,
  log,
  notice,
  pack,
  palette,
  parties,
  passphrase,
  people,
  proceedings,
  recovery,
  recoveryCode,
  record,
  register,
  requestFiles,
  restriction,
  retention,
  run,
  tray,
  review,
  care,
  sealed,
  searches,
  templates,
  timeline,
  today,
  words,
};
