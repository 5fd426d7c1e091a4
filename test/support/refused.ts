import { ORPCError } from '@orpc/server';
import { refusalSchema, type Refusal } from '../../shared/contract/orpc.ts';
import { AppError } from '../../shared/kernel/errors.ts';

/** The refusal with which a call ends. Throws where it succeeds, or fails with anything else. */
export async function refusal(call: Promise<unknown>): Promise<Refusal> {
  try {
    await call;
  } catch (error) {
    if (error instanceof AppError) return { code: error.code, params: { ...error.params } };
    if (error instanceof ORPCError) return refusalSchema.parse(error.data);
    throw error;
  }
  throw new Error('Expected a refusal, the call succeeded');
}

/** The code alone. */
export async function refusedWith(call: Promise<unknown>): Promise<string> {
  return (await refusal(call)).code;
}
