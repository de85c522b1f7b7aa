export const record = {
  title: 'What was done',
  text: 'It is counted in reports. What is marked as needed must stand there before the case can be closed.',
  needed: 'needed',
  choose: 'Choose',
  yes: 'Yes',
  no: 'No',
  pounds: 'In pounds.',
  save: 'Save what was done',
  saved: 'What was done is recorded.',
};
