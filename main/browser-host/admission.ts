import { createHash, randomBytes } from 'node:crypto';

/** 128 random bits as 32 hexadecimal digits. */
export function randomToken(): string {
  return randomBytes(16).toString('hex');
}

/** Kept as digests: a comparison then tells nothing by its duration. */
function digest(secret: string): string {
  return createHash('sha256').update(secret).digest('base64');
}

/** Who may come in: one-use tokens in printed addresses, and the cookies they were exchanged for. */
export interface Admission {
  /** A token for one new address. */
  issueToken(): string;
  /** Exchanges a token for a Set-Cookie value; undefined when it is wrong or used. */
  exchange(token: string): string | undefined;
  /** The client behind a request's Cookie header. */
  clientOf(cookieHeader: string | undefined): string | undefined;
}

/** `port` names the cookie: browsers do not keep the cookies of two ports of one host apart. */
export function createAdmission(port: number): Admission {
  const cookieName = `ledger_${port}`;
  const tokens = new Set<string>();
  const clients = new Map<string, string>();
  return {
    issueToken: () => {
      const token = randomToken();
      tokens.add(digest(token));
      return token;
    },
    exchange: (token) => {
      if (!tokens.delete(digest(token))) return undefined;
      const secret = randomToken();
      clients.set(digest(secret), randomToken());
      return `${cookieName}=${secret}; HttpOnly; SameSite=Strict; Path=/`;
    },
    clientOf: (cookieHeader) => {
      for (const pair of (cookieHeader ?? '').split(';')) {
        const [name, value] = pair.trim().split('=');
        if (name === cookieName && value !== undefined) return clients.get(digest(value));
      }
      return undefined;
    },
  };
}
