import { describe, expect, test } from 'vitest';
import { foldersIn, importsOf, sourceFiles } from './source-files.ts';

/** Domains from low to high; those of one row stand beside each other. A domain imports lower rows only. */
const ORDER = [
  ['audit'],
  ['settings'],
  ['accounts'],
  ['ledger'],
  ['workdays'],
  ['units'],
  ['organizations'],
  ['sites'],
  ['volunteers'],
  ['memberships'],
  ['training-classes'],
  ['training-attendances'],
  ['projects'],
  ['activities'],
  ['sessions'],
  ['service-records'],
  ['attendance'],
  ['star-awards'],
  ['certificates'],
  ['policy-documents', 'publicity'],
  ['attachments', 'exchange'],
  ['record-flags'],
  ['menu-items'],
  ['service-orders'],
  ['imports'],
  ['figures', 'demo', 'backup'],
] as const;

/** Pure rules about values, which every domain's definitions are made of. */
const VALUE_RULES = ['codes', 'identifiers', 'masking', 'names', 'record-checks', 'values'];

/**
 * These hold rules that domains use (a cell, a row) beside tables over all domains (which rules a row of volunteers
 * has). Lint's `import/no-cycle` keeps the two apart, file by file.
 */
const RULES_AND_REGISTERS = ['importing', 'records'];

/** Tables over all domains: what a domain registers itself in stands above it. */
const REGISTERS = ['main/domains/handlers.ts', 'main/domains/stores.ts', 'shared/domain/entities.ts'];

const LEVELS: ReadonlyMap<string, number> = new Map(
  ORDER.flatMap((row, level) => row.map((name) => [name, level] as const)),
);

function domainOf(path: string): string | undefined {
  return /^(?:main\/domains|shared\/domain)\/([^/]+)\//.exec(path)?.[1];
}

function upwardImports(root: string): string[] {
  return sourceFiles(root)
    .filter((file) => !REGISTERS.includes(file))
    .flatMap((file) => {
      const own = domainOf(file);
      const level = LEVELS.get(own ?? '');
      return importsOf(file)
        .filter((target) => {
          const other = domainOf(target);
          if (level === undefined || other === undefined || other === own) return false;
          return (LEVELS.get(other) ?? -1) >= level;
        })
        .map((target) => `${file} imports ${target}`);
    });
}

describe('domains', () => {
  test('every domain has its place in the order', () => {
    const known = [...LEVELS.keys()];
    expect(foldersIn('main/domains').filter((name) => !known.includes(name))).toEqual([]);
    const shared = [...known, ...VALUE_RULES, ...RULES_AND_REGISTERS];
    expect(foldersIn('shared/domain').filter((name) => !shared.includes(name))).toEqual([]);
  });

  test('a domain has the same name on both sides', () => {
    const both = foldersIn('shared/domain').filter((name) => LEVELS.has(name));
    expect(both.filter((name) => !foldersIn('main/domains').includes(name))).toEqual([]);
  });

  test('a domain imports lower domains only', () => {
    expect([...upwardImports('main/domains'), ...upwardImports('shared/domain')]).toEqual([]);
  });

  test('rules about values know no domain', () => {
    const breaches = sourceFiles('shared/domain')
      .filter((file) => VALUE_RULES.includes(domainOf(file) ?? ''))
      .flatMap((file) =>
        importsOf(file)
          .filter((target) => LEVELS.has(domainOf(target) ?? ''))
          .map((target) => `${file} imports ${target}`),
      );
    expect(breaches).toEqual([]);
  });

  test('a domain is entered by its index from outside the main side', () => {
    const breaches = sourceFiles('main/service').flatMap((file) =>
      importsOf(file)
        .filter((target) => /^main\/domains\/[^/]+\/(?!index\.ts$)/.test(target))
        .map((target) => `${file} imports ${target}`),
    );
    expect(breaches).toEqual([]);
  });
});

test('only the Electron shell imports electron, and nobody imports tests', () => {
  const breaches = ['main', 'renderer', 'shared'].flatMap((folder) =>
    sourceFiles(folder).flatMap((file) =>
      importsOf(file)
        .filter(
          (target) =>
            target.startsWith('test/') || (target === 'electron' && !file.startsWith('main/electron/')),
        )
        .map((target) => `${file} imports ${target}`),
    ),
  );
  expect(breaches).toEqual([]);
});

test('a page imports no other page', () => {
  const pageOf = (path: string): string | undefined => /^renderer\/pages\/([^/]+)\//.exec(path)?.[1];
  const breaches = sourceFiles('renderer').flatMap((file) => {
    const own = pageOf(file);
    return importsOf(file)
      .filter((target) => {
        const other = pageOf(target);
        return other !== undefined && other !== own && !file.startsWith('renderer/app/');
      })
      .map((target) => `${file} imports ${target}`);
  });
  expect(breaches).toEqual([]);
});
