import type { ServerResponse } from 'node:http';

/** Which clients are still there: each keeps one `GET /alive` stream open; a call in flight counts too. */
export interface Presence {
  /** Marks the beginning of a request or stream and its end with the response's. */
  track(client: string, response: ServerResponse): void;
  /** Clients that had nothing open for `idleMs` and have not been reported before. */
  takeIdle(idleMs: number): readonly string[];
  /** Milliseconds since anything was open; 0 while something is. */
  idleFor(): number;
}

interface Seen {
  open: number;
  lastAt: number;
}

export function createPresence(now: () => number = Date.now): Presence {
  const clients = new Map<string, Seen>();
  let lastAt = now();
  return {
    track: (client, response) => {
      const seen = clients.get(client) ?? { open: 0, lastAt: 0 };
      clients.set(client, seen);
      seen.open += 1;
      response.once('close', () => {
        seen.open -= 1;
        seen.lastAt = now();
        lastAt = seen.lastAt;
      });
    },
    takeIdle: (idleMs) => {
      const idle = [...clients].filter(([, seen]) => seen.open === 0 && now() - seen.lastAt >= idleMs);
      for (const [client] of idle) clients.delete(client);
      return idle.map(([client]) => client);
    },
    idleFor: () => ([...clients.values()].some((seen) => seen.open > 0) ? 0 : now() - lastAt),
  };
}
