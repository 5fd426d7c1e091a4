import { useEffect, useRef } from 'react';
import { useBlocker } from 'react-router';
import { askConfirm } from '../../../widgets/Dialog/ask-confirm.ts';
import { ATTENDANCE_WORDS as W } from './words.ts';

/** Leaving the sheet (another tab, another page, 返回) asks where something typed would be lost. */
export function useLeaveQuestion(touched: boolean): void {
  const blocker = useBlocker(touched);
  const asked = useRef(false);
  useEffect(() => {
    if (blocker.state !== 'blocked' || asked.current) return;
    asked.current = true;
    const request = { title: W.leaveTitle, body: W.leaveBody, verb: W.leaveVerb, cancel: W.leaveCancel };
    void askConfirm(request).then((leaves) => {
      asked.current = false;
      if (leaves) blocker.proceed();
      else blocker.reset();
    });
  }, [blocker]);
}
