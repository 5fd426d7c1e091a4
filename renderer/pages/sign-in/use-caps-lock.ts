import { type KeyboardEvent, useState } from 'react';

export interface CapsLock {
  readonly on: boolean;
  /** Spread over the password field: a browser tells the state of the key only with a key press. */
  readonly listeners: {
    readonly onKeyDown: (event: KeyboardEvent) => void;
    readonly onKeyUp: (event: KeyboardEvent) => void;
  };
}

/** Whether 大写锁定 (Caps Lock) is on, while the user types. */
export function useCapsLock(): CapsLock {
  const [on, setOn] = useState(false);
  const look = (event: KeyboardEvent): void => setOn(event.getModifierState('CapsLock'));
  return { on, listeners: { onKeyDown: look, onKeyUp: look } };
}
