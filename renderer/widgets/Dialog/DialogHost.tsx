import { Input } from 'antd';
import { useState, useSyncExternalStore } from 'react';
import { DIALOG_WORDS } from '../../text/dialog.ts';
import { currentConfirm, subscribeConfirm } from './ask-confirm.ts';
import type { OpenConfirm } from './ask-confirm.ts';
import { Dialog } from './Dialog.tsx';

function Question({ request }: { readonly request: OpenConfirm }) {
  const [typed, setTyped] = useState('');
  const { typeName } = request;
  const blocked = typeName !== undefined && typed.trim() !== typeName;
  return (
    <Dialog
      open
      width={420}
      title={request.title}
      verb={request.verb}
      onVerb={() => request.answer(true)}
      {...(request.cancel === undefined ? {} : { cancel: request.cancel })}
      onCancel={() => request.answer(false)}
      focus={typeName === undefined ? 'cancel' : 'field'}
      blockedBy={blocked ? DIALOG_WORDS.nameMissing : undefined}
    >
      {request.body}
      {typeName !== undefined && (
        <label className="dialog-type-name">
          {DIALOG_WORDS.typeName(typeName)}
          <Input value={typed} onChange={(event) => setTyped(event.target.value)} autoComplete="off" />
        </label>
      )}
    </Dialog>
  );
}

/** Draws the question that `askConfirm` asks. Stands once, inside the theme. */
export function DialogHost() {
  const request = useSyncExternalStore(subscribeConfirm, currentConfirm);
  return request ? <Question key={request.id} request={request} /> : null;
}
