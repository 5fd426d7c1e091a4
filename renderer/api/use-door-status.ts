import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { Door, DoorStatus } from './door.ts';

/** Watches the service; once it is back after a restart or an absence, everything on screen is asked again. */
export function useDoorStatus(door: Door): DoorStatus {
  const queries = useQueryClient();
  const [status, setStatus] = useState<DoorStatus>({ state: 'starting' });
  useEffect(() => {
    let before: DoorStatus['state'] = 'starting';
    return door.onStatus((next) => {
      setStatus(next);
      const isBack = next.state === 'restarted' || (next.state === 'ready' && before !== 'ready');
      before = next.state;
      if (isBack) void queries.invalidateQueries();
    });
  }, [door, queries]);
  return status;
}
