/** Channels between preload and main; nothing else is listened to. */
export const IPC = {
  hello: 'ledger:hello',
  frame: 'ledger:frame',
  status: 'ledger:status',
  pickFile: 'ledger:pick-file',
  giveFile: 'ledger:give-file',
  saveFile: 'ledger:save-file',
  print: 'ledger:print',
  savePdf: 'ledger:save-pdf',
} as const;
