import { procedures } from '../../shared/contract/index.ts';

interface Shaped {
  readonly input: { readonly shape?: Readonly<Record<string, unknown>> };
}

/** True where the procedure's input carries a commandId (so that a crash leaves no doubt). */
export function takesCommandId(path: string): boolean {
  const [domain = '', name = ''] = path.split('.');
  const members = procedures as unknown as Readonly<Record<string, Readonly<Record<string, Shaped>>>>;
  return members[domain]?.[name]?.input.shape?.['commandId'] !== undefined;
}

/** The input with a fresh id where the procedure wants one. */
export function withCommandId(
  path: string,
  input: object,
  newId: () => string = () => crypto.randomUUID(),
): object {
  return takesCommandId(path) ? { ...input, commandId: newId() } : input;
}
