interface Shaped {
  readonly input: { readonly shape?: Readonly<Record<string, unknown>> };
}

type Shapes = Readonly<Record<string, Readonly<Record<string, Shaped>>>>;

/**
 * True where the procedure's input carries a commandId (so that a crash leaves no doubt). The contract with all its
 * schemas is loaded at the first command: the first screen asks queries only, and stands earlier without it.
 */
export async function takesCommandId(path: string): Promise<boolean> {
  const { procedures } = await import('../../shared/contract/index.ts');
  const [domain = '', name = ''] = path.split('.');
  return (procedures as unknown as Shapes)[domain]?.[name]?.input.shape?.['commandId'] !== undefined;
}

/** The input with a fresh id where the procedure wants one. */
export async function withCommandId(
  path: string,
  input: object,
  newId: () => string = () => crypto.randomUUID(),
): Promise<object> {
  return (await takesCommandId(path)) ? { ...input, commandId: newId() } : input;
}
