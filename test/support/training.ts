import { create } from './seed.ts';
import type { TestService } from './service.ts';

type Values = Readonly<Record<string, string | number | null>>;

/** Makes a class that was held; answers its id. */
export function trainingClass(test: TestService, name: string, more: Values = {}): Promise<number> {
  return create(test, 'trainingClasses', {
    name,
    level: 'street',
    heldOn: '2026-04-16',
    minutes: '6',
    status: 'held',
    ...more,
  });
}
