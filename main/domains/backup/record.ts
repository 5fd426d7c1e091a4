import type { WriteContext } from '../../db/context.ts';

/** `name`: of the backup's folder, or of the file. `kind`: a kind of `shared/text` (`export` = one file, `file` = from one). */
interface Named {
  readonly name: string;
  readonly kind: string;
}

/**
 * The audit records of work on whole files, each written once its files stand: the work itself runs outside of any
 * transaction. A restore is recorded in the ledger that it brought back.
 */
export const backupWrites = {
  'backups.make': (context: WriteContext, { name, kind }: Named) => {
    context.describe({ summary: { name, kind } });
    return {};
  },
  'backups.verify': (context: WriteContext, { name, whole }: { name: string; whole: boolean }) => {
    context.describe({ summary: { name, whole: whole ? 1 : 0 } });
    return {};
  },
  'backups.restore': (context: WriteContext, { name, kind, aside }: Named & { aside: string }) => {
    context.describe({ summary: { name, kind, aside } });
    return {};
  },
};
